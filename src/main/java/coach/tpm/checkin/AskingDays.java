package coach.tpm.checkin;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Days of the week as people write them: `mon-fri`, `sun-thu`, `mon,wed,fri`, `daily`.
final class AskingDays {

  private AskingDays() {}

  /// Days to ask on; nothing when a word is no day.
  static Optional<Set<DayOfWeek>> read(String words) {
    var text = words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s*[-–—]\\s*", "-");
    return switch (text.replaceFirst("^on ", "")) {
      case "daily", "every day", "all days" -> Optional.of(EnumSet.allOf(DayOfWeek.class));
      case "weekdays", "working days" -> range("mon", "fri");
      case String list -> list(list);
    };
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
