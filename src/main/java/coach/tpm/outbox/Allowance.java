package coach.tpm.outbox;

import coach.tpm.message.Address.InThread;
import coach.tpm.message.Address.ToChannel;
import coach.tpm.message.Address.ToMember;
import coach.tpm.workspace.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/// Whether a claimed message may go out today. It is asked while the message is claimed: its
/// conversation takes no other meanwhile, and a message that is on its way is counted, so that two
/// relays cannot both send a person's last one.
final class Allowance {

  /// The kinds of messages that ask for something today: questions, and drafts of escalations.
  private static final Set<String> QUESTIONS = Set.of("checkin", "reminder", "risk.draft");

  /// No local day is longer.
  private static final Duration TWO_DAYS = Duration.ofDays(2);

  private final JdbiSent sent;
  private final Zones zones;
  private final Duration lease;

  Allowance(JdbiSent sent, Zones zones, Duration lease) {
    this.sent = sent;
    this.zones = zones;
    this.lease = lease;
  }

  /// Until when the message waits; nothing when it may go out now.
  Optional<Instant> waitsUntil(Owed owed, Instant now) {
    if (owed.requested() || owed.posted().isPresent()) {
      return Optional.empty();
    }
    return switch (owed.to()) {
      case ToMember(var member) -> waitsUntil(owed, member, now);
      case ToChannel _, InThread _ -> Optional.empty();
    };
  }

  private Optional<Instant> waitsUntil(Owed owed, MemberId member, Instant now) {
    var budget = QUESTIONS.contains(owed.kind()) ? Budget.QUESTIONS : Budget.OTHERS;
    var recent = sent.to(owed.workspace(), member, owed.id(), now.minus(TWO_DAYS), lease);
    return recent.size() < budget.least()
        ? Optional.empty()
        : budget.waitsUntil(recent, zone(owed, member), now);
  }

  private ZoneId zone(Owed owed, MemberId member) {
    return zones.zone(owed.workspace(), member).orElse(ZoneOffset.UTC);
  }
}
