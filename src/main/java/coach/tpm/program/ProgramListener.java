package coach.tpm.program;

import java.time.Instant;

/// Told when something changed that a program's card or letter shows. Called inside the transaction
/// of the change, so what it owes is owed with it.
public interface ProgramListener {

  /// A member answered today's question, or edited the answer.
  void answered(Program program, Instant at);

  /// A task, a risk, a date or the team changed.
  void changed(Program program, Instant at);
}
