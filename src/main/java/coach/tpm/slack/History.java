package coach.tpm.slack;

import coach.tpm.message.Receipt;
import coach.tpm.message.Sighting;
import coach.tpm.message.Sighting.NotSeen;
import coach.tpm.message.Sighting.Seen;
import coach.tpm.message.Sighting.Unknown;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Searches a conversation, or one thread of it, for the message that carries a key.
final class History {

  /// Slack's clock and ours may differ.
  private static final Duration SKEW = Duration.ofMinutes(2);

  private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
  private static final int PAGE = 200;
  private static final int MOST_PAGES = 10;

  Sighting find(
      MethodsClient client, String channel, @Nullable String thread, UUID key, Instant since)
      throws IOException, SlackApiException {
    String cursor = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      var read =
          thread == null
              ? read(client, channel, since, cursor)
              : read(client, channel, thread, since, cursor);
      if (read.messages() == null) {
        return new Unknown(LOOK_AGAIN, "history: " + read.error());
      }
      var seen = seen(read.messages(), channel, key);
      if (seen.isPresent()) {
        return seen.get();
      }
      if (!read.more()) {
        return new NotSeen();
      }
      cursor = next(read.metadata());
      if (cursor == null) {
        return new Unknown(LOOK_AGAIN, "history: not said how to read on");
      }
    }
    return new Unknown(LOOK_AGAIN, "history: too much to read");
  }

  /// A page of what was said; no messages when it could not be read.
  private record Page(
      @Nullable List<Message> messages,
      @Nullable String error,
      boolean more,
      @Nullable ResponseMetadata metadata) {}

  private static Page read(
      MethodsClient client, String channel, Instant since, @Nullable String cursor)
      throws IOException, SlackApiException {
    var answer =
        client.conversationsHistory(r ->
            r.channel(channel)
                .oldest(oldest(since))
                .inclusive(true)
                .includeAllMetadata(true)
                .limit(PAGE)
                .cursor(cursor));
    return new Page(
        answer.isOk() ? answer.getMessages() : null,
        answer.getError(),
        answer.isHasMore(),
        answer.getResponseMetadata());
  }

  private static Page read(
      MethodsClient client, String channel, String thread, Instant since, @Nullable String cursor)
      throws IOException, SlackApiException {
    var answer =
        client.conversationsReplies(r ->
            r.channel(channel)
                .ts(thread)
                .oldest(oldest(since))
                .inclusive(true)
                .includeAllMetadata(true)
                .limit(PAGE)
                .cursor(cursor));
    return new Page(
        answer.isOk() ? answer.getMessages() : null,
        answer.getError(),
        answer.isHasMore(),
        answer.getResponseMetadata());
  }

  private static String oldest(Instant since) {
    return Long.toString(since.minus(SKEW).getEpochSecond());
  }

  private static @Nullable String next(@Nullable ResponseMetadata metadata) {
    var cursor = metadata == null ? null : metadata.getNextCursor();
    return cursor == null || cursor.isBlank() ? null : cursor;
  }

  private static Optional<Sighting> seen(List<Message> messages, String channel, UUID key) {
    return messages.stream()
        .filter(message -> carries(message, key))
        .findFirst()
        .map(message -> new Seen(new Receipt(channel, message.getTs())));
  }

  private static boolean carries(Message message, UUID key) {
    return message.getMetadata() != null
        && SlackMessenger.EVENT_TYPE.equals(message.getMetadata().getEventType())
        && message.getMetadata().getEventPayload() != null
        && key.toString().equals(message.getMetadata().getEventPayload().get(SlackMessenger.KEY));
  }
}
