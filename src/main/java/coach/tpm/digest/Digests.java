package coach.tpm.digest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Writes the weekly letters that have come due. Any number of nodes may tick, as often as they
/// like: a letter is written once.
///
/// After an outage a program gets the last letter it missed, however late, and none of those before
/// it. A program that began after its letter was due waits for the next one.
public final class Digests {

  private final JdbiTimetables timetables;
  private final JdbiWatermark watermark;
  private final Letters letters;

  Digests(JdbiTimetables timetables, JdbiWatermark watermark, Letters letters) {
    this.timetables = timetables;
    this.watermark = watermark;
    this.letters = letters;
  }

  /// Writes what came due since the last tick. Each letter is its own transaction, and the
  /// watermark moves only when all of them are written: what one tick leaves, the next one takes.
  public void tick(Instant instant) {
    var now = instant.truncatedTo(ChronoUnit.MICROS);
    var since = watermark.startedAt(now);
    var round = new Round(now);
    for (var timetable : timetables.inUse()) {
      var moment = timetable.last(now);
      if (moment.at().isAfter(since)) {
        round.write(timetable, moment);
      }
    }
    round.end();
  }

  /// One tick's work: a letter that fails keeps no other from being written.
  private final class Round {

    private final Instant now;
    private boolean complete = true;
    private @Nullable RuntimeException failure;

    Round(Instant now) {
      this.now = now;
    }

    void write(Timetable timetable, DigestMoment moment) {
      for (var follower : timetables.followers(timetable, moment.at())) {
        try {
          complete &= letters.weekly(follower, moment.day(), now);
        } catch (RuntimeException e) {
          remember(e);
        }
      }
    }

    void end() {
      if (failure != null) {
        throw failure;
      }
      if (complete) {
        watermark.advance(now);
      }
    }

    private void remember(RuntimeException e) {
      if (failure == null) {
        failure = new IllegalStateException("not every weekly letter could be written", e);
      } else {
        failure.addSuppressed(e);
      }
    }
  }
}
