package coach.tpm.risk;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What may become of a risk and needs words.
enum Turn {
  MITIGATE("mitigated"),
  ACCEPT("accepted"),
  HAPPENED("happened");

  private final String said;

  Turn(String said) {
    this.said = said;
  }

  /// The name of the sentence that says it was done.
  String said() {
    return said;
  }

  /// As it is typed, and as forms and buttons carry it.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Turn> of(String word) {
    return Stream.of(values()).filter(turn -> turn.word().equals(word)).findFirst();
  }
}
