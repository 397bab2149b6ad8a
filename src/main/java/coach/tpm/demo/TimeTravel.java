package coach.tpm.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/// Moves the demo's time forward the way it would have run: in steps short enough that everything
/// comes at its own hour, each with the schedule's real work.
final class TimeTravel {

  /// People ask at whole quarters of an hour, in every zone of today.
  private static final Duration STEP = Duration.ofMinutes(15);

  /// A conversation takes one message a second.
  private static final Duration BREATH = Duration.ofSeconds(1);

  private static final int MOST_BREATHS = 8;

  private final DemoClock clock;
  private final JdbiDemoPlace place;
  private final Feed feed;
  private final Pulse pulse;
  private final ReentrantLock alone = new ReentrantLock();

  TimeTravel(DemoClock clock, JdbiDemoPlace place, Feed feed, Pulse pulse) {
    this.clock = clock;
    this.place = place;
    this.feed = feed;
    this.pulse = pulse;
  }

  /// Goes to a moment; nowhere when it has passed.
  void to(Instant moment) {
    move(_ -> moment);
  }

  /// Goes from now to where `goal` leads. Moves made at once follow one another.
  void move(UnaryOperator<Instant> goal) {
    alone.lock();
    try {
      var moment = goal.apply(clock.instant());
      while (clock.instant().isBefore(moment)) {
        var next = quarter(clock.instant());
        clock.moveTo(next.isAfter(moment) ? moment : next);
        settle();
      }
      feed.tell(new Feed.News.Moved(), _ -> true);
    } finally {
      alone.unlock();
    }
  }

  /// Has a later start go on from here.
  void keep() {
    place.ahead(clock.ahead());
  }

  private static Instant quarter(Instant now) {
    long seconds = STEP.toSeconds();
    return Instant.ofEpochSecond((now.getEpochSecond() / seconds + 1) * seconds);
  }

  /// Lets everything that is due happen, and be seen.
  void settle() {
    pulse.ring();
    for (int i = 0; i < MOST_BREATHS && pulse.deliver() > 0; i++) {
      clock.moveTo(clock.instant().plus(BREATH));
    }
  }
}
