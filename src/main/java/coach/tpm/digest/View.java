package coach.tpm.digest;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How a summary is told: whole with its pictures, or in few words for those who decide, or for
/// those who build.
enum View {
  WHOLE,
  BUSINESS,
  TECHNICAL;

  /// The view that the words after `/tpm summary` ask for.
  static Optional<View> read(String words) {
    var word = words.strip().toLowerCase(Locale.ROOT);
    return word.isEmpty()
        ? Optional.of(WHOLE)
        : Stream.of(BUSINESS, TECHNICAL).filter(view -> view.word().equals(word)).findFirst();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What its button does.
  String action() {
    return "summary." + word();
  }
}
