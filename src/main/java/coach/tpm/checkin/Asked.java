package coach.tpm.checkin;

import coach.tpm.message.Text;
import coach.tpm.program.Program;
import java.time.LocalDate;

/// Whether a caller can answer a question.
sealed interface Asked {

  /// Can be answered, or answered again. `today` is the member's own day.
  record Open(Question question, Program program, LocalDate today) implements Asked {

    /// Of a day that is still to come.
    boolean isAhead() {
      return question.day().isAfter(today);
    }

    boolean isOfEarlierDay() {
      return question.day().isBefore(today);
    }
  }

  /// A sentence for the person: why not, and how to go on.
  record Over(Text why) implements Asked {}
}
