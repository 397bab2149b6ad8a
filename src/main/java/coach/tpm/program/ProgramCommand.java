package coach.tpm.program;

import coach.tpm.command.CommandHandler;
import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.message.Text;
import coach.tpm.program.ProgramRequest.Close;
import coach.tpm.program.ProgramRequest.Move;
import coach.tpm.program.ProgramRequest.NotUnderstood;
import coach.tpm.program.ProgramRequest.Start;
import coach.tpm.program.ProgramRequest.Status;
import coach.tpm.prompt.Prompts;
import java.util.List;

/// `/tpm program`: the program of this channel, from its start to its end.
final class ProgramCommand implements CommandHandler {

  private final Here here;
  private final StartProgram start;
  private final MoveProgram move;
  private final CloseProgram close;
  private final ProgramStatus status;
  private final Prompts prompts;

  ProgramCommand(
      Here here,
      StartProgram start,
      MoveProgram move,
      CloseProgram close,
      ProgramStatus status,
      Prompts prompts) {
    this.here = here;
    this.start = start;
    this.move = move;
    this.close = close;
    this.status = status;
    this.prompts = prompts;
  }

  @Override
  public String verb() {
    return "program";
  }

  @Override
  public Text purpose() {
    return prompts.text("program/purpose");
  }

  @Override
  public List<Usage> usages() {
    return List.of(
        new Usage("program", prompts.plain("program/helpStatus")),
        new Usage("program start <name> by <date>", prompts.plain("program/helpStart")),
        new Usage("program date <date> because <why>", prompts.plain("program/helpDate")),
        new Usage("program close", prompts.plain("program/helpClose")));
  }

  @Override
  public Reply handle(Invocation invocation) {
    var caller = invocation.caller();
    return switch (ProgramRequest.parse(invocation.arguments())) {
      case Start(var name, var day) -> start.start(invocation, name, day);
      case Status() -> here.in(caller, program -> status.of(program, invocation.at()));
      case Move(var day, var reason) ->
          here.in(caller, program -> move.move(invocation, program, day, reason));
      case Close() -> here.in(caller, program -> close.ask(caller, program));
      case NotUnderstood(var prompt) -> Reply.say(prompts.text(prompt));
    };
  }
}
