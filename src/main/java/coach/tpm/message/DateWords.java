package coach.tpm.message;

import static java.util.Locale.ENGLISH;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a day as people write it, and never guesses: what could mean two days is asked back.
///
/// `2026-12-15`, `15 Dec`, `Dec 15 2026`, `today`, `tomorrow`, `friday` (the coming one), `next
/// friday` (that of next week), `in 3 weeks`. A day without a year is the next such day.
public final class DateWords {

  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", ENGLISH);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM", ENGLISH);

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\\.?(?:,? (\\d{4}))?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?");
  private static final Pattern AHEAD = Pattern.compile("in (\\d{1,3}|an?) (day|week|month)s?");
  private static final Pattern SLASHED = Pattern.compile("\\d{1,4}[/.]\\d{1,2}([/.]\\d{1,4})?");
  private static final int FURTHEST_YEARS = 20;

  private DateWords() {}

  /// What words meant.
  public sealed interface Reading {

    record Understood(LocalDate date) implements Reading {}

    /// Why not, and what to write instead: a sentence for the person.
    record NotUnderstood(String hint) implements Reading {}
  }

  /// Reads a day that is today or later.
  public static Reading read(String words, LocalDate today) {
    var text = words.strip().toLowerCase(ENGLISH).replaceAll("\\s+", " ");
    if (SLASHED.matcher(text).matches()) {
      return no("“" + words.strip() + "” could be two different days");
    }
    try {
      return meaning(text, today)
          .map(date -> notPast(date, today))
          .orElseGet(() -> no("I cannot read “" + words.strip() + "” as a day"));
    } catch (DateTimeException _) {
      return no("There is no such day as “" + words.strip() + "”");
    }
  }

  /// As it is repeated back: `Friday 15 January 2027`.
  public static String say(LocalDate date) {
    return LONG.format(date);
  }

  /// As it stands in lists: `Fri 15 Jan`.
  public static String sayShort(LocalDate date) {
    return SHORT.format(date);
  }

  private static Optional<LocalDate> meaning(String text, LocalDate today) {
    return switch (text) {
      case "today" -> Optional.of(today);
      case "tomorrow" -> Optional.of(today.plusDays(1));
      default ->
          iso(text)
              .or(() -> ahead(text, today))
              .or(() -> weekday(text, today))
              .or(() -> monthAndDay(text, today));
    };
  }

  private static Optional<LocalDate> iso(String text) {
    var match = ISO.matcher(text);
    return match.matches()
        ? Optional.of(
            LocalDate.of(number(match.group(1)), number(match.group(2)), number(match.group(3))))
        : Optional.empty();
  }

  private static Optional<LocalDate> ahead(String text, LocalDate today) {
    var match = AHEAD.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    int count = match.group(1).startsWith("a") ? 1 : number(match.group(1));
    return Optional.of(
        switch (match.group(2)) {
          case "day" -> today.plusDays(count);
          case "week" -> today.plusWeeks(count);
          default -> today.plusMonths(count);
        });
  }

  private static Optional<LocalDate> weekday(String text, LocalDate today) {
    boolean next = text.startsWith("next ");
    var word = text.replaceFirst("^(next|this|on) ", "");
    for (var day : DayOfWeek.values()) {
      var name = day.name().toLowerCase(ENGLISH);
      if (name.equals(word) || (word.length() == 3 && name.startsWith(word))) {
        return Optional.of(
            next
                ? today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusDays(day.getValue() - 1L)
                : today.with(TemporalAdjusters.next(day)));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> monthAndDay(String text, LocalDate today) {
    var dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      return month(dayFirst.group(2))
          .map(month -> date(month, dayFirst.group(1), dayFirst.group(3), today));
    }
    var monthFirst = MONTH_FIRST.matcher(text);
    return monthFirst.matches()
        ? month(monthFirst.group(1))
            .map(month -> date(month, monthFirst.group(2), monthFirst.group(3), today))
        : Optional.empty();
  }

  private static LocalDate date(Month month, String day, @Nullable String year, LocalDate today) {
    if (year != null) {
      return LocalDate.of(number(year), month, number(day));
    }
    var monthDay = MonthDay.of(month, number(day));
    var candidate = today.getYear();
    while (!monthDay.isValidYear(candidate)
        || Year.of(candidate).atMonthDay(monthDay).isBefore(today)) {
      candidate++;
    }
    return Year.of(candidate).atMonthDay(monthDay);
  }

  private static Optional<Month> month(String word) {
    for (var month : Month.values()) {
      var name = month.name().toLowerCase(ENGLISH);
      if (name.startsWith(word) || (word.equals("sept") && month == Month.SEPTEMBER)) {
        return Optional.of(month);
      }
    }
    return Optional.empty();
  }

  private static Reading notPast(LocalDate date, LocalDate today) {
    if (date.isBefore(today)) {
      return no(say(date) + " is past");
    }
    return date.isAfter(today.plusYears(FURTHEST_YEARS))
        ? no(say(date) + " is too far away")
        : new Reading.Understood(date);
  }

  private static Reading no(String why) {
    return new Reading.NotUnderstood(
        why + ". Write a day like 2027-01-15, 15 Jan, next friday or in 3 weeks.");
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
