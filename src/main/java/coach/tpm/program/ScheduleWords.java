package coach.tpm.program;

import static java.util.Locale.ENGLISH;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Days of the week in words, and the first day on which a question is asked.
final class ScheduleWords {

  private ScheduleWords() {}

  /// `Monday to Friday`, `Monday and Wednesday`, `Sunday`.
  static String days(Set<DayOfWeek> days) {
    var ordered = new ArrayList<>(new TreeSet<>(days));
    var first = ordered.getFirst();
    var last = ordered.getLast();
    boolean unbroken = last.getValue() - first.getValue() == ordered.size() - 1;
    return unbroken && ordered.size() > 2
        ? day(first) + " to " + day(last)
        : ordered.stream().map(ScheduleWords::day).collect(Collectors.joining(" and "));
  }

  static String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, ENGLISH);
  }

  /// The first day whose question is still ahead.
  static LocalDate firstAsk(CheckInSchedule schedule, ZonedDateTime now) {
    var day = now.toLocalDate();
    if (!now.toLocalTime().isBefore(schedule.at())) {
      day = day.plusDays(1);
    }
    while (!schedule.days().contains(day.getDayOfWeek())) {
      day = day.plusDays(1);
    }
    return day;
  }
}
