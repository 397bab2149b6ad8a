package coach.tpm.message;

import static java.util.Locale.ENGLISH;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// Reads a day as people write it, and never guesses: what could mean two days is asked back.
///
/// It is either told from today on, see [SpokenDay], or named as in a calendar, see [CalendarDay].
public final class DateWords {

  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", ENGLISH);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM", ENGLISH);

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
    var text = words.strip().toLowerCase(ENGLISH).replaceAll("\\s+", " ").replaceFirst("[.!]$", "");
    if (CalendarDay.isUnclear(text, today)) {
      return no("“" + words.strip() + "” could be two different days");
    }
    var question = SpokenDay.askBack(text);
    if (question.isPresent()) {
      return no(question.get());
    }
    try {
      return SpokenDay.read(text, today)
          .or(() -> CalendarDay.read(text, today))
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
}
