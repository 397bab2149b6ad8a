package coach.tpm.checkin;

import coach.tpm.program.CheckInSchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/// A stretch of one local day of one zone whose asking times have come: `first` to `last`, both
/// included, exact to the microsecond (as PostgreSQL keeps a `time`), so that neighbouring
/// stretches neither share nor lose a moment, not at midnight either.
///
/// `midnight` is where the day would begin at this stretch's offset; `begins` is the first instant
/// of the stretch, on which the times inside a daylight-saving gap fall as well.
record Slot(
    String zone, LocalDate day, LocalTime first, LocalTime last, Instant midnight, Instant begins) {

  int dayBit() {
    return CheckInSchedule.bit(day.getDayOfWeek());
  }

  boolean holds(LocalTime time) {
    return !time.isBefore(first) && !time.isAfter(last);
  }

  /// When an asking time of this stretch came; the tick's SQL computes the same.
  Instant dueAt(LocalTime time) {
    var instant = midnight.plus(Duration.ofNanos(time.toNanoOfDay()));
    return instant.isBefore(begins) ? begins : instant;
  }

  /// The same, for a zone stored under another name.
  Slot in(String name) {
    return new Slot(name, day, first, last, midnight, begins);
  }
}
