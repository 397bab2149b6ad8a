package coach.tpm.slack;

import coach.tpm.workspace.WorkspaceId;
import coach.tpm.workspace.Workspaces;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;

/// Says which workspaces the coach serves: those that installed it, and the one that the token of
/// the environment belongs to.
final class Admission {

  private final Workspaces workspaces;
  private final Tokens tokens;
  private final InstantSource clock;
  private final Cache<WorkspaceId, Boolean> admitted =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(5)).build();

  Admission(Workspaces workspaces, Tokens tokens, InstantSource clock) {
    this.workspaces = workspaces;
    this.tokens = tokens;
    this.clock = clock;
  }

  /// Whether requests of the workspace are answered.
  boolean admits(WorkspaceId workspace) {
    if (Boolean.TRUE.equals(admitted.getIfPresent(workspace)) && tokens.of(workspace).isPresent()) {
      return true;
    }
    boolean yes = lookUp(workspace);
    if (yes) {
      admitted.put(workspace, true);
    }
    return yes;
  }

  void forget(WorkspaceId workspace) {
    admitted.invalidate(workspace);
  }

  private boolean lookUp(WorkspaceId workspace) {
    if (workspaces.isActive(workspace)) {
      return tokens.bind(workspace) || tokens.of(workspace).isPresent();
    }
    if (tokens.bind(workspace)) {
      workspaces.install(workspace, workspace.platformId(), clock.instant());
      return true;
    }
    return false;
  }
}
