package coach.tpm.simulate;

import java.time.Instant;
import java.time.InstantSource;

/// Stands still until it is moved.
final class VirtualClock implements InstantSource {

  private volatile Instant now;

  VirtualClock(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  void moveTo(Instant later) {
    if (later.isBefore(now)) {
      throw new IllegalArgumentException(later + " lies before " + now);
    }
    now = later;
  }
}
