package coach.tpm.slack;

import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/// Where tokens of installed workspaces are kept, encrypted.
interface Installations {

  void save(Installation installation, Instant at);

  Optional<String> token(WorkspaceId workspace);

  void erase(WorkspaceId workspace);

  /// Opens one token of each key in use, so that a wrong key is found at start, and seals with the
  /// first key what an older one sealed. Returns how many were sealed anew.
  int rotate();
}
