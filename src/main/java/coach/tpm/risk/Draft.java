package coach.tpm.risk;

import coach.tpm.workspace.MemberId;
import java.time.LocalDate;
import java.util.Optional;

/// What a form that reports or edits a risk shows when it opens.
public record Draft(
    String statement,
    Optional<Integer> likelihood,
    Optional<Integer> daysLost,
    Optional<MemberId> owner,
    Optional<Integer> task,
    Optional<String> helpFrom,
    Optional<LocalDate> newDate,
    Details details) {

  /// What a stand-up report asks.
  public Draft(
      String statement,
      Optional<Integer> likelihood,
      Optional<Integer> daysLost,
      Optional<MemberId> owner,
      Optional<Integer> task,
      Optional<String> helpFrom,
      Optional<LocalDate> newDate) {
    this(statement, likelihood, daysLost, owner, task, helpFrom, newDate, Details.NONE);
  }

  /// Nothing but words; those beyond the limit are cut.
  public static Draft of(String statement) {
    return new Draft(
        RiskWords.cut(statement.strip(), Risk.MAX_STATEMENT),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// A risk as it stands.
  public static Draft of(Risk risk) {
    return new Draft(
        risk.statement(),
        Optional.of(risk.likelihood()),
        Optional.of(risk.daysLost()),
        risk.owner(),
        risk.task(),
        risk.helpFrom(),
        Optional.empty(),
        risk.details());
  }
}
