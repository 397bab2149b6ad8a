package coach.tpm.slack;

import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/// Without keys no workspace can be installed: only the token of the environment is used.
record NoInstallations() implements Installations {

  @Override
  public void save(Installation installation, Instant at) {
    throw new IllegalStateException("a token cannot be kept without TOKEN_KEYS");
  }

  @Override
  public Optional<String> token(WorkspaceId workspace) {
    return Optional.empty();
  }

  @Override
  public void erase(WorkspaceId workspace) {}

  @Override
  public int rotate() {
    return 0;
  }
}
