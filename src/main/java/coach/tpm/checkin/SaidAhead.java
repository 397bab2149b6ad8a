package coach.tpm.checkin;

import coach.tpm.checkin.Said.Meant;
import java.util.Optional;
import java.util.regex.Pattern;

/// Words that answer for a coming day: `tomorrow: at risk, API review`, `yes for thursday`. `day`
/// is as it was said.
record SaidAhead(String day, Meant meant) {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;

  private static final String WEEKDAY =
      "(?:next )?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?";
  private static final String DAY = "(?<day>tomorrow|" + WEEKDAY + "|[^:,;–—]{3,30}?)";
  private static final String NAMED = "(?<day>tomorrow|" + WEEKDAY + ")";

  /// `tomorrow: yes`, `for 27 nov, at risk: API review`.
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?:for )?" + DAY + "(?:\\s*[:,;–—]\\s*|\\s+-\\s+)(?<answer>.+)", FLAGS);

  /// `tomorrow yes`.
  private static final Pattern DAY_THEN =
      Pattern.compile("(?:for )?" + NAMED + "\\s+(?<answer>.+)", FLAGS);

  /// `yes for tomorrow`, `at risk for tomorrow: API review`. Who is on track for Friday speaks of
  /// the date.
  private static final Pattern DAY_LATER =
      Pattern.compile(
          "(?!on |all |blocked|stuck)(?<answer>.{1,20}?)\\s+for "
              + NAMED
              + "[.!]?(?:\\s*[:,;–—-]\\s*(?<rest>.+))?",
          FLAGS);

  static Optional<SaidAhead> read(String words) {
    var text = words.strip().replaceAll("\\s+", " ");
    return later(text).or(() -> first(DAY_FIRST, text)).or(() -> first(DAY_THEN, text));
  }

  private static Optional<SaidAhead> first(Pattern pattern, String text) {
    var match = pattern.matcher(text);
    return match.matches()
        ? sure(match.group("answer")).map(meant -> new SaidAhead(match.group("day"), meant))
        : Optional.empty();
  }

  /// What stands before the day is an answer and nothing else.
  private static Optional<SaidAhead> later(String text) {
    var match = DAY_LATER.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    var bare = sure(match.group("answer")).filter(meant -> meant.note().isEmpty());
    var rest = Optional.ofNullable(match.group("rest"));
    return bare.flatMap(meant ->
            rest.isEmpty() ? Optional.of(meant) : sure(match.group("answer") + ", " + rest.get()))
        .map(meant -> new SaidAhead(match.group("day"), meant));
  }

  private static Optional<Meant> sure(String words) {
    return Said.read(words) instanceof Meant meant && meant.sure()
        ? Optional.of(meant)
        : Optional.empty();
  }
}
