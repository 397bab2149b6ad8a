package coach.tpm.testing.slack;

import java.time.Duration;

/// What can go wrong with one call.
public sealed interface Fault {
  /// 429 with `Retry-After`; nothing was accepted.
  record RateLimited(Duration after) implements Fault {}

  /// An HTTP error such as 500; nothing was accepted.
  record HttpError(int status) implements Fault {}

  /// 200 with `ok: false` and this error.
  record Refuse(String error) implements Fault {}

  /// A right answer that takes this long.
  record Delay(Duration by) implements Fault {}

  /// The connection closes without an answer, and nothing was accepted.
  record HangUp() implements Fault {}

  /// The call is carried out, but the connection closes without an answer.
  record AcceptAndHangUp() implements Fault {}

  /// Nothing is accepted and no answer ever comes.
  record NeverAnswer() implements Fault {}

  /// The call is carried out, but no answer ever comes.
  record AcceptAndNeverAnswer() implements Fault {}

  /// Nothing is wrong.
  record None() implements Fault {}
}
