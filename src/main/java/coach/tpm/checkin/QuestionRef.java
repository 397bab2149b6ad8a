package coach.tpm.checkin;

import coach.tpm.program.ProgramId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// What a button or a form of the check-in carries: which question, and where it stands, which
/// decides how the reply is shown. Written `12`, `12:reply`, `12:home`; a question that is answered
/// ahead has no number yet and is written `ahead.3.2026-11-26:reply`.
record QuestionRef(long question, Stands stands, Optional<Coming> coming) {

  private static final String AHEAD = "ahead.";

  /// Where a button stands.
  enum Stands {
    /// On the question's own message, which the outbox edits.
    QUESTION,
    /// On a private reply, which becomes the next one.
    REPLY,
    /// On the home tab.
    HOME
  }

  /// The question of a program for a coming day.
  record Coming(ProgramId program, LocalDate day) {}

  QuestionRef(long question, Stands stands) {
    this(question, stands, Optional.empty());
  }

  static QuestionRef to(Question question, Stands stands) {
    return question.isComing()
        ? new QuestionRef(
            0, Stands.REPLY, Optional.of(new Coming(question.program(), question.day())))
        : new QuestionRef(question.id(), stands);
  }

  static Optional<QuestionRef> read(String value) {
    var parts = value.split(":", 2);
    try {
      var stands =
          parts.length == 1 ? Stands.QUESTION : Stands.valueOf(parts[1].toUpperCase(Locale.ROOT));
      return Optional.of(
          parts[0].startsWith(AHEAD)
              ? new QuestionRef(0, stands, Optional.of(coming(parts[0].substring(AHEAD.length()))))
              : new QuestionRef(Long.parseLong(parts[0]), stands));
    } catch (IllegalArgumentException | DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Coming coming(String value) {
    var parts = value.split("\\.", 2);
    return new Coming(
        new ProgramId(Long.parseLong(parts[0])), LocalDate.parse(parts[parts.length - 1]));
  }

  /// Which question it is, wherever it stands.
  String bare() {
    return coming
        .map(asked -> AHEAD + asked.program() + "." + asked.day())
        .orElseGet(() -> Long.toString(question));
  }

  @Override
  public String toString() {
    return stands == Stands.QUESTION
        ? bare()
        : bare() + ":" + stands.name().toLowerCase(Locale.ROOT);
  }
}
