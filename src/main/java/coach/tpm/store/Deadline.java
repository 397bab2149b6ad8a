package coach.tpm.store;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A moment on the monotonic clock until which something may be tried again.
record Deadline(long nanos) {
  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  boolean isPassed() {
    return left().isNegative();
  }

  Duration left() {
    return Duration.ofNanos(nanos - System.nanoTime());
  }

  /// Waits before the next try; an interrupt ends the whole attempt.
  static void pause(Duration time) {
    try {
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("Stopped while waiting for the database.", e);
    }
  }
}
