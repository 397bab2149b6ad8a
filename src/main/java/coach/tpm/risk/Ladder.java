package coach.tpm.risk;

import java.time.Instant;
import java.util.Optional;

/// The steps of an escalation: the owner (0), the peer lead and the program's manager (1), the
/// managers (2), the sponsor (3). Each has working days to answer in.
final class Ladder {

  static final int TOP = 3;

  private Ladder() {}

  static int days(int level, boolean red) {
    return level == 1 && !red ? 2 : 1;
  }

  /// Whether somebody still has to answer: the owner of an amber or red risk by taking it or with a
  /// plan; after an escalation anybody, and anew.
  static boolean waits(Risk risk) {
    if (!risk.isOpen() || risk.state() == State.ACCEPTED) {
      return false;
    }
    var standing = risk.standing();
    if (risk.clock().level() == 0) {
      return risk.colour() != Colour.GREEN
          && standing.acknowledgedAt().isEmpty()
          && standing.plannedAt().isEmpty();
    }
    var since = risk.clock().from().orElse(Instant.EPOCH);
    return !isAfter(standing.acknowledgedAt(), since) && !isAfter(standing.plannedAt(), since);
  }

  /// Whom the next escalation of a risk goes to.
  static int next(Risk risk) {
    return Math.min(risk.clock().level() + 1, TOP);
  }

  private static boolean isAfter(Optional<Instant> instant, Instant since) {
    return instant.filter(since::isBefore).isPresent();
  }
}
