package coach.tpm.testing.slack;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A conversation in the eyes of one person: everybody's messages, and those for them alone.
public final class Reading {
  private final SlackClient client;
  private final FakeSlack slack;
  private final Conversation channel;
  private final String reader;

  Reading(SlackClient client, FakeSlack slack, Conversation channel, String reader) {
    this.client = client;
    this.slack = slack;
    this.channel = channel;
    this.reader = reader;
  }

  /// Oldest first.
  public List<Seen> messages() {
    return now().stream().map(this::seen).toList();
  }

  /// The newest message.
  public Seen last() {
    return messages().reversed().stream().findFirst().orElseThrow(this::nothing);
  }

  /// The newest message that says this.
  public Seen last(String words) {
    return messages().reversed().stream()
        .filter(it -> it.text().contains(words))
        .findFirst()
        .orElseThrow(this::nothing);
  }

  /// Waits for a message that says this, and hands out the newest that does.
  public Seen await(String words, Duration atMost) {
    return await(it -> it.text().contains(words), atMost);
  }

  /// Waits for a message that is as wanted, and hands out the newest that is.
  public Seen await(Predicate<SlackMessage> wanted, Duration atMost) {
    var found = slack.await(_ -> now(), it -> it.stream().anyMatch(wanted), atMost);
    return found.reversed().stream()
        .filter(wanted)
        .findFirst()
        .map(this::seen)
        .orElseThrow(this::nothing);
  }

  /// All that stands in it.
  public String text() {
    return now().stream().map(SlackMessage::text).collect(Collectors.joining("\n\n"));
  }

  private Seen seen(SlackMessage message) {
    return new Seen(client, message, reader);
  }

  private List<SlackMessage> now() {
    var alone = slack.state().alone(() -> slack.state().ephemerals.of(reader, channel.id()));
    return Stream.concat(channel.messages().stream(), alone.stream())
        .sorted(Comparator.comparing(SlackMessage::ts))
        .toList();
  }

  private NoSuchElementException nothing() {
    return new NoSuchElementException("not among: " + text());
  }
}
