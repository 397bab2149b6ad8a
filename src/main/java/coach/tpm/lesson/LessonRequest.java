package coach.tpm.lesson;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// The words after `/tpm lesson`.
sealed interface LessonRequest {

  record Resume() implements LessonRequest {}

  record Next() implements LessonRequest {}

  record Back() implements LessonRequest {}

  /// The lesson where the learner is, is done.
  record Done() implements LessonRequest {}

  record Contents(String track) implements LessonRequest {}

  record Numbered(int number) implements LessonRequest {}

  record Named(String words) implements LessonRequest {}

  Pattern NUMBER = Pattern.compile("#?(\\d+)");
  Pattern CONTENTS =
      Pattern.compile("list(?:\\s+(.*))?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  static LessonRequest parse(String arguments) {
    var words = arguments.strip();
    var number = NUMBER.matcher(words);
    if (number.matches()) {
      return new Numbered(number(number.group(1)));
    }
    var contents = CONTENTS.matcher(words);
    if (contents.matches()) {
      return new Contents(contents.group(1) == null ? "" : contents.group(1));
    }
    return switch (words.toLowerCase(Locale.ROOT)) {
      case "" -> new Resume();
      case "next" -> new Next();
      case "back", "previous" -> new Back();
      case "done" -> new Done();
      default -> new Named(words);
    };
  }

  /// What a misspelt word may have meant; nothing that would mark a lesson done.
  static Optional<LessonRequest> slip(String words) {
    var word = words.strip().toLowerCase(Locale.ROOT);
    return Stream.of("next", "back", "list")
        .filter(known -> new LevenshteinDistance(1).apply(word, known) >= 0)
        .findFirst()
        .map(LessonRequest::parse);
  }

  private static int number(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException _) {
      return Integer.MAX_VALUE;
    }
  }
}
