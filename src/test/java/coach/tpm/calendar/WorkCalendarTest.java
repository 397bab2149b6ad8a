package coach.tpm.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

  private final WorkCalendar weekdays = WorkCalendar.weekdays(BERLIN);

  @Test
  void a_working_day_later_keeps_the_local_time_and_leaps_over_the_weekend() {
    var friday = Instant.parse("2026-11-27T14:00:00Z");

    assertThat(weekdays.plusWorkingDays(friday, 1)).isEqualTo("2026-11-30T14:00:00Z");
    assertThat(weekdays.plusWorkingDays(friday, 2)).isEqualTo("2026-12-01T14:00:00Z");
  }

  @Test
  void time_outside_a_day_s_work_counts_from_the_next_morning() {
    assertThat(weekdays.plusWorkingDays(Instant.parse("2026-11-27T20:00:00Z"), 1))
        .isEqualTo("2026-12-01T08:00:00Z");
    assertThat(weekdays.plusWorkingDays(Instant.parse("2026-11-28T12:00:00Z"), 0))
        .isEqualTo("2026-11-30T08:00:00Z");
    assertThat(weekdays.plusWorkingDays(Instant.parse("2026-11-27T05:00:00Z"), 0))
        .isEqualTo("2026-11-27T08:00:00Z");
  }

  @Test
  void a_clock_keeps_its_local_time_when_the_clocks_change() {
    var friday = Instant.parse("2026-10-23T08:00:00Z");

    assertThat(weekdays.plusWorkingDays(friday, 1)).isEqualTo("2026-10-26T09:00:00Z");
  }

  @Test
  void days_off_are_no_working_days() {
    var calendar = new WorkCalendar(BERLIN, WorkCalendar.MON_FRI, MONDAY::equals);

    assertThat(calendar.isWorkingDay(MONDAY)).isFalse();
    assertThat(calendar.next(FRIDAY)).isEqualTo(MONDAY.plusDays(1));
    assertThat(calendar.workingDaysBetween(FRIDAY, MONDAY.plusDays(2))).isEqualTo(2);
    assertThat(calendar.workingDaysBetween(MONDAY, FRIDAY)).isZero();
  }

  @Test
  void somebody_who_never_works_still_gets_a_next_day() {
    var never = new WorkCalendar(BERLIN, Set.of(), _ -> true);

    assertThat(never.next(FRIDAY)).isAfter(FRIDAY.plusYears(1));
  }
}
