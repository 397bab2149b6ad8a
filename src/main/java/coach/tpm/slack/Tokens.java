package coach.tpm.slack;

import coach.tpm.workspace.WorkspaceId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Finds the token for a workspace: the one of the environment for the single workspace it belongs
/// to, else the installed one.
final class Tokens {

  private final Optional<String> single;
  private final AtomicReference<@Nullable WorkspaceId> bound = new AtomicReference<>();
  private final CountDownLatch introduced;
  private final Installations installations;
  private final Cache<WorkspaceId, Optional<String>> installed =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(5)).build();

  Tokens(Optional<String> single, Installations installations) {
    this.single = single;
    this.introduced = new CountDownLatch(single.isPresent() ? 1 : 0);
    this.installations = installations;
  }

  Optional<String> of(WorkspaceId workspace) {
    if (single.isPresent() && workspace.equals(bound.get())) {
      return single;
    }
    return installed.get(workspace, installations::token);
  }

  /// The same for a delivery: where there is none, it waits until it is known whose the token of
  /// the environment is. Right after a start nobody knows, and no workspace may be taken for gone.
  Held held(WorkspaceId workspace, Duration patience) {
    boolean known = of(workspace).isPresent() || introducedWithin(patience);
    return of(workspace)
        .<Held>map(Held.Token::new)
        .orElseGet(known ? Held.Nothing::new : Held.NotKnownYet::new);
  }

  /// What the coach holds for a workspace.
  sealed interface Held {

    record Token(String token) implements Held {

      @Override
      public String toString() {
        return "Token";
      }
    }

    record Nothing() implements Held {}

    record NotKnownYet() implements Held {}
  }

  /// Says which workspace the environment's token belongs to, as far as nobody said so before.
  ///
  /// @return whether `workspace` is that one
  boolean bind(WorkspaceId workspace) {
    boolean yes =
        single.isPresent()
            && (bound.compareAndSet(null, workspace) || workspace.equals(bound.get()));
    if (yes) {
      introduced.countDown();
    }
    return yes;
  }

  /// Slack said which workspace the environment's token belongs to.
  ///
  /// @return the workspace that was taken for it until now, if that was another
  Optional<WorkspaceId> belongsTo(WorkspaceId workspace) {
    var before = bound.getAndSet(workspace);
    introduced.countDown();
    return Optional.ofNullable(before).filter(other -> !other.equals(workspace));
  }

  Optional<String> single() {
    return single;
  }

  void forget(WorkspaceId workspace) {
    installed.invalidate(workspace);
  }

  private boolean introducedWithin(Duration patience) {
    try {
      return introduced.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
