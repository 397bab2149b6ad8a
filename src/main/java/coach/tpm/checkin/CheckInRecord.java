package coach.tpm.checkin;

import coach.tpm.program.ProgramId;
import coach.tpm.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.List;

/// What was asked and answered, for the summary and the weekly letter.
public interface CheckInRecord {

  /// One entry for each day on which somebody was asked or sat out, oldest first; both ends
  /// included. Days are the members' own local days.
  List<DayOfAnswers> days(
      WorkspaceId workspace, ProgramId program, LocalDate first, LocalDate last);

  /// The answers of one day, in the order in which they came.
  List<Answer> answers(WorkspaceId workspace, ProgramId program, LocalDate day);

  /// Every answer to an extra question, by the day it is for, then in the order in which the
  /// answers came.
  default List<ExtraAnswer> extras(WorkspaceId workspace, ProgramId program) {
    return List.of();
  }

  /// Every answer, by the day it is for, then in the order in which they came.
  List<Answer> answers(WorkspaceId workspace, ProgramId program);
}
