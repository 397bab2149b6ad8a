package coach.tpm.digest;

import java.time.LocalDate;
import java.util.Optional;

/// What is said of a task. `late` are the days since it was due; none while it is not late.
record TaskFact(
    int number, String title, Optional<String> owner, Optional<LocalDate> due, int late) {}
