package coach.tpm.lesson;

import java.util.regex.Pattern;

/// The name of a lesson, which is also the name of its file: `fnd-01-what-is-a-tpm`.
record LessonId(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,59})");

  LessonId {
    if (!isId(value)) {
      throw new IllegalArgumentException("not the id of a lesson: \"" + value + "\"");
    }
  }

  static boolean isId(String value) {
    return FORM.matcher(value).matches();
  }
}
