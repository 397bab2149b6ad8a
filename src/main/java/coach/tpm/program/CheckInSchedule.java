package coach.tpm.program;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/// When the daily question is asked, in each member's own zone; `asking` is false while paused.
public record CheckInSchedule(LocalTime at, Set<DayOfWeek> days, boolean asking) {

  /// 09:30, Monday to Friday.
  public static final CheckInSchedule DEFAULT =
      new CheckInSchedule(
          LocalTime.of(9, 30), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), true);

  public CheckInSchedule {
    days = Set.copyOf(days);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a check-in needs at least one day");
    }
  }

  /// The days as stored: Monday is 1, Tuesday 2, Wednesday 4, up to Sunday 64.
  public int dayBits() {
    return days.stream().mapToInt(CheckInSchedule::bit).sum();
  }

  public static int bit(DayOfWeek day) {
    return 1 << (day.getValue() - 1);
  }

  public static Set<DayOfWeek> daysOf(int bits) {
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      if ((bits & bit(day)) != 0) {
        days.add(day);
      }
    }
    return days;
  }
}
