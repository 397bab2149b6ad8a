package coach.tpm.checkin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Turns a span of time into the local asking times that came in it, one zone at a time. All zone
/// arithmetic of the check-in is here.
///
/// Each local day and time comes exactly once: at its first occurrence where clocks are set back,
/// and at the first instant after the gap where they are set forward.
final class Slots {

  /// Beyond this a question is no longer asked.
  static final Duration LATE = Duration.ofHours(4);

  /// A question of the day before is still asked this long after it came due, so that a tick just
  /// after midnight does not lose the last minute of a day.
  static final Duration OVER_MIDNIGHT = Duration.ofMinutes(10);

  private static final Duration MICRO = Duration.of(1, ChronoUnit.MICROS);

  private Slots() {}

  /// What came after `after`, up to and including `now`.
  static List<Slot> due(ZoneId zone, Instant after, Instant now) {
    var tooOld = now.minus(LATE).minus(MICRO);
    var older = now.minus(OVER_MIDNIGHT).minus(MICRO);
    var today = LocalDate.ofInstant(now, zone);
    var lost = between(zone, after, tooOld).stream().map(Slot::asLate);
    var thisDayOnly =
        between(zone, later(after, tooOld), older).stream()
            .map(slot -> slot.day().isBefore(today) ? slot.asLate() : slot);
    var fresh = between(zone, later(after, older), now).stream();
    return Stream.of(lost, thisDayOnly, fresh).flatMap(slots -> slots).toList();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /// Splits where the offset changes, so that local time runs forward in each part.
  private static List<Slot> between(ZoneId zone, Instant after, Instant until) {
    var slots = new ArrayList<Slot>();
    var from = after.plus(MICRO);
    while (!from.isAfter(until)) {
      var next = zone.getRules().nextTransition(from);
      var end =
          next == null || next.getInstant().isAfter(until) ? until : next.getInstant().minus(MICRO);
      addDays(slots, zone, from, end);
      from = end.plus(MICRO);
    }
    return slots;
  }

  private static void addDays(List<Slot> slots, ZoneId zone, Instant from, Instant end) {
    var offset = zone.getRules().getOffset(from);
    var first = firstLocal(zone, from);
    var last = LocalDateTime.ofInstant(end, offset);
    while (!first.isAfter(last)) {
      var day = first.toLocalDate();
      var until = day.isBefore(last.toLocalDate()) ? lastOf(day) : last;
      var midnight = day.atStartOfDay().toInstant(offset);
      slots.add(
          new Slot(
              zone.getId(), day, first.toLocalTime(), until.toLocalTime(), midnight, from, false));
      first = day.plusDays(1).atStartOfDay();
    }
  }

  /// Each offset takes up local time where the one before it left off: after a gap that includes
  /// the times nobody saw on a clock, after an overlap it leaves out those seen before.
  private static LocalDateTime firstLocal(ZoneId zone, Instant from) {
    var local = LocalDateTime.ofInstant(from, zone);
    var change = zone.getRules().previousTransition(from.plusNanos(1));
    if (change == null) {
      return local;
    }
    var leftOff = change.getDateTimeBefore();
    return change.getInstant().equals(from) || leftOff.isAfter(local) ? leftOff : local;
  }

  private static LocalDateTime lastOf(LocalDate day) {
    return day.atTime(LocalTime.MAX.truncatedTo(ChronoUnit.MICROS));
  }
}
