package coach.tpm.risk;

import coach.tpm.workspace.MemberId;
import java.util.Optional;

/// What a member reports: a stand-up risk report, whether it came by form, by command, from a
/// message's menu or with a check-in answer.
public record RiskReport(
    String statement,
    int likelihood,
    int daysLost,
    Optional<MemberId> owner,
    Optional<Integer> task,
    Optional<String> helpFrom,
    Optional<String> sourceLink) {}
