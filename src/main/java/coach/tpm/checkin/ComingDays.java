package coach.tpm.checkin;

import coach.tpm.availability.Calendars;
import coach.tpm.program.CheckInSchedule;
import coach.tpm.program.Program;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/// The days on which a member will be asked: those of the program's schedule on which they work.
final class ComingDays {

  /// Further than the longest holidays anybody takes.
  private static final int DAYS_AHEAD = 60;

  private final Calendars calendars;
  private final LocalDays days;

  ComingDays(Calendars calendars, LocalDays days) {
    this.calendars = calendars;
    this.days = days;
  }

  /// The day of a member's next question; nothing while they are asked nothing.
  Optional<LocalDate> next(Program program, MemberId member, Instant now) {
    return all(program, program.checkIn(), member, now).findFirst();
  }

  /// The days on which a schedule will have a member asked, soonest first.
  Stream<LocalDate> all(Program program, CheckInSchedule schedule, MemberId member, Instant now) {
    return schedule.asking()
        ? days.zone(program, member).stream()
            .flatMap(zone -> all(program, schedule, member, zone, now))
        : Stream.empty();
  }

  /// When a member is asked on a day.
  Instant due(Program program, MemberId member, LocalDate day) {
    var zone = days.zone(program, member).orElseThrow();
    return day.atTime(program.checkIn().at()).atZone(zone).toInstant();
  }

  private Stream<LocalDate> all(
      Program program, CheckInSchedule schedule, MemberId member, ZoneId zone, Instant now) {
    var calendar = calendars.of(program, member);
    return Stream.iterate(LocalDate.ofInstant(now, zone), day -> day.plusDays(1))
        .limit(DAYS_AHEAD)
        .filter(day -> schedule.days().contains(day.getDayOfWeek()))
        .filter(day -> day.atTime(schedule.at()).atZone(zone).toInstant().isAfter(now))
        .filter(calendar::isWorkingDay);
  }
}
