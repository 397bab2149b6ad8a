package coach.tpm.risk;

import static java.util.Locale.ENGLISH;

import coach.tpm.message.DateWords;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Small words about risks: how likely, how many days, which colour.
final class RiskWords {

  /// How much of a person's text is shown in a list.
  static final int LINE = 120;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", ENGLISH);

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

  /// The days that a risk would cost, or the band in which they lie.
  String lost(Risk risk) {
    return risk.details().daysExact() ? days(risk.daysLost()) : band(risk.impact());
  }

  /// `6 to 10 working days`, for an impact from 1 to 5.
  String band(int impact) {
    return prompts.plain("risk/impact" + impact);
  }

  String state(State state) {
    return prompts.plain("risk/state" + state.name());
  }

  /// What may happen, and what follows from it, on one line.
  String sentence(Risk risk) {
    var statement = Typed.line(risk.statement());
    return risk.details()
        .consequence()
        .map(then ->
            prompts.plain("risk/sentence", "condition", statement, "then", Typed.line(then)))
        .orElse(statement);
  }

  /// What is said of a risk that is closed; of one that was merged, where it went.
  Text isClosed(Risk risk) {
    return risk.standing()
        .mergedInto()
        .map(older ->
            prompts.text("risk/isMerged", "risk", name(risk.number()), "older", name(older)))
        .orElseGet(() -> prompts.text("risk/isClosed", "risk", name(risk.number())));
  }

  /// A symbol and a word, so that nobody depends on telling colours apart.
  String colour(Colour colour) {
    return prompts.plain("risk/" + colour.name().toLowerCase(Locale.ROOT));
  }

  /// Who is asked at a level, from 1 to 3.
  String level(int level) {
    return prompts.plain("risk/level" + level);
  }

  /// `Tue 24 Nov, 10:00`.
  String moment(Instant at, ZoneId zone) {
    var local = at.atZone(zone);
    return prompts.plain(
        "risk/moment", "day", DateWords.sayShort(local.toLocalDate()), "time", TIME.format(local));
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
