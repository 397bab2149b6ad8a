package coach.tpm.message;

import static java.util.Locale.ENGLISH;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Days as a calendar names them: `2026-12-15`, `24.12.2026`, `12/24/2026`, `15 Dec`, `Dec 15
/// 2026`, `the 15th`. What leaves out its year or month is the next such day.
final class CalendarDay {

  private static final int MONTHS = 12;

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})([/.])(\\d{1,2})(?:\\2(\\d{4}))?");
  private static final Pattern PARTED = Pattern.compile("\\d{1,4}[/.]\\d{1,2}([/.]\\d{1,4})?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})\\.?(?:,? (\\d{4}))?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?");
  private static final Pattern DAY_ALONE =
      Pattern.compile("(?:the (\\d{1,2})(?:st|nd|rd|th)?|(\\d{1,2})(?:st|nd|rd|th))");

  private CalendarDay() {}

  static Optional<LocalDate> read(String text, LocalDate today) {
    return yearFirst(text)
        .or(() -> numbers(text, today))
        .or(() -> monthAndDay(text, today))
        .or(() -> dayAlone(text, today));
  }

  /// Whether these are numbers that could be two different days.
  static boolean isUnclear(String text, LocalDate today) {
    if (!PARTED.matcher(text).matches()) {
      return false;
    }
    try {
      return yearFirst(text).or(() -> numbers(text, today)).isEmpty();
    } catch (DateTimeException _) {
      return false;
    }
  }

  /// `dec` and `december`.
  static Optional<Month> month(String word) {
    return Stream.of(Month.values())
        .filter(month ->
            (word.length() >= 3 && month.name().toLowerCase(ENGLISH).startsWith(word))
                || (word.equals("sept") && month == Month.SEPTEMBER))
        .findFirst();
  }

  /// The last day of the next such month, which may be this one.
  static LocalDate endOf(Month month, LocalDate today) {
    var end = YearMonth.of(today.getYear(), month).atEndOfMonth();
    return end.isBefore(today) ? YearMonth.of(today.getYear() + 1, month).atEndOfMonth() : end;
  }

  private static Optional<LocalDate> yearFirst(String text) {
    return match(YEAR_FIRST, text)
        .map(match ->
            LocalDate.of(number(match.group(1)), number(match.group(3)), number(match.group(4))));
  }

  private static Optional<LocalDate> numbers(String text, LocalDate today) {
    return match(NUMBERS, text)
        .flatMap(match -> numbers(match, match.group(2).equals("."), match.group(4), today));
  }

  /// With points and a year the day is first; else only numbers that fit one way are taken.
  private static Optional<LocalDate> numbers(
      MatchResult match, boolean points, @Nullable String year, LocalDate today) {
    int first = number(match.group(1));
    int second = number(match.group(3));
    if ((points && year != null) || first > MONTHS || first == second) {
      return Optional.of(date(Month.of(second), first, year, today));
    }
    return second > MONTHS && !points
        ? Optional.of(date(Month.of(first), second, year, today))
        : Optional.empty();
  }

  private static Optional<LocalDate> monthAndDay(String text, LocalDate today) {
    return match(DAY_FIRST, text)
        .flatMap(match ->
            month(match.group(2))
                .map(month -> date(month, number(match.group(1)), match.group(3), today)))
        .or(() ->
            match(MONTH_FIRST, text)
                .flatMap(match ->
                    month(match.group(1))
                        .map(month -> date(month, number(match.group(2)), match.group(3), today))));
  }

  private static Optional<LocalDate> dayAlone(String text, LocalDate today) {
    return match(DAY_ALONE, text)
        .map(match ->
            dayOfMonth(number(match.group(1) == null ? match.group(2) : match.group(1)), today));
  }

  private static LocalDate dayOfMonth(int day, LocalDate today) {
    int checked = MonthDay.of(Month.JANUARY, day).getDayOfMonth();
    return Stream.iterate(YearMonth.from(today), month -> month.plusMonths(1))
        .filter(month -> month.isValidDay(checked))
        .map(month -> month.atDay(checked))
        .filter(date -> !date.isBefore(today))
        .findFirst()
        .orElseThrow();
  }

  private static LocalDate date(Month month, int day, @Nullable String year, LocalDate today) {
    if (year != null) {
      return LocalDate.of(number(year), month, day);
    }
    var monthDay = MonthDay.of(month, day);
    var candidate = today.getYear();
    while (!monthDay.isValidYear(candidate)
        || Year.of(candidate).atMonthDay(monthDay).isBefore(today)) {
      candidate++;
    }
    return Year.of(candidate).atMonthDay(monthDay);
  }

  private static Optional<MatchResult> match(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
