package coach.tpm.checkin;

import java.time.LocalDate;
import java.util.Optional;

/// The due date of a task before and after an answer moved it; it may have had none before.
record AnswerDate(int task, Optional<LocalDate> before, LocalDate after) {}
