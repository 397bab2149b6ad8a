package coach.tpm.risk;

import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.Typed;
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

  /// Words on one line, at most `most` characters long, cut between characters.
  static String line(String words, int most) {
    return cut(Typed.line(words), most);
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
