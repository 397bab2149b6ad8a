package coach.tpm.digest;

import coach.tpm.program.DigestSchedule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/// When a weekly letter is due: an instant, and the local day it is named after.
record DigestMoment(Instant at, LocalDate day) {

  /// The last moment of a schedule that is not after `now`.
  static DigestMoment last(DigestSchedule schedule, ZoneId zone, Instant now) {
    var today = LocalDate.ofInstant(now, zone);
    var day = today.with(TemporalAdjusters.previousOrSame(schedule.day()));
    var moment = on(day, schedule, zone);
    return moment.at.isAfter(now) ? on(day.minusWeeks(1), schedule, zone) : moment;
  }

  /// The first moment of a schedule that is after `now`.
  static DigestMoment next(DigestSchedule schedule, ZoneId zone, Instant now) {
    return on(last(schedule, zone, now).day.plusWeeks(1), schedule, zone);
  }

  /// A local time that the clocks leap over is due when they land; of one that they show twice, the
  /// first counts.
  private static DigestMoment on(LocalDate day, DigestSchedule schedule, ZoneId zone) {
    var local = day.atTime(schedule.at());
    var change = zone.getRules().getTransition(local);
    return change != null && change.isGap()
        ? new DigestMoment(change.getInstant(), day)
        : new DigestMoment(local.atZone(zone).toInstant(), day);
  }
}
