package coach.tpm.testing.slack;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a post to a response address does: a new message, or one put in the place of another.
final class ResponsePosts {
  private final State state;
  private final Drafts drafts;

  ResponsePosts(State state) {
    this.state = state;
    this.drafts = new Drafts(state);
  }

  ObjectNode answer(String id, JsonNode body) {
    return state.alone(() -> {
      try {
        return state
            .responseUrls
            .use(id, body)
            .map(target -> show(target, body))
            .orElseGet(() -> ApiMethods.refused("used_url"));
      } catch (Refusal refusal) {
        return ApiMethods.refused(refusal.error());
      }
    });
  }

  /// Shows an answer to a command, a press or a response address to its readers.
  ObjectNode show(ResponseUrls.Target target, JsonNode body) {
    if (body.path("delete_original").asBoolean(false)) {
      remove(target);
    } else if (body.path("replace_original").asBoolean(false) && !target.ts().isEmpty()) {
      put(target, message(target, body, target.ts(), isPrivate(target)));
    } else {
      var toAll = Json.string(body, "response_type").equals("in_channel");
      put(target, message(target, body, state.nextTs(), !toAll));
    }
    return ApiMethod.ok();
  }

  private SlackMessage message(
      ResponseUrls.Target target, JsonNode body, String ts, boolean onlyForUser) {
    var workspace = state.workspace(target.team());
    var blocks =
        body.has("blocks")
            ? drafts.checked(target.team(), "response_url", body.path("blocks"))
            : Json.array();
    var text = drafts.text(Json.string(body, "text"));
    var reader = onlyForUser ? target.user() : null;
    return new SlackMessage(
        target.channel(), ts, workspace.coach(), text, blocks, Json.object(), reader, false);
  }

  private boolean isPrivate(ResponseUrls.Target target) {
    return state.ephemerals.has(target.ts());
  }

  private void put(ResponseUrls.Target target, SlackMessage message) {
    if (message.ephemeralTo() != null) {
      state.ephemerals.put(message);
    } else {
      place(target).ifPresent(it -> it.put(message));
    }
  }

  private void remove(ResponseUrls.Target target) {
    state.ephemerals.remove(target.ts());
    place(target).ifPresent(it -> it.remove(target.ts()));
  }

  private Optional<Conversation> place(ResponseUrls.Target target) {
    return state.workspace(target.team()).find(target.channel());
  }
}
