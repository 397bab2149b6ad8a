package coach.tpm.checkin;

import coach.tpm.checkin.Answer.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Words said to the coach, read as an answer to "can you deliver on time?", or not.
sealed interface Said {

  /// An answer; `note` is what was said besides, and may be empty. When it is not `sure`, the words
  /// may have meant something else, and the person is asked.
  record Meant(Value value, String note, boolean sure) implements Said {}

  /// Something else.
  record NoAnswer() implements Said {}

  static Said read(String words) {
    var text = words.strip();
    return Grammar.WHOLE.stream()
        .filter(whole -> whole.words().matcher(text).matches())
        .findFirst()
        .<Said>map(whole -> new Meant(whole.value(), "", true))
        .or(() -> Grammar.explained(text))
        .orElseGet(NoAnswer::new);
  }

  /// How answers are worded.
  final class Grammar {

    private static final int FLAGS =
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
    private static final String TONE = "(?:[\\x{1F3FB}-\\x{1F3FF}]|:skin-tone-[2-6]:)?";
    private static final String YES_EMOJI =
        "(?:👍|👌|✅|✔️?|🟢|:\\+1:|:thumbsup:|:ok_hand:|:white_check_mark:|:heavy_check_mark:)"
            + TONE;
    private static final String NO_EMOJI = "(?:👎|❌|🔴|:-1:|:thumbsdown:|:x:)" + TONE;
    private static final String YES =
        "(?:yes|yep|yeah|yup|sure|of course|absolutely|definitely|on track|on time|on schedule"
            + "|all good|all on track|will do)";
    private static final String NO = "(?:no|nope|nah|not on time|not on track)";
    private static final String AT_RISK = "(?:at risk|in danger)";
    private static final String TROUBLE = "(?:blocked|stuck|behind|delayed|slipping|running late)";
    private static final String WE = "(?:(?:i am|i'm|i’m|we are|we're|we’re|it is|it's|it’s) )?";
    private static final String END = "\\s*+[.!…]*+\\s*+";
    private static final String SEPARATOR = "\\s*(?:[,:;.!]|\\s[-–—]+\\s|[–—]+)\\s*";
    private static final String BECAUSE = "\\s+(?:because|since|as|due to)\\s+";

    /// Words that are an answer from the first to the last.
    static final List<Whole> WHOLE =
        List.of(
            whole(Value.YES, "(?:" + WE + YES + "|y|" + YES_EMOJI + ")"),
            whole(Value.YES, YES + SEPARATOR + WE + YES),
            whole(Value.YES, YES + "\\s*" + YES_EMOJI),
            whole(Value.NO, "(?:" + WE + NO + "|n|" + NO_EMOJI + ")"),
            whole(Value.AT_RISK, WE + "(?:" + AT_RISK + "|" + TROUBLE + ")"));

    private static final Pattern YES_AND = pattern(YES + "(?:" + SEPARATOR + ")(?<note>.+)");
    private static final Pattern YES_BUT =
        pattern(
            YES
                + "[\\s,;:.–—-]+(?<note>(?:but|if|unless|though|although|however|except|only|provided|assuming)\\b.*)");
    private static final Pattern YES_SOMETHING = pattern("(?:yes|yep|yeah|yup)\\s+(?<note>.+)");
    private static final Pattern NO_SINCE =
        pattern(NO + "(?:" + SEPARATOR + "|" + BECAUSE + ")(?<note>.+)");
    private static final Pattern NO_SOMETHING = pattern("(?:no|nope|nah)\\s+(?<note>.+)");
    private static final Pattern RISK_SINCE =
        pattern(WE + AT_RISK + "(?:" + SEPARATOR + "|" + BECAUSE + "|\\s+)(?<note>.+)");
    private static final Pattern TROUBLE_WITH = pattern("(?<note>" + WE + TROUBLE + "\\b.+)");

    private Grammar() {}

    record Whole(Value value, Pattern words) {}

    static Optional<Said> explained(String text) {
      return note(YES_BUT, text)
          .<Said>map(note -> new Meant(Value.AT_RISK, note, false))
          .or(() -> note(YES_AND, text).map(note -> new Meant(Value.YES, worded(note), true)))
          .or(() -> note(NO_SINCE, text).map(note -> new Meant(Value.NO, note, !saysYes(note))))
          .or(() -> note(RISK_SINCE, text).map(note -> new Meant(Value.AT_RISK, note, true)))
          .or(() -> note(TROUBLE_WITH, text).map(note -> new Meant(Value.AT_RISK, note, true)))
          .or(() -> note(YES_SOMETHING, text).map(note -> new Meant(Value.YES, note, false)))
          .or(() -> note(NO_SOMETHING, text).map(note -> new Meant(Value.NO, note, false)));
    }

    private static Optional<String> note(Pattern pattern, String text) {
      var match = pattern.matcher(text);
      return match.matches()
          ? Optional.of(match.group("note").replaceFirst("(?i)^because\\s+", "").strip())
          : Optional.empty();
    }

    /// Marks and emoji after a Yes say nothing besides.
    private static String worded(String note) {
      return note.codePoints().anyMatch(Character::isLetterOrDigit) ? note : "";
    }

    /// `no, on time` may mean either.
    private static boolean saysYes(String note) {
      return WHOLE.stream()
          .anyMatch(whole -> whole.value() == Value.YES && whole.words().matcher(note).matches());
    }

    private static Whole whole(Value value, String words) {
      return new Whole(value, pattern(words + END));
    }

    private static Pattern pattern(String words) {
      return Pattern.compile(words, FLAGS);
    }
  }
}
