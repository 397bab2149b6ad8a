package coach.tpm.slack;

import java.util.function.Supplier;

/// A signed request that lacks what such a request has. Slack does not send any; answered with 400.
final class Malformed extends RuntimeException {

  Malformed(RuntimeException cause) {
    super("a request lacks what such a request has", cause);
  }

  /// What `read` makes of a request; whatever it stumbles over is the request's fault.
  static <T> T unless(Supplier<T> read) {
    try {
      return read.get();
    } catch (RuntimeException e) {
      throw new Malformed(e);
    }
  }
}
