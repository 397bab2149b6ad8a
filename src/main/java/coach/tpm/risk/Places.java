package coach.tpm.risk;

import coach.tpm.command.Caller;
import coach.tpm.message.Message;
import coach.tpm.program.Place;
import coach.tpm.program.Place.In;
import coach.tpm.program.Place.Nowhere;
import coach.tpm.program.Program;
import coach.tpm.program.ProgramId;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;

/// Finds the program that a button or a form names.
final class Places {

  private final Programs programs;
  private final Prompts prompts;

  Places(Programs programs, Prompts prompts) {
    this.programs = programs;
    this.prompts = prompts;
  }

  /// It is told apart from one that does not exist only for those who may use it.
  Place named(Caller caller, long id) {
    return programs
        .find(caller.workspace(), new ProgramId(id))
        .filter(program -> programs.mayUse(caller, program))
        .map(this::ifOpen)
        .orElseGet(this::unknown);
  }

  /// What is said when nobody can tell which program was meant.
  Nowhere unknown() {
    return new Nowhere(Message.of(prompts.text("risk/noSuchProgram")));
  }

  private Place ifOpen(Program program) {
    return program.isOpen()
        ? new In(program)
        : new Nowhere(Message.of(prompts.text("risk/programClosed", "program", program.name())));
  }
}
