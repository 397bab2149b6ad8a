package coach.tpm.checkin;

import java.util.Locale;
import java.util.Optional;

/// What a button or a form of the check-in carries: which question, and where it stands, which
/// decides how the reply is shown. Written `12`, `12:reply`, `12:home`.
record QuestionRef(long question, Stands stands) {

  /// Where a button stands.
  enum Stands {
    /// On the question's own message, which the outbox edits.
    QUESTION,
    /// On a private reply, which becomes the next one.
    REPLY,
    /// On the home tab.
    HOME
  }

  static Optional<QuestionRef> read(String value) {
    var parts = value.split(":", 2);
    try {
      return Optional.of(
          new QuestionRef(
              Long.parseLong(parts[0]),
              parts.length == 1
                  ? Stands.QUESTION
                  : Stands.valueOf(parts[1].toUpperCase(Locale.ROOT))));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return stands == Stands.QUESTION
        ? Long.toString(question)
        : question + ":" + stands.name().toLowerCase(Locale.ROOT);
  }
}
