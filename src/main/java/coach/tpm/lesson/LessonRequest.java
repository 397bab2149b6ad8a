package coach.tpm.lesson;

import java.util.Locale;
import java.util.regex.Pattern;

/// The words after `/tpm lesson`.
sealed interface LessonRequest {

  record Resume() implements LessonRequest {}

  record Next() implements LessonRequest {}

  record Back() implements LessonRequest {}

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
      case "back" -> new Back();
      default -> new Named(words);
    };
  }

  private static int number(String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException _) {
      return Integer.MAX_VALUE;
    }
  }
}
