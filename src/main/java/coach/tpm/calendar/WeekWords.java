package coach.tpm.calendar;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Days of the week as people write them: `mon-fri`, `sun-thu`, `mon,wed,fri`, `daily`.
public final class WeekWords {

  private WeekWords() {}

  /// Days to ask on; nothing when a word is no day.
  public static Optional<Set<DayOfWeek>> read(String words) {
    var text = words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s*[-–—]\\s*", "-");
    return switch (text.replaceFirst("^on ", "")) {
      case "daily", "every day", "all days" -> Optional.of(EnumSet.allOf(DayOfWeek.class));
      case "weekdays", "working days" -> range("mon", "fri");
      case String list -> list(list);
    };
  }

  /// Days as people read them: `Monday to Friday`, `every day`, `Monday, Wednesday`.
  public static String say(Set<DayOfWeek> days) {
    if (days.size() == DayOfWeek.values().length) {
      return "every day";
    }
    var starts =
        Stream.of(DayOfWeek.values())
            .filter(day -> days.contains(day) && !days.contains(day.minus(1)))
            .toList();
    return starts.size() == 1 && days.size() > 2
        ? name(starts.getFirst()) + " to " + name(starts.getFirst().plus(days.size() - 1L))
        : days.stream().sorted().map(WeekWords::name).collect(Collectors.joining(", "));
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static Optional<Set<DayOfWeek>> list(String text) {
    var days = EnumSet.noneOf(DayOfWeek.class);
    for (var part : text.split("\\s*(?:,|\\band\\b|\\s)\\s*", -1)) {
      var ends = part.split("-", 2);
      var read = ends.length == 2 ? range(ends[0], ends[1]) : range(part, part);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      days.addAll(read.get());
    }
    return Optional.of(days);
  }

  private static Optional<Set<DayOfWeek>> range(String from, String to) {
    return day(from).flatMap(first -> day(to).map(last -> range(first, last)));
  }

  private static Set<DayOfWeek> range(DayOfWeek first, DayOfWeek last) {
    var days = EnumSet.of(first);
    for (var day = first; day != last; day = day.plus(1)) {
      days.add(day.plus(1));
    }
    return days;
  }

  private static Optional<DayOfWeek> day(String word) {
    return word.length() < 3
        ? Optional.empty()
        : Stream.of(DayOfWeek.values())
            .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(word))
            .findFirst();
  }
}
