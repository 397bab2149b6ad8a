package coach.tpm.risk;

import coach.tpm.program.Program;
import coach.tpm.program.ProgramId;
import coach.tpm.program.Programs;
import coach.tpm.workspace.WorkspaceId;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a message of the outbox is about: a risk of a program.
record Subject(Program program, Risk risk) {

  private static final Pattern NAME = Pattern.compile("(\\d{1,18}):(\\d{1,9})");

  /// Nothing where there is no such risk.
  static Optional<Subject> read(
      Programs programs, Risks risks, WorkspaceId workspace, String subject) {
    var name = NAME.matcher(subject);
    if (!name.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(name.group(2));
    return programs
        .find(workspace, new ProgramId(Long.parseLong(name.group(1))))
        .flatMap(program ->
            risks.find(workspace, program.id(), number).map(risk -> new Subject(program, risk)));
  }
}
