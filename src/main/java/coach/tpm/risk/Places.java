package coach.tpm.risk;

import coach.tpm.command.Caller;
import coach.tpm.message.Span.InChannel;
import coach.tpm.message.Span.Strong;
import coach.tpm.message.Text;
import coach.tpm.program.Program;
import coach.tpm.program.ProgramId;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.Place.In;
import coach.tpm.risk.Place.Nowhere;
import java.util.List;

/// Finds the program that a request is about.
final class Places {

  private final Programs programs;
  private final Prompts prompts;

  Places(Programs programs, Prompts prompts) {
    this.programs = programs;
    this.prompts = prompts;
  }

  /// The program of the caller's channel; in a direct conversation the caller's only one.
  Place here(Caller caller) {
    return caller.direct() ? inDirect(caller) : inChannel(caller);
  }

  /// A program that a button or a form names. It is told apart from one that does not exist only
  /// for those who may use it.
  Place named(Caller caller, long id) {
    return programs
        .find(caller.workspace(), new ProgramId(id))
        .filter(program -> programs.mayUse(caller, program))
        .map(this::ifOpen)
        .orElseGet(this::unknown);
  }

  /// What is said when nobody can tell which program was meant.
  Nowhere unknown() {
    return new Nowhere(prompts.text("risk/noSuchProgram"));
  }

  private Place inChannel(Caller caller) {
    return programs
        .openIn(caller.workspace(), caller.channel())
        .<Place>map(In::new)
        .orElseGet(() -> new Nowhere(prompts.text("program/noneHere")));
  }

  private Place inDirect(Caller caller) {
    var open = programs.openOf(caller.workspace(), caller.member());
    return switch (open.size()) {
      case 0 -> new Nowhere(prompts.text("program/noneOfYours"));
      case 1 -> new In(open.getFirst());
      default -> new Nowhere(prompts.text("risk/severalPrograms", "programs", listed(open)));
    };
  }

  private Place ifOpen(Program program) {
    return program.isOpen()
        ? new In(program)
        : new Nowhere(prompts.text("risk/programClosed", "program", program.name()));
  }

  private Text listed(List<Program> open) {
    var text = Text.of();
    for (var program : open) {
      text =
          text.then(
              text.spans().isEmpty() ? "" : ", ",
              prompts.text(
                  "risk/programInChannel",
                  "program",
                  new Strong(program.name()),
                  "channel",
                  new InChannel(program.channel())));
    }
    return text;
  }
}
