package coach.tpm.risk;

import coach.tpm.message.Address;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// An escalation of a risk to a level: drafted, and then sent or dropped by a person.
record Escalation(
    long id,
    int number,
    int level,
    Instant draftedAt,
    Optional<Settled> settled,
    Optional<Sent> sent) {

  /// Who sent or dropped it, and when. What became needless was dropped by nobody.
  record Settled(Optional<MemberId> by, Instant at) {}

  /// What was sent, and to whom.
  record Sent(Address to, Words words) {}

  /// As a person worded it: the fact, what is at stake, what could be done, what is asked, by when.
  record Words(String fact, String stake, String options, String ask, LocalDate decideBy) {}

  boolean isDrafted() {
    return settled.isEmpty();
  }
}
