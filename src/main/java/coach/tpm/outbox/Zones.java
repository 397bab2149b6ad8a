package coach.tpm.outbox;

import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.ZoneId;
import java.util.Optional;

/// In which zone a person's days begin and end.
public interface Zones {

  /// Nothing while unknown.
  Optional<ZoneId> zone(WorkspaceId workspace, MemberId member);
}
