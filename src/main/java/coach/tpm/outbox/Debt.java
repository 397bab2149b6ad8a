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
///
/// A message that a person has just `requested`, by a command or by words, is not one that the
/// coach comes with by itself: it goes out whatever the person got today.
public record Debt(
    String kind,
    String subject,
    String period,
    Address to,
    Instant notBefore,
    boolean requested,
    Optional<String> thread) {

  public Debt(String kind, String subject, String period, Address to, Instant notBefore) {
    this(kind, subject, period, to, notBefore, false, Optional.empty());
  }

  /// The same, asked for by the person whom it goes to.
  public Debt onRequest() {
    return new Debt(kind, subject, period, to, notBefore, true, thread);
  }

  public Debt inThreadOf(String otherKind) {
    return new Debt(kind, subject, period, to, notBefore, requested, Optional.of(otherKind));
  }
}
