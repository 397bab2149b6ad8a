package coach.tpm.risk;

import static java.nio.charset.StandardCharsets.UTF_8;

import coach.tpm.prompt.Prompts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Small words about risks: how likely, how many days, which colour.
final class RiskWords {

  /// How much of a person's text is shown in a list.
  static final int LINE = 120;

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

  /// Words as they can be stored: without what no database takes, and stripped.
  static String storable(String words) {
    return new String(words.replace("\0", "").getBytes(UTF_8), UTF_8).strip();
  }

  /// Words on one line, at most `most` characters long, cut between characters.
  static String line(String words, int most) {
    return cut(words.strip().replaceAll("\\s+", " "), most);
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
