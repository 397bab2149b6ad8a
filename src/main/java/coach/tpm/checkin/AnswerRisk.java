package coach.tpm.checkin;

import coach.tpm.risk.Risk;
import java.time.Instant;
import java.util.Optional;

/// What an answer did to the register: the risk that it raised, or what the risk said `before` the
/// answer brought it up to date. `changedAt` is when the answer last changed the risk; it is
/// `shared` once somebody else changed it in between.
record AnswerRisk(int risk, Instant changedAt, boolean shared, Optional<Before> before) {

  record Before(
      String statement,
      int likelihood,
      int daysLost,
      Optional<Integer> task,
      Optional<String> helpFrom) {

    static Before of(Risk risk) {
      return new Before(
          risk.statement(), risk.likelihood(), risk.daysLost(), risk.task(), risk.helpFrom());
    }
  }

  boolean raised() {
    return before.isEmpty();
  }

  /// Whether a risk is as the answer left it.
  boolean isAsLeft(Risk now) {
    return !shared && now.changedAt().equals(changedAt);
  }
}
