package coach.tpm.digest;

import coach.tpm.checkin.Answer.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What stands in the thread of a day's card.
record Details(
    String program, LocalDate day, List<Said> answers, List<RiskFact> raised, List<Moved> moves) {

  Details {
    answers = List.copyOf(answers);
    raised = List.copyOf(raised);
    moves = List.copyOf(moves);
  }

  /// What somebody answered; the note may be empty.
  record Said(
      String member,
      Value value,
      String note,
      Optional<Integer> task,
      Optional<Integer> risk,
      boolean late,
      boolean edited) {}
}
