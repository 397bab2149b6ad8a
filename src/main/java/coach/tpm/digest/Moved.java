package coach.tpm.digest;

import java.time.LocalDate;
import java.util.Optional;

/// A date that somebody moved: a task's, or the program's own target. The reason may be empty.
record Moved(Optional<TaskName> task, String by, LocalDate before, LocalDate after, String reason) {

  record TaskName(int number, String title) {}
}
