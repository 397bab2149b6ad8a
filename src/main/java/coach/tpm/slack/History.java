package coach.tpm.slack;

import coach.tpm.message.Receipt;
import coach.tpm.message.Sighting;
import coach.tpm.message.Sighting.NotSeen;
import coach.tpm.message.Sighting.Seen;
import coach.tpm.message.Sighting.Unknown;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Searches a conversation for the message that carries a key.
final class History {

  /// Slack's clock and ours may differ.
  private static final Duration SKEW = Duration.ofMinutes(2);

  private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
  private static final int PAGE = 200;
  private static final int MOST_PAGES = 10;

  Sighting find(MethodsClient client, String channel, UUID key, Instant since)
      throws IOException, SlackApiException {
    String cursor = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      var answer = read(client, channel, since, cursor);
      if (!answer.isOk() || answer.getMessages() == null) {
        return new Unknown(LOOK_AGAIN, "history: " + answer.getError());
      }
      var seen = seen(answer, channel, key);
      if (seen.isPresent()) {
        return seen.get();
      }
      if (!answer.isHasMore()) {
        return new NotSeen();
      }
      cursor = next(answer);
      if (cursor == null) {
        return new Unknown(LOOK_AGAIN, "history: not said how to read on");
      }
    }
    return new Unknown(LOOK_AGAIN, "history: too much to read");
  }

  private static ConversationsHistoryResponse read(
      MethodsClient client, String channel, Instant since, @Nullable String cursor)
      throws IOException, SlackApiException {
    return client.conversationsHistory(r ->
        r.channel(channel)
            .oldest(Long.toString(since.minus(SKEW).getEpochSecond()))
            .inclusive(true)
            .includeAllMetadata(true)
            .limit(PAGE)
            .cursor(cursor));
  }

  private static @Nullable String next(ConversationsHistoryResponse answer) {
    var metadata = answer.getResponseMetadata();
    var cursor = metadata == null ? null : metadata.getNextCursor();
    return cursor == null || cursor.isBlank() ? null : cursor;
  }

  private static Optional<Sighting> seen(
      ConversationsHistoryResponse answer, String channel, UUID key) {
    return answer.getMessages().stream()
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
