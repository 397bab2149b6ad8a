package coach.tpm.risk;

import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.Typed;
import java.util.Optional;

/// What a member reports: a stand-up risk report, whether it came by form, by command, from a
/// message's menu or with a check-in answer. `helpFrom` is a member's id. A report that says
/// nothing of `details` leaves those of a former one.
public record RiskReport(
    String statement,
    int likelihood,
    int daysLost,
    Optional<MemberId> owner,
    Optional<Integer> task,
    Optional<String> helpFrom,
    Optional<String> sourceLink,
    Optional<Details> details) {

  static final int MOST_LIKELY = 5;
  static final int MOST_DAYS = 999;

  public RiskReport {
    statement = Typed.text(statement);
    if (statement.isEmpty() || statement.length() > Risk.MAX_STATEMENT) {
      throw new IllegalArgumentException(
          "a statement has 1 to %d characters, but has %d"
              .formatted(Risk.MAX_STATEMENT, statement.length()));
    }
    if (likelihood < 1 || likelihood > MOST_LIKELY) {
      throw new IllegalArgumentException("likelihood is 1 to 5, but is " + likelihood);
    }
    if (daysLost < 0 || daysLost > MOST_DAYS) {
      throw new IllegalArgumentException("days lost are 0 to 999, but are " + daysLost);
    }
  }

  /// A stand-up report.
  public RiskReport(
      String statement,
      int likelihood,
      int daysLost,
      Optional<MemberId> owner,
      Optional<Integer> task,
      Optional<String> helpFrom,
      Optional<String> sourceLink) {
    this(statement, likelihood, daysLost, owner, task, helpFrom, sourceLink, Optional.empty());
  }

  RiskReport with(Details asked) {
    return new RiskReport(
        statement, likelihood, daysLost, owner, task, helpFrom, sourceLink, Optional.of(asked));
  }

  RiskReport with(Optional<MemberId> otherOwner, Optional<String> link) {
    return new RiskReport(
        statement, likelihood, daysLost, otherOwner, task, helpFrom, link, details);
  }
}
