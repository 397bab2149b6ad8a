package coach.tpm.program;

import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What other features may ask of a program's tasks and change in them.
public interface Tasks {

  /// All tasks, by number.
  List<Task> all(WorkspaceId workspace, ProgramId program);

  Optional<Task> find(WorkspaceId workspace, ProgramId program, int number);

  /// Open tasks of one member: those with a due date first, soonest first, then by number.
  List<Task> openOf(WorkspaceId workspace, ProgramId program, MemberId owner);

  /// Moves a due date, with the reason written down in the journal (`task.moved`). Takes part in
  /// the caller's transaction. A closed program keeps its dates.
  void move(Program program, int number, LocalDate due, MemberId by, String reason, Instant at);

  /// Takes a due date off again, with the reason written down in the journal (`task.changed`).
  /// Takes part in the caller's transaction. A closed program keeps its dates.
  void undate(Program program, int number, MemberId by, String reason, Instant at);
}
