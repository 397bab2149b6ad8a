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

/// Turns a span of time into the local asking times that came in it, one zone at a time. All zone
/// arithmetic of the check-in is here.
///
/// Each local day and time comes exactly once: at its first occurrence where clocks are set back,
/// and at the first instant after the gap where they are set forward.
final class Slots {

  private static final Duration MICRO = Duration.of(1, ChronoUnit.MICROS);

  private Slots() {}

  /// What came after `after`, up to and including `now`. Split where the offset changes, so that
  /// local time runs forward in each part.
  static List<Slot> due(ZoneId zone, Instant after, Instant now) {
    var slots = new ArrayList<Slot>();
    var from = after.plus(MICRO);
    while (!from.isAfter(now)) {
      var next = zone.getRules().nextTransition(from);
      var end =
          next == null || next.getInstant().isAfter(now) ? now : next.getInstant().minus(MICRO);
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
          new Slot(zone.getId(), day, first.toLocalTime(), until.toLocalTime(), midnight, from));
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
