package coach.tpm.program;

import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A promised piece of work. `after` are the numbers of the tasks it waits for, in order.
public record Task(
    int number,
    String title,
    Optional<MemberId> owner,
    Optional<LocalDate> due,
    Optional<Estimate> estimate,
    List<Integer> after,
    Optional<Instant> doneAt) {

  public static final int MAX_TITLE = 120;

  public Task {
    after = List.copyOf(after);
  }

  public boolean isDone() {
    return doneAt.isPresent();
  }

  public boolean isOverdue(LocalDate today) {
    return !isDone() && due.filter(day -> day.isBefore(today)).isPresent();
  }
}
