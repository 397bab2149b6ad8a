package coach.tpm.checkin;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The parts of an extra question as they were typed or filled in; nothing is checked yet. `only`
/// is the number of the question that it depends on, and `is` the answers for which it is asked.
record ExtraTyped(String words, String kind, String options, String only, String is) {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
  private static final String WORDS =
      "(?:[\"“”„«](?<quoted>.*)[\"“”»]|(?<open>.*\\?)|(?<plain>.*?))";
  private static final String KIND =
      "(?<kind>text|words|choice|scale)\\b:?(?<options>.*?)"
          + "(?:\\bif\\s+(?<only>\\S+)\\s+(?:is|=)\\s*(?<is>.*))?";
  private static final Pattern LINE = Pattern.compile(WORDS + "\\s+" + KIND, FLAGS);

  /// `"Which area?" choice web, app, api if 1 is 0-4`.
  static Optional<ExtraTyped> read(String line) {
    var match = LINE.matcher(line.strip());
    return match.matches()
        ? Optional.of(
            new ExtraTyped(
                first(match.group("quoted"), match.group("open"), match.group("plain")),
                match.group("kind"),
                match.group("options").strip(),
                first(match.group("only")),
                first(match.group("is"))))
        : Optional.empty();
  }

  private static String first(@Nullable String... groups) {
    for (var group : groups) {
      if (group != null) {
        return group.strip();
      }
    }
    return "";
  }
}
