package coach.tpm.risk;

import coach.tpm.command.CommandHandler;
import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.message.Text;
import coach.tpm.program.Here;
import coach.tpm.prompt.Prompts;
import java.util.List;

/// `/tpm standup` opens the stand-up report, at any time.
final class StandUpCommand implements CommandHandler {

  private final Here here;
  private final ReportForms forms;
  private final Prompts prompts;

  StandUpCommand(Here here, ReportForms forms, Prompts prompts) {
    this.here = here;
    this.forms = forms;
    this.prompts = prompts;
  }

  @Override
  public String verb() {
    return "standup";
  }

  @Override
  public Text purpose() {
    return prompts.text("risk/purposeStandUp");
  }

  @Override
  public List<Usage> usages() {
    return List.of(new Usage("standup", prompts.plain("risk/usageStandUp")));
  }

  @Override
  public Reply handle(Invocation invocation) {
    var caller = invocation.caller();
    return here.in(
        caller,
        program -> new Reply.Open(forms.standUp(program, caller.member(), invocation.arguments())));
  }
}
