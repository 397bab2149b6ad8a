package coach.tpm.checkin;

import coach.tpm.program.Program;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The extra questions of a program, and what was answered to them.
final class Extras {

  private final JdbiExtraQuestions questions;
  private final JdbiExtraAnswers answers;

  Extras(JdbiExtraQuestions questions, JdbiExtraAnswers answers) {
    this.questions = questions;
    this.answers = answers;
  }

  List<ExtraQuestion> of(Program program) {
    return questions.of(program);
  }

  Map<Long, String> given(Question question) {
    return answers.of(question);
  }

  /// How many are still to be answered; one that depends on another may turn out not to be.
  int open(Program program, Question question) {
    var all = of(program);
    var given = given(question);
    return (int)
        all.stream()
            .filter(extra -> !given.containsKey(extra.id()))
            .filter(extra -> extra.isAsked(given) || mayBeAsked(extra, all, given))
            .count();
  }

  /// Takes part in the caller's transaction; true when something given before is another now.
  boolean save(Question question, ExtraValues values) {
    if (values.asked().isEmpty()) {
      return false;
    }
    var before = given(question);
    var dropped =
        values.asked().stream().filter(extra -> !values.given().containsKey(extra)).toList();
    answers.remove(question, dropped);
    values.given().forEach((extra, value) -> answers.save(question, extra, value));
    return values.asked().stream()
        .filter(before::containsKey)
        .anyMatch(extra -> !Objects.equals(before.get(extra), values.given().get(extra)));
  }

  void forget(Question question) {
    answers.remove(question);
  }

  private static boolean mayBeAsked(
      ExtraQuestion extra, List<ExtraQuestion> all, Map<Long, String> given) {
    return extra
        .onlyIf()
        .filter(only -> !given.containsKey(only.question()))
        .flatMap(only -> all.stream().filter(other -> other.id() == only.question()).findFirst())
        .filter(other -> other.isAsked(given) || mayBeAsked(other, all, given))
        .isPresent();
  }
}
