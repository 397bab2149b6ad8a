package coach.tpm.risk;

import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.util.Optional;

/// Where a risk stands: whether its owner took it (`acknowledgedAt`), since when something is done
/// about it (`plannedAt`), who accepted it, and which older one it was found to be the same as.
public record Standing(
    State state,
    Optional<Instant> acknowledgedAt,
    Optional<Instant> plannedAt,
    Optional<Acceptance> acceptance,
    Optional<String> closeNote,
    Optional<Integer> mergedInto) {

  public static final Standing NEW =
      new Standing(
          State.OPEN,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /// Who lives with the risk, since when, and why.
  public record Acceptance(MemberId by, Instant at, String reason) {}

  /// In another state, with nothing left of what belonged to the former.
  Standing turned(State other) {
    return new Standing(
        other, acknowledgedAt, plannedAt, Optional.empty(), Optional.empty(), Optional.empty());
  }

  Standing accepted(Acceptance accepted) {
    return new Standing(
        State.ACCEPTED,
        acknowledgedAt,
        plannedAt,
        Optional.of(accepted),
        Optional.empty(),
        Optional.empty());
  }

  Standing closed(Optional<String> note, Optional<Integer> into) {
    return new Standing(State.CLOSED, acknowledgedAt, plannedAt, acceptance, note, into);
  }

  /// What follows from a change by itself: whoever changes their own risk has taken it, whoever was
  /// given one by somebody else has not; a plan makes it mitigated, and its absence open.
  static Standing after(Optional<Risk> former, Risk now, MemberId by, Instant at) {
    var standing = now.standing();
    var plan = plan(now);
    return new Standing(
        state(now),
        acknowledged(former, now, by, at),
        plan.isEmpty() || former.map(Standing::plan).equals(Optional.of(plan))
            ? standing.plannedAt().filter(_ -> plan.isPresent())
            : Optional.of(at),
        standing.acceptance(),
        standing.closeNote(),
        standing.mergedInto());
  }

  private static State state(Risk now) {
    var hasPlan = now.details().mitigation().isPresent();
    return switch (now.standing().state()) {
      case OPEN, MITIGATING -> hasPlan ? State.MITIGATING : State.OPEN;
      case ACCEPTED, HAPPENED, CLOSED -> now.standing().state();
    };
  }

  private static Optional<Instant> acknowledged(
      Optional<Risk> former, Risk now, MemberId by, Instant at) {
    if (now.owner().equals(Optional.of(by))) {
      return Optional.of(at);
    }
    return former
        .filter(before -> before.owner().equals(now.owner()))
        .flatMap(_ -> now.standing().acknowledgedAt())
        .filter(_ -> now.owner().isPresent());
  }

  /// What is done about a risk: against it, or, once it happened, in spite of it.
  static Optional<String> plan(Risk risk) {
    return risk.standing().state() == State.HAPPENED
        ? risk.details().contingency()
        : risk.details().mitigation();
  }
}
