package coach.tpm.checkin;

import coach.tpm.command.Caller;
import coach.tpm.program.Program;
import coach.tpm.program.ProgramId;
import coach.tpm.program.Programs;
import java.util.Optional;

/// Finds the open program that a button or a form of the settings names, for those who may use it.
final class OwnPrograms {

  private final Programs programs;

  OwnPrograms(Programs programs) {
    this.programs = programs;
  }

  Optional<Program> named(Caller caller, String id) {
    return id.matches("\\d{1,18}")
        ? programs
            .find(caller.workspace(), new ProgramId(Long.parseLong(id)))
            .filter(Program::isOpen)
            .filter(program -> programs.mayUse(caller, program))
        : Optional.empty();
  }
}
