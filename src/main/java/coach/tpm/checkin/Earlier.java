package coach.tpm.checkin;

import coach.tpm.checkin.Asked.Open;
import coach.tpm.program.Task;
import coach.tpm.program.Tasks;
import coach.tpm.risk.Draft;
import coach.tpm.risk.Risk;
import coach.tpm.risk.Risks;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a member answered before, as far as it still holds: the risks of their answers that are
/// still open. The newest fills the next form in, as the register has it now; a trouble that is
/// over fills in nothing.
final class Earlier {

  private static final int MOST = 3;
  private static final int SHORTEST = 4;

  private final JdbiEarlier answers;
  private final Risks risks;
  private final Tasks tasks;

  Earlier(JdbiEarlier answers, Risks risks, Tasks tasks) {
    this.answers = answers;
    this.risks = risks;
    this.tasks = tasks;
  }

  /// The newest first.
  List<Risk> open(Open open) {
    var program = open.program();
    var all = risks.open(program.workspace(), program.id());
    return answers.risksOf(program.workspace(), program.id(), open.question().member()).stream()
        .flatMap(number -> all.stream().filter(risk -> risk.number() == number))
        .limit(MOST)
        .toList();
  }

  /// The open risk that words name again: the same words, or one in the words of the other.
  Optional<Risk> named(Open open, String words) {
    var said = plain(words);
    return open(open).stream().filter(risk -> isSame(said, plain(risk.statement()))).findFirst();
  }

  /// A form about a risk. The date is the one that was given with it, while the task still has it.
  Draft draft(Open open, Risk risk) {
    return new Draft(
        risk.statement(),
        Optional.of(risk.likelihood()),
        Optional.of(risk.daysLost()),
        Optional.empty(),
        risk.task(),
        risk.helpFrom(),
        newDate(open, risk));
  }

  private Optional<LocalDate> newDate(Open open, Risk risk) {
    var program = open.program();
    var due =
        risk.task()
            .flatMap(task -> tasks.find(program.workspace(), program.id(), task))
            .filter(task -> !task.isDone())
            .flatMap(Task::due);
    return answers
        .newDate(program.workspace(), program.id(), open.question().member(), risk.number())
        .filter(date -> due.equals(Optional.of(date)) && date.isAfter(open.today()));
  }

  private static boolean isSame(String one, String other) {
    return one.equals(other) || holds(one, other) || holds(other, one);
  }

  private static boolean holds(String longer, String shorter) {
    return shorter.length() >= SHORTEST && (" " + longer + " ").contains(" " + shorter + " ");
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[\\p{P}\\p{S}\\s]+", " ").strip();
  }
}
