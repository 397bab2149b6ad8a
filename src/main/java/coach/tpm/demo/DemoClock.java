package coach.tpm.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The demo's time: ours, and so much ahead of it. It runs, can be moved forward, and goes on from
/// there after a restart.
public final class DemoClock implements InstantSource {

  private final InstantSource ours;
  private volatile Duration ahead = Duration.ZERO;

  public DemoClock(InstantSource ours) {
    this.ours = ours;
  }

  @Override
  public Instant instant() {
    return ours.instant().plus(ahead);
  }

  Duration ahead() {
    return ahead;
  }

  void ahead(Duration other) {
    ahead = other;
  }

  void moveTo(Instant moment) {
    ahead = Duration.between(ours.instant(), moment);
  }

  /// What our own time is.
  Instant ours() {
    return ours.instant();
  }
}
