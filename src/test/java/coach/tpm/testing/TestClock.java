package coach.tpm.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until it is moved.
public final class TestClock implements InstantSource {

  private volatile Instant now;

  public TestClock(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  public void moveTo(Instant instant) {
    now = instant;
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }
}
