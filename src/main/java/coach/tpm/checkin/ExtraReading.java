package coach.tpm.checkin;

import coach.tpm.message.Text;

/// An extra question as somebody wrote it, when it can be asked.
sealed interface ExtraReading {

  record Understood(ExtraDraft draft) implements ExtraReading {}

  /// What is wrong, and in which field of the form.
  record Mistake(String field, Text why) implements ExtraReading {}
}
