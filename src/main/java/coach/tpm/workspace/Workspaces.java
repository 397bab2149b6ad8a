package coach.tpm.workspace;

import java.time.Instant;

/// The workspaces that have the coach, and those that removed it.
public interface Workspaces {

  /// Makes the workspace known, or active again after it was removed.
  void install(WorkspaceId workspace, String name, Instant at);

  /// Nothing is asked, sent or scheduled for a removed workspace; its data stays.
  void remove(WorkspaceId workspace, Instant at);

  boolean isActive(WorkspaceId workspace);
}
