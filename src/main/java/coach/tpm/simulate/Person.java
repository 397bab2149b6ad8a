package coach.tpm.simulate;

import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.ZoneId;

/// Somebody of the fleet; `zone` is where they were at the beginning. Whoever cannot be reached
/// takes no direct message, ever.
record Person(WorkspaceId workspace, MemberId id, ZoneId zone, boolean reachable) {

  String name() {
    return "Person " + id.value();
  }

  ChannelId direct() {
    return new ChannelId("D" + id.value());
  }
}
