package coach.tpm.message;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.time.temporal.TemporalAdjusters.lastDayOfYear;
import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.time.temporal.TemporalAdjusters.previous;
import static java.util.Locale.ENGLISH;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Days as they are told from today on: `tomorrow`, `friday` (the coming one), `next friday` (that
/// of next week), `in two weeks`, `end of month`, `eow` (a Friday); and days behind, such as
/// `yesterday`, so that they can be called past.
final class SpokenDay {

  private static final List<String> COUNTS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");
  private static final String SOME =
      "(\\d{1,3}|an?|" + String.join("|", COUNTS) + ") (day|week|month)s?";
  private static final Pattern AHEAD = Pattern.compile("in " + SOME);
  private static final Pattern AGO = Pattern.compile(SOME + " ago");
  private static final Pattern END =
      Pattern.compile("end of (?:(?:the|this) )?(next )?([a-z]{3,9})");
  private static final Pattern WEEKDAY =
      Pattern.compile("(?:(next|last|this|on) )?([a-z]{3,9})( next week)?");
  private static final int SHORTEST_NAME = 3;

  private SpokenDay() {}

  static Optional<LocalDate> read(String text, LocalDate today) {
    return switch (text) {
      case "today" -> Optional.of(today);
      case "tomorrow" -> Optional.of(today.plusDays(1));
      case "day after tomorrow", "the day after tomorrow" -> Optional.of(today.plusDays(2));
      case "yesterday" -> Optional.of(today.minusDays(1));
      case "last week" -> Optional.of(today.minusWeeks(1));
      case "last month" -> Optional.of(today.minusMonths(1));
      case "eod" -> end("day", 0, today);
      case "eow" -> end("week", 0, today);
      case "eom" -> end("month", 0, today);
      case "eoy" -> end("year", 0, today);
      default ->
          match(END, text)
              .flatMap(match -> end(match.group(2), match.group(1) == null ? 0 : 1, today))
              .or(() -> match(AHEAD, text).map(match -> moved(match, 1, today)))
              .or(() -> match(AGO, text).map(match -> moved(match, -1, today)))
              .or(() -> match(WEEKDAY, text).flatMap(match -> weekday(match, today)));
    };
  }

  /// What to ask when the words name many days.
  static Optional<String> askBack(String text) {
    return switch (text) {
      case "this week", "next week" ->
          Optional.of(
              "Which day of %s? For example “%s”"
                  .formatted(text, text.replace("this ", "").replace("week", "friday")));
      case "this month", "next month" ->
          Optional.of("Which day of %s? For example “end of %s”".formatted(text, text));
      default -> Optional.empty();
    };
  }

  private static Optional<LocalDate> end(String of, int later, LocalDate today) {
    return switch (of) {
      case "day", "today" -> Optional.of(today.plusDays(later));
      case "week" -> Optional.of(today.with(nextOrSame(FRIDAY)).plusWeeks(later));
      case "month" -> Optional.of(today.plusMonths(later).with(lastDayOfMonth()));
      case "year" -> Optional.of(today.plusYears(later).with(lastDayOfYear()));
      default -> CalendarDay.month(of).map(month -> CalendarDay.endOf(month, today));
    };
  }

  private static LocalDate moved(MatchResult match, int direction, LocalDate today) {
    int count = count(match.group(1)) * direction;
    return switch (match.group(2)) {
      case "day" -> today.plusDays(count);
      case "week" -> today.plusWeeks(count);
      default -> today.plusMonths(count);
    };
  }

  private static int count(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return Integer.parseInt(word);
    }
    return Math.max(1, COUNTS.indexOf(word) + 1);
  }

  private static Optional<LocalDate> weekday(MatchResult match, LocalDate today) {
    boolean later = "next".equals(match.group(1)) || match.group(3) != null;
    boolean behind = "last".equals(match.group(1));
    return Stream.of(DayOfWeek.values())
        .filter(day -> isName(match.group(2), day))
        .findFirst()
        .map(day -> {
          if (later) {
            return today.with(next(MONDAY)).plusDays(day.getValue() - 1L);
          }
          return today.with(behind ? previous(day) : next(day));
        });
  }

  private static boolean isName(String word, DayOfWeek day) {
    return word.length() >= SHORTEST_NAME && day.name().toLowerCase(ENGLISH).startsWith(word);
  }

  private static Optional<MatchResult> match(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }
}
