package coach.tpm.risk;

import coach.tpm.workspace.MemberId;
import java.util.Optional;

/// A risk that stayed as it was for too long although its owner was asked. `workingDays` are those
/// without a change.
public record StaleRisk(int number, String statement, Optional<MemberId> owner, int workingDays) {}
