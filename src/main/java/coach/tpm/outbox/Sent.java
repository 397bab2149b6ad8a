package coach.tpm.outbox;

import java.time.Instant;

/// A post that a person got, or may have got at any time from `first` to `last`.
record Sent(Instant first, Instant last) {

  static Sent at(Instant when) {
    return new Sent(when, when);
  }
}
