package coach.tpm.risk;

import coach.tpm.availability.Calendars;
import coach.tpm.program.Program;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// When something is due, in working time: a person's own, or else the program's. Who is away for
/// long holds nothing up: the program's time decides once it is a working day ahead.
final class Clocks {

  private final Calendars calendars;

  Clocks(Calendars calendars) {
    this.calendars = calendars;
  }

  Instant due(Program program, Optional<MemberId> who, Instant from, int days) {
    var common = calendars.of(program);
    return who.map(member -> calendars.of(program, member).plusWorkingDays(from, days))
        .map(own -> earlier(own, common.plusWorkingDays(from, days + 1)))
        .orElseGet(() -> common.plusWorkingDays(from, days));
  }

  /// Now, when they are at work; else when their next day begins.
  Instant atWork(Program program, MemberId who, Instant at) {
    return due(program, Optional.of(who), at, 0);
  }

  /// When work begins on the first working day after a day.
  Instant after(Program program, LocalDate day) {
    var calendar = calendars.of(program);
    var noon = day.atTime(12, 0).atZone(calendar.zone());
    return calendar.plusWorkingDays(noon.withHour(23).toInstant(), 0);
  }

  LocalDate day(Program program, Instant at) {
    return calendars.of(program).day(at);
  }

  /// A day that so many working days later would be.
  LocalDate plus(Program program, LocalDate day, int days) {
    var calendar = calendars.of(program);
    var moved = day;
    for (int passed = 0; passed < days; passed++) {
      moved = calendar.next(moved);
    }
    return moved;
  }

  /// Working days since a day, up to today.
  int passed(Program program, Instant since, Instant now) {
    var calendar = calendars.of(program);
    return calendar.workingDaysBetween(calendar.day(since), calendar.day(now));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
