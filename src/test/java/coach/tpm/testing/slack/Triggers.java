package coach.tpm.testing.slack;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The trigger ids handed out: each opens one view, for its user, within three seconds.
final class Triggers {
  private static final long LIFE = Duration.ofSeconds(3).toNanos();

  private record Trigger(String team, String user, long madeNanos) {}

  private final Map<String, Trigger> live = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  void add(String id, String team, String user) {
    live.put(id, new Trigger(team, user, System.nanoTime()));
  }

  /// The user who pressed, if the trigger may still be used; it may not be used again.
  String use(String id, String team) {
    if (used.contains(id)) {
      throw new Refusal("exchanged_trigger_id");
    }
    var trigger =
        Optional.ofNullable(live.remove(id))
            .filter(it -> it.team().equals(team))
            .filter(it -> System.nanoTime() - it.madeNanos() <= LIFE)
            .orElseThrow(() -> new Refusal("expired_trigger_id"));
    used.add(id);
    return trigger.user();
  }

  /// Makes every trigger too old, as if the product had taken its time.
  void expire() {
    live.clear();
  }
}
