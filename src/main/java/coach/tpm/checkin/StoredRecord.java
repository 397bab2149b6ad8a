package coach.tpm.checkin;

import coach.tpm.program.ProgramId;
import coach.tpm.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.List;

/// The record as the tables tell it.
final class StoredRecord implements CheckInRecord {

  private final JdbiAnswers answers;
  private final JdbiExtraAnswers extras;

  StoredRecord(JdbiAnswers answers, JdbiExtraAnswers extras) {
    this.answers = answers;
    this.extras = extras;
  }

  @Override
  public List<DayOfAnswers> days(
      WorkspaceId workspace, ProgramId program, LocalDate first, LocalDate last) {
    return answers.days(workspace, program, first, last);
  }

  @Override
  public List<Answer> answers(WorkspaceId workspace, ProgramId program, LocalDate day) {
    return answers.answers(workspace, program, day);
  }

  @Override
  public List<Answer> answers(WorkspaceId workspace, ProgramId program) {
    return answers.answers(workspace, program);
  }

  @Override
  public List<ExtraAnswer> extras(WorkspaceId workspace, ProgramId program) {
    return extras.all(workspace, program);
  }
}
