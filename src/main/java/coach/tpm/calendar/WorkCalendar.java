package coach.tpm.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/// When somebody works: their zone, the days of their week, and the days off among those. A day's
/// work lies between 09:00 and 18:00 local time.
public record WorkCalendar(ZoneId zone, Set<DayOfWeek> days, Predicate<LocalDate> off) {

  public static final LocalTime BEGINS = LocalTime.of(9, 0);
  public static final LocalTime ENDS = LocalTime.of(18, 0);

  /// Monday to Friday.
  public static final Set<DayOfWeek> MON_FRI =
      Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

  /// Further than any holiday season; beyond it every day counts as a working day.
  private static final int LONGEST_REST = 400;

  public WorkCalendar {
    days = Set.copyOf(days);
  }

  /// Monday to Friday of a zone, without holidays.
  public static WorkCalendar weekdays(ZoneId zone) {
    return new WorkCalendar(zone, MON_FRI, _ -> false);
  }

  public boolean isWorkingDay(LocalDate day) {
    return days.contains(day.getDayOfWeek()) && !off.test(day);
  }

  public LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /// The first working day after a day.
  public LocalDate next(LocalDate day) {
    var next = day.plusDays(1);
    for (int skipped = 0; !isWorkingDay(next) && skipped < LONGEST_REST; skipped++) {
      next = next.plusDays(1);
    }
    return next;
  }

  /// The day itself when it is a working day, else the first one after it.
  public LocalDate sameOrNext(LocalDate day) {
    return isWorkingDay(day) ? day : next(day);
  }

  /// The moment so many working days later, at the same local time. Time that falls outside a day's
  /// work counts from the beginning of the next day's.
  public Instant plusWorkingDays(Instant from, int count) {
    var start = atWork(from.atZone(zone));
    var day = start.toLocalDate();
    for (int passed = 0; passed < count; passed++) {
      day = next(day);
    }
    return day.atTime(start.toLocalTime()).atZone(zone).toInstant();
  }

  /// How many working days lie after `from`, up to and including `until`; 0 when there are none.
  public int workingDaysBetween(LocalDate from, LocalDate until) {
    return from.isBefore(until)
        ? (int) from.plusDays(1).datesUntil(until.plusDays(1)).filter(this::isWorkingDay).count()
        : 0;
  }

  private ZonedDateTime atWork(ZonedDateTime at) {
    var day = at.toLocalDate();
    if (!isWorkingDay(day) || !at.toLocalTime().isBefore(ENDS)) {
      return next(day).atTime(BEGINS).atZone(zone);
    }
    return at.toLocalTime().isBefore(BEGINS) ? day.atTime(BEGINS).atZone(zone) : at;
  }
}
