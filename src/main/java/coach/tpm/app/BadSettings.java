package coach.tpm.app;

import java.util.List;

/// Settings that cannot be used, all of them together. Each is a sentence; none shows a secret.
final class BadSettings extends RuntimeException {

  private final List<String> problems;

  BadSettings(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  List<String> problems() {
    return problems;
  }
}
