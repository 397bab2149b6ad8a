package coach.tpm.program;

import java.time.Instant;
import java.time.LocalDate;

/// Told when something changed that a program's card or letter shows. Called inside the transaction
/// of the change, so what it owes is owed with it.
public interface ProgramListener {

  /// A member answered the question of a day, or edited the answer. The day is the member's own.
  void answered(Program program, LocalDate day, Instant at);

  /// A member was asked for a day of theirs, or their window closed without an answer.
  default void asked(Program program, LocalDate day, Instant at) {}

  /// A task, a risk, a date or the team changed.
  void changed(Program program, Instant at);
}
