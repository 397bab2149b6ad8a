package coach.tpm.program;

import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What somebody wants a task to be, read and found good.
record TaskDraft(
    String title,
    Optional<MemberId> owner,
    Optional<LocalDate> due,
    Optional<Estimate> estimate,
    List<Integer> after) {

  TaskDraft {
    after = List.copyOf(after);
    if (title.isBlank() || title.length() > Task.MAX_TITLE) {
      throw new IllegalArgumentException(
          "a title has 1 to %d characters, but has %d".formatted(Task.MAX_TITLE, title.length()));
    }
  }

  Task numbered(int number, Optional<Instant> doneAt) {
    return new Task(number, title, owner, due, estimate, after, doneAt);
  }
}
