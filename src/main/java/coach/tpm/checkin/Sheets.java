package coach.tpm.checkin;

import coach.tpm.outbox.Outbox;
import coach.tpm.program.Program;
import java.time.Instant;
import java.util.List;

/// The messages on which a question stands: its sheet, the reminders of it, and what its program's
/// owner was told of those who did not answer.
final class Sheets {

  static final String REMINDER = "reminder";
  static final String SILENT = "silent";

  private final Outbox outbox;

  Sheets(Outbox outbox) {
    this.outbox = outbox;
  }

  /// Has each of them edited to what is true now.
  void refresh(Program program, Question question, Instant at) {
    var workspace = question.workspace();
    outbox.refresh(workspace, Question.KIND, question.subject(), question.period(), at);
    outbox.refresh(workspace, REMINDER, question.subject(), periods(question.period()), at);
    outbox.refresh(workspace, SILENT, program.owner().value(), question.period(), at);
  }

  /// The last reminder of a day, and those after each snooze.
  private static List<String> periods(String day) {
    return List.of(day, day + "#1", day + "#2");
  }
}
