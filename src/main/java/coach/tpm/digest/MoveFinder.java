package coach.tpm.digest;

import coach.tpm.digest.Moved.TaskName;
import coach.tpm.journal.Journal.Entry;
import coach.tpm.program.DateMove;
import coach.tpm.program.Program;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Finds in the journal which dates moved.
final class MoveFinder {

  private static final String TARGET = "program.date";
  private static final String TASK = "task.moved";
  private static final String SUBJECT = "task:";

  private final Sources sources;

  MoveFinder(Sources sources) {
    this.sources = sources;
  }

  List<Moved> targets(Program program, Instant since, Instant until) {
    return find(program, TARGET, since, until);
  }

  List<Moved> tasks(Program program, Instant since, Instant until) {
    return find(program, TASK, since, until);
  }

  private List<Moved> find(Program program, String event, Instant since, Instant until) {
    return sources
        .journal()
        .between(program.workspace(), program.id().value(), since, until)
        .stream()
        .filter(entry -> entry.event().equals(event))
        .flatMap(entry -> moved(program, entry).stream())
        .toList();
  }

  private Optional<Moved> moved(Program program, Entry entry) {
    return DateMove.read(entry.detail())
        .map(move ->
            new Moved(
                task(program, entry.subject()),
                sources.people().name(program.workspace(), entry.actor()),
                move.before(),
                move.after(),
                move.reason()));
  }

  private Optional<TaskName> task(Program program, String subject) {
    return subject.startsWith(SUBJECT)
        ? sources
            .tasks()
            .find(
                program.workspace(),
                program.id(),
                Integer.parseInt(subject.substring(SUBJECT.length())))
            .map(task -> new TaskName(task.number(), task.title()))
        : Optional.empty();
  }
}
