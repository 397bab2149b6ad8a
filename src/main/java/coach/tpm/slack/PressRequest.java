package coach.tpm.slack;

import static java.util.Objects.requireNonNull;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.RequestType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A button or menu that was pressed: of what Slack sends, the little that is used. Bolt's own
/// `BlockActionRequest` makes a new Gson for each press and reads the whole message or view with
/// it, which was a third of the work of an answer to a check-in when that was measured.
final class PressRequest extends Request<ActionContext> {

  private static final String FORM = "payload=";
  private static final String TYPE = "block_actions";
  private static final Gson GSON =
      new GsonBuilder()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .create();

  private final String body;
  private final Payload payload;
  private final ActionContext context = new ActionContext();

  private PressRequest(String body, Payload payload) {
    this.body = body;
    this.payload = payload;
  }

  private record Kind(@Nullable String type) {}

  /// As Slack names it in its reference of interaction payloads.
  record Payload(
      @Nullable Identity team,
      @Nullable Identity enterprise,
      User user,
      @Nullable Identity channel,
      @Nullable View view,
      String triggerId,
      @Nullable String responseUrl,
      List<Action> actions) {

    Payload {
      requireNonNull(user);
      requireNonNull(triggerId);
      actions = List.copyOf(actions);
    }
  }

  record Identity(String id) {

    Identity {
      requireNonNull(id);
    }
  }

  record User(String id, @Nullable String teamId) {

    User {
      requireNonNull(id);
    }
  }

  record View(String id, String type) {

    View {
      requireNonNull(id);
      requireNonNull(type);
    }
  }

  /// A button's value, or what was chosen from a menu.
  record Action(String actionId, @Nullable String value, @Nullable Choice selectedOption) {

    Action {
      requireNonNull(actionId);
    }
  }

  record Choice(String value) {

    Choice {
      requireNonNull(value);
    }
  }

  /// Nothing when the body is another kind of request, which is Bolt's to read.
  ///
  /// @throws RuntimeException for a body that cannot be read
  static Optional<PressRequest> read(String body) {
    if (!body.startsWith(FORM) || !body.contains(TYPE)) {
      return Optional.empty();
    }
    var json = URLDecoder.decode(body.substring(FORM.length()), StandardCharsets.UTF_8);
    return Optional.ofNullable(GSON.fromJson(json, Kind.class))
        .filter(kind -> TYPE.equals(kind.type()))
        .map(_ -> new PressRequest(body, GSON.fromJson(json, Payload.class)));
  }

  Payload payload() {
    return payload;
  }

  @Override
  public ActionContext getContext() {
    return context;
  }

  @Override
  public RequestType getRequestType() {
    return RequestType.BlockAction;
  }

  @Override
  public String getRequestBodyAsString() {
    return body;
  }

  @Override
  public RequestHeaders getHeaders() {
    return new RequestHeaders(Map.of());
  }

  @Override
  public @Nullable String getResponseUrl() {
    return payload.responseUrl();
  }
}
