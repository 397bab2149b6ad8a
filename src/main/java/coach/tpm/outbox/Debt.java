package coach.tpm.outbox;

import coach.tpm.message.Address;
import java.time.Instant;

/// A message to be delivered: of which kind, about what (`subject`), for which time (`period`), to
/// whom, and not before when. Kind, subject and period together are unique in a workspace.
public record Debt(String kind, String subject, String period, Address to, Instant notBefore) {}
