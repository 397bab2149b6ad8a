package coach.tpm.digest;

import coach.tpm.journal.Journal.Entry;
import coach.tpm.program.DateMove;
import coach.tpm.program.Program;
import coach.tpm.program.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What happened since an instant, so that it can be taken back: how dates and tasks were then.
/// Titles and owners are today's.
record Past(Instant at, List<Entry> since) {

  Past {
    since = List.copyOf(since);
  }

  static Past of(Sources sources, Program program, Instant at, Instant now) {
    return new Past(
        at,
        sources
            .journal()
            .between(program.workspace(), program.id().value(), at, now.plusSeconds(1)));
  }

  LocalDate target(Program program) {
    return before("program", "program.date").orElseGet(program::target);
  }

  /// The tasks that there were.
  List<Task> tasks(List<Task> now) {
    return now.stream().filter(task -> !has(task, "task.added")).map(this::then).toList();
  }

  private Task then(Task task) {
    return new Task(
        task.number(),
        task.title(),
        task.owner(),
        before(subject(task), "task.moved").or(task::due),
        task.estimate(),
        task.after(),
        doneAt(task));
  }

  /// A task that was first reopened had been done.
  private Optional<Instant> doneAt(Task task) {
    var first =
        since.stream()
            .filter(entry -> entry.subject().equals(subject(task)))
            .map(Entry::event)
            .filter(event -> event.equals("task.done") || event.equals("task.reopened"))
            .findFirst();
    return first
        .map(event ->
            event.equals("task.done") ? Optional.<Instant>empty() : Optional.of(at.minusMillis(1)))
        .orElseGet(task::doneAt);
  }

  private boolean has(Task task, String event) {
    return since.stream()
        .anyMatch(entry -> entry.event().equals(event) && entry.subject().equals(subject(task)));
  }

  /// The day from which something moved first.
  private Optional<LocalDate> before(String subject, String event) {
    return since.stream()
        .filter(entry -> entry.event().equals(event) && entry.subject().equals(subject))
        .findFirst()
        .flatMap(entry -> DateMove.read(entry.detail()))
        .map(DateMove::before);
  }

  private static String subject(Task task) {
    return "task:" + task.number();
  }
}
