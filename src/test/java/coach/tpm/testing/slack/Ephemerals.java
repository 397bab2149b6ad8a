package coach.tpm.testing.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Messages that only one person sees: answers to commands and what was posted for them alone.
final class Ephemerals {
  private final Map<String, SlackMessage> all = new LinkedHashMap<>();

  static SlackMessage only(String user, SlackMessage message) {
    return new SlackMessage(
        message.channel(),
        message.ts(),
        message.author(),
        message.fallback(),
        message.blocks(),
        message.metadata(),
        user,
        message.edited());
  }

  void put(SlackMessage message) {
    all.put(message.ts(), message);
  }

  boolean has(String ts) {
    return all.containsKey(ts);
  }

  void remove(String ts) {
    all.remove(ts);
  }

  /// What this person alone sees in a channel, oldest first.
  List<SlackMessage> of(String user, String channel) {
    return all.values().stream()
        .filter(it -> user.equals(it.ephemeralTo()) && it.channel().equals(channel))
        .toList();
  }
}
