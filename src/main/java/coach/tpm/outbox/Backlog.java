package coach.tpm.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How much is owed just now, over all workspaces.
public record Backlog(
    long owed, long sending, long uncertain, long refused, @Nullable Instant oldest) {

  /// How long the oldest message that could go out has been waiting.
  public Duration age(Instant now) {
    return Optional.ofNullable(oldest)
        .map(since -> Duration.between(since, now))
        .filter(age -> !age.isNegative())
        .orElse(Duration.ZERO);
  }
}
