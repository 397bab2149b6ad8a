package coach.tpm.program;

import coach.tpm.program.Changes.Change;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The tasks of our own tables.
final class StoredTasks implements Tasks {

  private final JdbiTasks tasks;
  private final Changes changes;
  private final OpenPrograms open;

  StoredTasks(JdbiTasks tasks, Changes changes, OpenPrograms open) {
    this.tasks = tasks;
    this.changes = changes;
    this.open = open;
  }

  @Override
  public List<Task> all(WorkspaceId workspace, ProgramId program) {
    return tasks.all(workspace, program);
  }

  @Override
  public Optional<Task> find(WorkspaceId workspace, ProgramId program, int number) {
    return tasks.find(workspace, program, number);
  }

  @Override
  public List<Task> openOf(WorkspaceId workspace, ProgramId program, MemberId owner) {
    return tasks.openOf(workspace, program, owner);
  }

  @Override
  public void move(
      Program program, int number, LocalDate due, MemberId by, String reason, Instant at) {
    open.change(program, locked -> moved(locked, number, due, reason, new Change(by, at)));
  }

  @Override
  public void undate(Program program, int number, MemberId by, String reason, Instant at) {
    open.change(program, locked -> undated(locked, number, reason, new Change(by, at)));
  }

  private Task undated(Program program, int number, String reason, Change change) {
    var task = kept(program, number);
    task.due()
        .ifPresent(due -> {
          tasks.undate(program, number);
          changes.note(program, change, "task.changed", Changes.task(number), "due: " + reason);
          changes.tell(program, change.at());
        });
    return task;
  }

  private Task kept(Program program, int number) {
    return tasks
        .find(program.workspace(), program.id(), number)
        .orElseThrow(() -> new IllegalArgumentException("there is no task " + number));
  }

  private Task moved(Program program, int number, LocalDate due, String reason, Change change) {
    var task = kept(program, number);
    if (!task.due().equals(Optional.of(due))) {
      tasks.move(program, number, due);
      note(program, task, due, reason, change);
      changes.tell(program, change.at());
    }
    return task;
  }

  /// A first due date is a change of the task; only one that replaces another is a move.
  private void note(Program program, Task task, LocalDate due, String reason, Change change) {
    var subject = Changes.task(task.number());
    task.due()
        .ifPresentOrElse(
            before ->
                changes.note(
                    program,
                    change,
                    "task.moved",
                    subject,
                    new DateMove(before, due, reason).toString()),
            () -> changes.note(program, change, "task.changed", subject, due + ": " + reason));
  }
}
