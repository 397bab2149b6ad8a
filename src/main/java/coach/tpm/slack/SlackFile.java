package coach.tpm.slack;

import org.jspecify.annotations.Nullable;

/// A picture on its way to Slack. `file` is Slack's id of it, once there is one; `tries` are the
/// failures so far.
record SlackFile(@Nullable String file, State state, int tries) {

  static final SlackFile NEW = new SlackFile(null, State.MISSING, 0);

  enum State {
    /// Its bytes are still to be sent.
    MISSING,
    /// Slack has the bytes; whether the upload was completed is not known.
    SENT,
    /// Completed, and not yet seen in a message: Slack may still be looking at it.
    READY,
    /// A message with it was taken.
    SHOWN,
    GIVEN_UP
  }

  boolean isSettled() {
    return state == State.READY || state == State.SHOWN || state == State.GIVEN_UP;
  }
}
