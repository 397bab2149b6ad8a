package coach.tpm.slack;

import coach.tpm.workspace.WorkspaceId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Finds the token for a workspace: the one of the environment for the single workspace it belongs
/// to, else the installed one.
final class Tokens {

  private final Optional<String> single;
  private final AtomicReference<@Nullable WorkspaceId> bound = new AtomicReference<>();
  private final Installations installations;
  private final Cache<WorkspaceId, Optional<String>> installed =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(5)).build();

  Tokens(Optional<String> single, Installations installations) {
    this.single = single;
    this.installations = installations;
  }

  Optional<String> of(WorkspaceId workspace) {
    if (single.isPresent() && workspace.equals(bound.get())) {
      return single;
    }
    return installed.get(workspace, installations::token);
  }

  /// Says which workspace the environment's token belongs to, as far as nobody said so before.
  ///
  /// @return whether `workspace` is that one
  boolean bind(WorkspaceId workspace) {
    return single.isPresent()
        && (bound.compareAndSet(null, workspace) || workspace.equals(bound.get()));
  }

  /// Slack said which workspace the environment's token belongs to.
  ///
  /// @return the workspace that was taken for it until now, if that was another
  Optional<WorkspaceId> belongsTo(WorkspaceId workspace) {
    return Optional.ofNullable(bound.getAndSet(workspace))
        .filter(before -> !before.equals(workspace));
  }

  /// Whether nobody said yet which workspace the environment's token belongs to.
  boolean isUnknown() {
    return single.isPresent() && bound.get() == null;
  }

  Optional<String> single() {
    return single;
  }

  void forget(WorkspaceId workspace) {
    installed.invalidate(workspace);
  }
}
