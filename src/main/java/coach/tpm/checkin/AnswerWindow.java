package coach.tpm.checkin;

import coach.tpm.calendar.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/// How long a member has for the question of one local day, asked at a local time.
///
/// The day's work ends at 18:00. Where a team is asked after 14:00 it ends four hours after the
/// asking time, at midnight at the latest, but never less than two hours after it.
record AnswerWindow(ZoneId zone, LocalDate day, LocalTime askAt) {

  /// Nobody has less, whatever the program says.
  static final Duration LEAST = Duration.ofHours(2);

  /// A question is still in time a little after the last moment: ticks come by the minute.
  static final Duration GRACE = Duration.ofMinutes(10);

  private static final int EVENING_HOURS = 4;

  /// The last moment at which the question can be put and leave two hours of the day's work.
  Instant lastAsk() {
    var asked = at(day.atTime(askAt)).plus(GRACE);
    var lastFair = end().minus(LEAST);
    return asked.isAfter(lastFair) ? asked : lastFair;
  }

  /// Until when an answer to a question put at `asked` is in time, when the program gives so many
  /// hours of work.
  Instant closes(Instant asked, int hours) {
    var fair = asked.plus(LEAST);
    var full = asked.plus(Duration.ofHours(hours));
    var closes = full.isBefore(end()) ? full : end();
    return closes.isBefore(fair) ? fair : closes;
  }

  private Instant end() {
    var evening =
        earlier(day.atTime(askAt).plusHours(EVENING_HOURS), day.plusDays(1).atStartOfDay());
    var fair = day.atTime(askAt).plus(LEAST);
    return at(later(day.atTime(WorkCalendar.ENDS), later(evening, fair)));
  }

  private Instant at(LocalDateTime local) {
    return local.atZone(zone).toInstant();
  }

  private static LocalDateTime earlier(LocalDateTime one, LocalDateTime other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
    return one.isAfter(other) ? one : other;
  }
}
