package coach.tpm.risk;

import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.Typed;
import java.util.Optional;

/// What a member reports: a stand-up risk report, whether it came by form, by command, from a
/// message's menu or with a check-in answer. `helpFrom` is a member's id.
public record RiskReport(
    String statement,
    int likelihood,
    int daysLost,
    Optional<MemberId> owner,
    Optional<Integer> task,
    Optional<String> helpFrom,
    Optional<String> sourceLink) {

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
}
