package coach.tpm.outbox;

import coach.tpm.message.Address;
import java.time.Instant;
import java.util.Optional;

/// A message to be delivered: of which kind, about what (`subject`), for which time (`period`), to
/// whom, and not before when. Kind, subject and period together are unique in a workspace.
///
/// `thread` is the kind of another message about the same subject and period: this one then goes
/// into that one's thread. It waits until that one is delivered, and is given up when that one is
/// gone.
public record Debt(
    String kind,
    String subject,
    String period,
    Address to,
    Instant notBefore,
    Optional<String> thread) {

  public Debt(String kind, String subject, String period, Address to, Instant notBefore) {
    this(kind, subject, period, to, notBefore, Optional.empty());
  }

  public Debt inThreadOf(String otherKind) {
    return new Debt(kind, subject, period, to, notBefore, Optional.of(otherKind));
  }
}
