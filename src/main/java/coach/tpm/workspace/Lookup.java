package coach.tpm.workspace;

import java.util.Optional;

/// The answer to a question asked of a platform, which may be out of reach.
public sealed interface Lookup<T> {

  record Found<T>(T value) implements Lookup<T> {}

  /// The platform says that there is no such thing, or that the coach may not see it.
  record Missing<T>() implements Lookup<T> {}

  /// The platform did not answer in time; ask again later.
  record Unavailable<T>() implements Lookup<T> {}

  default Optional<T> found() {
    return this instanceof Found<T>(var value) ? Optional.of(value) : Optional.empty();
  }
}
