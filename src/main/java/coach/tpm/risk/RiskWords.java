package coach.tpm.risk;

import coach.tpm.prompt.Prompts;
import java.util.Locale;

/// Small words about risks: how likely, how many days, which colour.
final class RiskWords {

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
