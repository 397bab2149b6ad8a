package coach.tpm.store;

import java.time.Duration;

/// How many connections the coach keeps and how long it waits for what.
///
/// @param size connections at most
/// @param connectionWait how long a caller waits for a connection
/// @param answerWait how long the server may be silent, and how long one statement may run
/// @param startWait how long the first contact with the server is tried
public record PoolSettings(
    int size, Duration connectionWait, Duration answerWait, Duration startWait) {
  public PoolSettings {
    if (size < 1) {
      throw new IllegalArgumentException("a pool needs at least 1 connection, not " + size);
    }
  }

  public static PoolSettings standard() {
    return new PoolSettings(
        10, Duration.ofMillis(1500), Duration.ofSeconds(30), Duration.ofSeconds(60));
  }

  public PoolSettings withSize(int other) {
    return new PoolSettings(other, connectionWait, answerWait, startWait);
  }

  public PoolSettings withStartWait(Duration other) {
    return new PoolSettings(size, connectionWait, answerWait, other);
  }
}
