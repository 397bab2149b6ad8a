package coach.tpm.risk;

import coach.tpm.message.Text;
import coach.tpm.program.Program;

/// The open program that a request is about, or why there is none.
sealed interface Place {

  record In(Program program) implements Place {}

  /// A sentence for the person: why nothing was done, and how to go on.
  record Nowhere(Text why) implements Place {}
}
