package coach.tpm.export;

import coach.tpm.command.CommandHandler;
import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.message.Address.ToMember;
import coach.tpm.message.Text;
import coach.tpm.outbox.Debt;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.Here;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import java.util.List;

/// `/tpm export` brings a program's data as files to the caller's direct conversation.
final class ExportCommand implements CommandHandler {

  private final Here here;
  private final Programs programs;
  private final Outbox outbox;
  private final Prompts prompts;

  ExportCommand(Programs programs, Outbox outbox, Prompts prompts) {
    this.here = new Here(programs, prompts);
    this.programs = programs;
    this.outbox = outbox;
    this.prompts = prompts;
  }

  @Override
  public String verb() {
    return "export";
  }

  @Override
  public Text purpose() {
    return prompts.text("export/purpose");
  }

  @Override
  public List<Usage> usages() {
    return List.of(new Usage("export", prompts.plain("export/use")));
  }

  @Override
  public Reply handle(Invocation invocation) {
    return invocation.arguments().isBlank()
        ? here.in(invocation.caller(), program -> export(program, invocation))
        : Reply.say(prompts.text("export/unknown"));
  }

  private Reply export(Program program, Invocation invocation) {
    var caller = invocation.caller();
    if (!programs.mayUse(caller, program)) {
      return Reply.say(prompts.text("export/notYours", "program", program.name()));
    }
    var debt =
        new Debt(
            ExportComposer.KIND,
            Long.toString(program.id().value()),
            caller.member().value() + " " + invocation.at(),
            new ToMember(caller.member()),
            invocation.at());
    outbox.owe(caller.workspace(), debt.onRequest(), invocation.at());
    return Reply.say(prompts.text("export/onItsWay", "program", program.name()));
  }
}
