package coach.tpm.digest;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words after `/tpm digest`, understood or not.
sealed interface DigestRequest {

  /// Something to do for a program.
  sealed interface Understood extends DigestRequest {}

  record Show() implements Understood {}

  record Now() implements Understood {}

  record On() implements Understood {}

  record Off() implements Understood {}

  record Weekly(DayOfWeek day, LocalTime at) implements Understood {}

  /// A time without a day of the week, or a day without a time.
  record HalfASchedule() implements DigestRequest {}

  record NotATime(String words) implements DigestRequest {}

  record NotUnderstood(String words) implements DigestRequest {}

  static DigestRequest parse(String arguments) {
    var words = arguments.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return switch (words) {
      case "" -> new Show();
      case "now" -> new Now();
      case "on" -> new On();
      case "off" -> new Off();
      default -> Schedule.parse(words);
    };
  }

  /// `fri 16:00`, `every friday at 4pm`, `fri 16.00`.
  final class Schedule {

    private static final Pattern WORDS =
        Pattern.compile("(?:(?:every|on) )?(\\p{L}+),?(?: (?:at )?(.+))?");
    private static final Pattern TIME =
        Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))? ?(am|pm|a\\.m\\.|p\\.m\\.)?");
    private static final int SHORTEST_DAY = 3;

    private Schedule() {}

    static DigestRequest parse(String words) {
      if (TIME.matcher(words).matches()) {
        return new HalfASchedule();
      }
      var match = WORDS.matcher(words);
      return match.matches()
          ? day(match.group(1))
              .map(day -> on(day, Optional.ofNullable(match.group(2)).orElse("")))
              .orElseGet(() -> new NotUnderstood(words))
          : new NotUnderstood(words);
    }

    private static DigestRequest on(DayOfWeek day, String words) {
      if (words.isEmpty()) {
        return new HalfASchedule();
      }
      return time(words)
          .<DigestRequest>map(at -> new Weekly(day, at))
          .orElseGet(() -> new NotATime(words));
    }

    private static Optional<DayOfWeek> day(String word) {
      var singular = word.endsWith("days") ? word.substring(0, word.length() - 1) : word;
      for (var day : DayOfWeek.values()) {
        if (singular.length() >= SHORTEST_DAY
            && day.name().toLowerCase(Locale.ROOT).startsWith(singular)) {
          return Optional.of(day);
        }
      }
      return Optional.empty();
    }

    private static Optional<LocalTime> time(String words) {
      var match = TIME.matcher(words);
      try {
        return match.matches() ? time(match) : Optional.empty();
      } catch (DateTimeException _) {
        return Optional.empty();
      }
    }

    /// A bare hour could be of the morning or of the evening; it is asked back.
    private static Optional<LocalTime> time(Matcher match) {
      int hour = Integer.parseInt(match.group(1));
      int minute = Optional.ofNullable(match.group(2)).map(Integer::parseInt).orElse(0);
      if (match.group(3) == null) {
        return match.group(2) == null ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
      }
      int noon = match.group(3).startsWith("p") ? 12 : 0;
      return hour >= 1 && hour <= 12
          ? Optional.of(LocalTime.of(hour % 12 + noon, minute))
          : Optional.empty();
    }
  }
}
