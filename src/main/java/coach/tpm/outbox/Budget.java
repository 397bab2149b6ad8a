package coach.tpm.outbox;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// How many messages a person gets on one of their own days, over all features and programs: four.
/// An edit notifies nobody and is not counted.
///
/// Questions and reminders may take all four. Everything else leaves room for them: until 16:00 it
/// waits once two have gone out that day, later once three have. What waits goes on at 16:00 or at
/// 09:00 of the next day.
enum Budget {
  QUESTIONS(4, 4),
  OTHERS(2, 3);

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime LAST_HOURS = LocalTime.of(16, 0);

  private final int early;
  private final int late;

  Budget(int early, int late) {
    this.early = early;
    this.late = late;
  }

  /// Fewer than so many never wait, whatever the hour.
  int least() {
    return early;
  }

  /// Until when one more message waits; nothing when it may go out now.
  Optional<Instant> waitsUntil(List<Sent> sent, ZoneId zone, Instant now) {
    var today = now.atZone(zone).toLocalDate();
    var begin = today.atStartOfDay(zone).toInstant();
    var end = today.plusDays(1).atStartOfDay(zone).withLaterOffsetAtOverlap().toInstant();
    long count =
        sent.stream()
            .filter(one -> one.first().isBefore(end) && !one.last().isBefore(begin))
            .count();
    var lastHours = today.atTime(LAST_HOURS).atZone(zone).toInstant();
    boolean isLate = !now.isBefore(lastHours);
    if (count < (isLate ? late : early)) {
      return Optional.empty();
    }
    return Optional.of(
        !isLate && count < late
            ? lastHours
            : today.plusDays(1).atTime(MORNING).atZone(zone).toInstant());
  }
}
