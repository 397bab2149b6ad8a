package coach.tpm.outbox;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Lets people's requests go first: while they crowd in, a relay claims work only now and then.
final class Deference {

  private static final Duration LONGEST = Duration.ofSeconds(1);

  private final BooleanSupplier crowded;
  private boolean waiting;
  private long since;

  Deference(BooleanSupplier crowded) {
    this.crowded = crowded;
  }

  /// Whether to wait, at `now` in nanoseconds of a clock that only runs on. Nobody waits for longer
  /// than a second.
  boolean waits(long now) {
    if (!crowded.getAsBoolean()) {
      waiting = false;
      return false;
    }
    if (!waiting) {
      waiting = true;
      since = now;
    }
    if (now - since < LONGEST.toNanos()) {
      return true;
    }
    since = now;
    return false;
  }
}
