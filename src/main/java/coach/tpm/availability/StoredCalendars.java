package coach.tpm.availability;

import coach.tpm.calendar.Holidays;
import coach.tpm.calendar.Region;
import coach.tpm.calendar.WorkCalendar;
import coach.tpm.program.CheckInSchedule;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.People;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Puts a calendar together from the program, the member's own settings, and the days off.
final class StoredCalendars implements Calendars {

  private static final Set<DayOfWeek> SUN_THU =
      EnumSet.of(
          DayOfWeek.SUNDAY,
          DayOfWeek.MONDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.THURSDAY);

  private final Programs programs;
  private final People people;
  private final JdbiDaysOff daysOff;
  private final Holidays holidays;

  StoredCalendars(Programs programs, People people, JdbiDaysOff daysOff, Holidays holidays) {
    this.programs = programs;
    this.people = people;
    this.daysOff = daysOff;
    this.holidays = holidays;
  }

  @Override
  public WorkCalendar of(Program program, MemberId member) {
    var own = people.settings(program.workspace(), member);
    var zone = people.zone(program.workspace(), member).orElseGet(() -> programs.zone(program));
    var company = daysOff.company(program).keySet();
    var away = daysOff.away(program, member);
    var region = own.region().or(program::region);
    return new WorkCalendar(
        zone,
        own.days().orElseGet(() -> week(program.checkIn())),
        day ->
            company.contains(day)
                || isHoliday(region, day)
                || away.stream().anyMatch(span -> span.holds(day)));
  }

  @Override
  public WorkCalendar of(Program program) {
    var company = daysOff.company(program).keySet();
    return new WorkCalendar(
        programs.zone(program),
        week(program.checkIn()),
        day -> company.contains(day) || isHoliday(program.region(), day));
  }

  @Override
  public List<MemberId> away(Program program, LocalDate day) {
    return daysOff.awayOn(program, day);
  }

  private boolean isHoliday(Optional<Region> region, LocalDate day) {
    return region.flatMap(place -> holidays.on(place, day)).isPresent();
  }

  /// The working week behind an asking schedule: who asks on Mondays and Thursdays still works the
  /// days between.
  static Set<DayOfWeek> week(CheckInSchedule schedule) {
    if (WorkCalendar.MON_FRI.containsAll(schedule.days())) {
      return WorkCalendar.MON_FRI;
    }
    return SUN_THU.containsAll(schedule.days()) ? SUN_THU : schedule.days();
  }
}
