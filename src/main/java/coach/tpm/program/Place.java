package coach.tpm.program;

import coach.tpm.message.Message;

/// The open program that a request is about, or why there is none.
public sealed interface Place {

  record In(Program program) implements Place {}

  /// What the person is told: why nothing was done, and how to go on.
  record Nowhere(Message why) implements Place {}
}
