package coach.tpm.slack;

import coach.tpm.message.Address;
import coach.tpm.message.Address.ToChannel;
import coach.tpm.message.Address.ToMember;
import coach.tpm.message.Delivery;
import coach.tpm.message.Delivery.Delivered;
import coach.tpm.message.Delivery.Refused;
import coach.tpm.message.Delivery.TryAgain;
import coach.tpm.message.Delivery.Uncertain;
import coach.tpm.message.Message;
import coach.tpm.message.Messenger;
import coach.tpm.message.Receipt;
import coach.tpm.message.Refusal;
import coach.tpm.message.Sighting;
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
import java.util.UUID;

/// Posts, edits and finds messages in Slack. Each post carries its key as message metadata.
final class SlackMessenger implements Messenger {

  static final String EVENT_TYPE = "tpm_coach_message";
  static final String KEY = "key";

  private final SlackWeb web;
  private final Tokens tokens;
  private final History history;
  private final Cache<Conversation, String> direct =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(Duration.ofHours(12)).build();

  SlackMessenger(SlackWeb web, Tokens tokens) {
    this.web = web;
    this.tokens = tokens;
    this.history = new History();
  }

  @Override
  public Delivery post(WorkspaceId workspace, Address to, Message message, UUID key) {
    return calling(
        workspace,
        client ->
            switch (conversation(client, workspace, to)) {
              case Opened(var channel) -> post(client, channel, message, key);
              case NotOpened(var why) -> why;
            });
  }

  @Override
  public Delivery edit(WorkspaceId workspace, Receipt receipt, Message message) {
    return calling(
        workspace,
        client -> {
          var answer =
              client.chatUpdate(r ->
                  r.channel(receipt.conversation())
                      .ts(receipt.messageId())
                      .text(fallback(message))
                      .blocks(BlockKit.message(message.blocks())));
          return answer.isOk() ? new Delivered(receipt) : SlackError.from(answer.getError());
        });
  }

  @Override
  public Sighting find(WorkspaceId workspace, Address to, UUID key, Instant since) {
    var token = tokens.of(workspace);
    if (token.isEmpty()) {
      return new Sighting.Unknown(Duration.ofMinutes(5), "no token");
    }
    var client = web.patiently(token.get());
    try {
      return switch (conversation(client, workspace, to)) {
        case Opened(var channel) -> history.find(client, channel, key, since);
        case NotOpened(_) -> new Sighting.Unknown(Duration.ofMinutes(1), "no conversation");
      };
    } catch (SlackApiException e) {
      return new Sighting.Unknown(SlackError.retryAfter(e), "HTTP " + e.getResponse().code());
    } catch (IOException | JsonParseException e) {
      return new Sighting.Unknown(Duration.ofSeconds(30), e.getClass().getSimpleName());
    }
  }

  private Delivery post(MethodsClient client, String channel, Message message, UUID key)
      throws IOException, SlackApiException {
    var metadata = new Metadata(EVENT_TYPE, Map.of(KEY, key.toString()));
    try {
      var answer =
          client.chatPostMessage(r ->
              r.channel(channel)
                  .text(fallback(message))
                  .blocks(BlockKit.message(message.blocks()))
                  .unfurlLinks(false)
                  .unfurlMedia(false)
                  .metadata(metadata));
      return answer.isOk()
          ? new Delivered(new Receipt(answer.getChannel(), answer.getTs()))
          : SlackError.from(answer.getError());
    } catch (JsonParseException e) {
      return new Uncertain(e.getClass().getSimpleName());
    }
  }

  /// The channel to post to; the direct conversation is opened first, which is harmless to repeat.
  private Opening conversation(MethodsClient client, WorkspaceId workspace, Address to) {
    return switch (to) {
      case ToChannel(var channel) -> new Opened(channel.value());
      case ToMember(var member) -> direct(client, workspace, member);
    };
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
      direct.put(conversation, answer.getChannel().getId());
      return new Opened(answer.getChannel().getId());
    } catch (SlackApiException e) {
      return new NotOpened(definitely(SlackError.from(e)));
    } catch (IOException | JsonParseException e) {
      return new NotOpened(new TryAgain(e.getClass().getSimpleName()));
    }
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
    var token = tokens.of(workspace);
    if (token.isEmpty()) {
      return tokens.isUnknown()
          ? new TryAgain("Slack did not say yet whose token this is")
          : new Refused(Refusal.WORKSPACE_GONE);
    }
    try {
      return call.on(web.patiently(token.get()));
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
