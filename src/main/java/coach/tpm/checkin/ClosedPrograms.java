package coach.tpm.checkin;

import coach.tpm.program.Program;
import coach.tpm.program.ProgramListener;
import coach.tpm.program.Programs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Takes the buttons off open questions when their program is closed.
final class ClosedPrograms implements ProgramListener {

  private final Programs programs;
  private final JdbiQuestions questions;
  private final Sheets sheets;

  ClosedPrograms(Programs programs, JdbiQuestions questions, Sheets sheets) {
    this.programs = programs;
    this.questions = questions;
    this.sheets = sheets;
  }

  @Override
  public void answered(Program program, LocalDate day, Instant at) {}

  @Override
  public void changed(Program program, Instant at) {
    programs
        .find(program.workspace(), program.id())
        .filter(now -> !now.isOpen())
        .ifPresent(closed -> refreshOpen(closed, at));
  }

  private void refreshOpen(Program program, Instant at) {
    var first = LocalDate.ofInstant(at, ZoneOffset.UTC).minusDays(Question.OPEN_DAYS + 1L);
    for (var question : questions.openSince(program.workspace(), program.id(), first)) {
      sheets.refresh(program, question, at);
    }
  }
}
