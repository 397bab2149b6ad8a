package coach.tpm.testing.slack;

/// An `ok: false` answer of the Web API, thrown by a method and turned into JSON by the server.
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refusal(String error) {
    super(error);
  }

  String error() {
    return String.valueOf(getMessage());
  }
}
