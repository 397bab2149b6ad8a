package coach.tpm.journal;

import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;

/// What happened, when, by whom. Append-only, and written in the transaction of the change.
public interface Journal {

  void append(WorkspaceId workspace, Entry entry);

  /// What happened to one subject, oldest first.
  List<Entry> of(WorkspaceId workspace, long program, String subject);

  /// What happened in a program from `since` (inclusive) until `until` (exclusive), oldest first.
  List<Entry> between(WorkspaceId workspace, long program, Instant since, Instant until);

  /// One happening. `subject` is what it happened to, such as `task:3` or `risk:12`; `event` what
  /// happened, such as `task.done`; `detail` is for people, and may be empty.
  record Entry(
      long program, Instant at, MemberId actor, String event, String subject, String detail) {}
}
