package coach.tpm.slack;

import coach.tpm.message.Address;
import coach.tpm.message.Address.InThread;
import coach.tpm.message.Address.ToChannel;
import coach.tpm.message.Address.ToMember;
import coach.tpm.message.Delivery;
import coach.tpm.message.Delivery.Delivered;
import coach.tpm.message.Delivery.Refused;
import coach.tpm.message.Delivery.Throttled;
import coach.tpm.message.Delivery.TryAgain;
import coach.tpm.message.Delivery.Uncertain;
import coach.tpm.message.Delivery.Unfinished;
import coach.tpm.message.Message;
import coach.tpm.message.Messenger;
import coach.tpm.message.Receipt;
import coach.tpm.message.Refusal;
import coach.tpm.message.Sighting;
import coach.tpm.slack.Tokens.Held;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.gson.JsonParseException;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.Message.Metadata;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Posts, edits and finds messages in Slack. Each post carries its key as message metadata.
final class SlackMessenger implements Messenger {

  static final String EVENT_TYPE = "tpm_coach_message";
  static final String KEY = "key";
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
  private static final String NOT_INTRODUCED = "Slack has not said yet whose the token is";

  private final SlackWeb web;
  private final Tokens tokens;
  private final Edits edits;
  private final History history;
  private final Cache<Conversation, String> direct =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(Duration.ofHours(12)).build();

  SlackMessenger(SlackWeb web, Tokens tokens, Uploads uploads) {
    this.web = web;
    this.tokens = tokens;
    this.edits = new Edits(uploads);
    this.history = new History();
  }

  @Override
  public Delivery post(WorkspaceId workspace, Address to, Message message, UUID key) {
    return calling(
        workspace,
        client ->
            switch (conversation(client, workspace, to)) {
              case Opened(var channel) -> post(client, channel, thread(to), message, key);
              case NotOpened(var why) -> why;
            });
  }

  @Override
  public Delivery edit(WorkspaceId workspace, Receipt receipt, Message message) {
    return calling(workspace, client -> edits.edit(client, workspace, receipt, message));
  }

  @Override
  public Sighting find(WorkspaceId workspace, Address to, UUID key, Instant since) {
    return switch (tokens.held(workspace, web.patience())) {
      case Held.Token(var token) -> find(web.patiently(token), workspace, to, key, since);
      case Held.Nothing() -> new Sighting.Unknown(Duration.ofMinutes(5), "no token");
      case Held.NotKnownYet() -> new Sighting.Unknown(LOOK_AGAIN, NOT_INTRODUCED);
    };
  }

  private Sighting find(
      MethodsClient client, WorkspaceId workspace, Address to, UUID key, Instant since) {
    try {
      return switch (conversation(client, workspace, to)) {
        case Opened(var channel) -> history.find(client, channel, thread(to), key, since);
        case NotOpened(Throttled(var after)) -> new Sighting.Unknown(after, "throttled");
        case NotOpened(TryAgain(var why)) -> new Sighting.Unknown(LOOK_AGAIN, why);
        case NotOpened(_) -> new Sighting.Unknown(Duration.ofMinutes(1), "no conversation");
      };
    } catch (SlackApiException e) {
      return new Sighting.Unknown(
          SlackError.isThrottled(e) ? SlackError.retryAfter(e) : LOOK_AGAIN,
          "HTTP " + e.getResponse().code());
    } catch (IOException | JsonParseException e) {
      return new Sighting.Unknown(LOOK_AGAIN, e.getClass().getSimpleName());
    }
  }

  private Delivery post(
      MethodsClient client, String channel, @Nullable String thread, Message message, UUID key)
      throws IOException, SlackApiException {
    var metadata = new Metadata(EVENT_TYPE, Map.of(KEY, key.toString()));
    var blocks = SlackJson.of(BlockKit.message(message.blocks()));
    try {
      var answer =
          client.chatPostMessage(r ->
              r.channel(channel)
                  .threadTs(thread)
                  .text(fallback(message))
                  .blocksAsString(blocks)
                  .unfurlLinks(false)
                  .unfurlMedia(false)
                  .metadata(metadata));
      return answer.isOk()
          ? posted(answer.getChannel(), answer.getTs(), message, blocks)
          : SlackError.from(answer.getError());
    } catch (JsonParseException e) {
      return new Uncertain(e.getClass().getSimpleName());
    }
  }

