package coach.tpm.digest;

import coach.tpm.command.Caller;
import coach.tpm.command.Reply;
import coach.tpm.message.Span.InChannel;
import coach.tpm.message.Text;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import java.util.List;
import java.util.function.Function;

/// Finds the program a command is about: the one of the channel, or in a direct conversation the
/// only one the caller has.
final class ProgramHere {

  private final Programs programs;
  private final Prompts prompts;

  ProgramHere(Programs programs, Prompts prompts) {
    this.programs = programs;
    this.prompts = prompts;
  }

  /// The answer for the program, or where to ask for one.
  Reply with(Caller caller, Function<Program, Reply> answer) {
    var here =
        programs
            .openIn(caller.workspace(), caller.channel())
            .filter(program -> programs.mayUse(caller, program));
    var own =
        here.map(List::of).orElseGet(() -> programs.openOf(caller.workspace(), caller.member()));
    return here.isPresent() || (caller.direct() && own.size() == 1)
        ? answer.apply(own.getFirst())
        : elsewhere(own, caller.direct());
  }

  private Reply elsewhere(List<Program> own, boolean direct) {
    if (own.isEmpty()) {
      return Reply.say(prompts.text(direct ? "program/noneOfYours" : "program/noneHere"));
    }
    var names = Text.of();
    for (var program : own) {
      names =
          names.then(
              names.spans().isEmpty() ? "" : ", ",
              Line.of(program.name()) + " (",
              new InChannel(program.channel()),
              ")");
    }
    return Reply.say(
        prompts.text(
            "digest/elsewhere",
            "none",
            prompts.text(direct ? "program/noneInDirect" : "program/noneHere"),
            "programs",
            names));
  }
}
