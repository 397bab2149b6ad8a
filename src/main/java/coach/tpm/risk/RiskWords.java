package coach.tpm.risk;

import coach.tpm.prompt.Prompts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/// Small words about risks: how likely, how many days, which colour.
final class RiskWords {

  /// How much of a person's text is shown in a list.
  static final int LINE = 120;

  private static final Pattern UNFIT =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}&&[^\\t\\n]]");

  private final Prompts prompts;

  RiskWords(Prompts prompts) {
    this.prompts = prompts;
  }

  /// `Very unlikely` to `Very likely`.
  String likelihood(int likelihood) {
    return prompts.plain("risk/likelihood" + likelihood);
  }

  String days(int days) {
    return days == 1 ? prompts.plain("risk/oneDay") : prompts.plain("risk/days", "count", days);
  }

  /// A symbol and a word, so that nobody depends on telling colours apart.
  String colour(Colour colour) {
    return prompts.plain("risk/" + colour.name().toLowerCase(Locale.ROOT));
  }

  /// A risk's name, such as `R12`.
  static String name(int number) {
    return "R" + number;
  }

  /// How long ago, in days.
  String age(LocalDate raised, LocalDate today) {
    var days = ChronoUnit.DAYS.between(raised, today);
    if (days <= 0) {
      return prompts.plain("risk/ageToday");
    }
    return days == 1 ? prompts.plain("risk/ageDay") : prompts.plain("risk/ageDays", "count", days);
  }

  /// Words as they are kept: stripped, and without control characters, halves of characters, and
  /// marks that turn the direction of whatever follows them.
  static String storable(String words) {
    return UNFIT.matcher(words).replaceAll("").strip();
  }

  /// Words on one line, at most `most` characters long, cut between characters.
  static String line(String words, int most) {
    return cut(storable(words).replaceAll("\\s+", " "), most);
  }

  /// At most `most` characters, of which the last is “…” when something was left out.
  static String cut(String words, int most) {
    if (words.length() <= most) {
      return words;
    }
    int end = most - 1;
    return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }
}