  /// Files come with an edit: they must not keep the words waiting.
  private Delivery posted(
      @Nullable String channel, @Nullable String ts, Message message, String blocks) {
    if (channel == null || ts == null) {
      return new Uncertain("posted, but not said where");
    }
    var receipt = new Receipt(channel, ts);
    edits.remember(receipt, message, blocks);
    return message.hasFiles() ? new Unfinished(receipt, Duration.ZERO) : new Delivered(receipt);
  }

  /// The channel to post to; the direct conversation is opened first, which is harmless to repeat.
  private Opening conversation(MethodsClient client, WorkspaceId workspace, Address to) {
    return switch (to) {
      case ToChannel(var channel) -> new Opened(channel.value());
      case InThread(var channel, _) -> new Opened(channel.value());
      case ToMember(var member) -> direct(client, workspace, member);
    };
  }

  private static @Nullable String thread(Address to) {
    return to instanceof InThread(_, var parent) ? parent : null;
  }

  private Opening direct(MethodsClient client, WorkspaceId workspace, MemberId member) {
    var conversation = new Conversation(workspace, member);
    var known = direct.getIfPresent(conversation);
    if (known != null) {
      return new Opened(known);
    }
    try {
      var answer = client.conversationsOpen(r -> r.users(List.of(member.value())));
      if (!answer.isOk()) {
        return new NotOpened(definitely(SlackError.from(answer.getError())));
      }
      return Optional.ofNullable(answer.getChannel())
          .map(channel -> channel.getId())
          .map(id -> opened(conversation, id))
          .orElseGet(() -> new NotOpened(new TryAgain("opened, but not said which")));
    } catch (SlackApiException e) {
      return new NotOpened(definitely(SlackError.from(e)));
    } catch (IOException | JsonParseException e) {
      return new NotOpened(new TryAgain(e.getClass().getSimpleName()));
    }
  }

  private Opening opened(Conversation conversation, String channel) {
    direct.put(conversation, channel);
    return new Opened(channel);
  }

  /// Opening a conversation posts nothing, so a fault there leaves no doubt.
  private static Delivery definitely(Delivery delivery) {
    return switch (delivery) {
      case Uncertain(var why) -> new TryAgain(why);
      case Refused(var why) when why == Refusal.CHANNEL_NOT_FOUND ->
          new Refused(Refusal.MEMBER_UNREACHABLE);
      default -> delivery;
    };
  }

  private Delivery calling(WorkspaceId workspace, Call call) {
    return switch (tokens.held(workspace, web.patience())) {
      case Held.Token(var token) -> calling(web.patiently(token), call);
      case Held.Nothing() -> new Refused(Refusal.WORKSPACE_GONE);
      case Held.NotKnownYet() -> new TryAgain(NOT_INTRODUCED);
    };
  }

  private static Delivery calling(MethodsClient client, Call call) {
    try {
      return call.on(client);
    } catch (SlackApiException e) {
      return SlackError.from(e);
    } catch (IOException e) {
      return SlackError.from(e);
    } catch (JsonParseException e) {
      return new Uncertain(e.getClass().getSimpleName());
    }
  }

  static String fallback(Message message) {
    return Mrkdwn.escaped(Fit.label(message.summary(), Limits.FALLBACK));
  }

  private interface Call {
    Delivery on(MethodsClient client) throws IOException, SlackApiException;
  }

  private record Conversation(WorkspaceId workspace, MemberId member) {}

  private sealed interface Opening {}

  private record Opened(String channel) implements Opening {}

  private record NotOpened(Delivery why) implements Opening {}
}
