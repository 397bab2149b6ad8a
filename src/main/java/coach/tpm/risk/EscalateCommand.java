package coach.tpm.risk;

import coach.tpm.command.CommandHandler;
import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.message.Text;
import coach.tpm.program.Here;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import java.util.List;

/// `/tpm escalate 12` drafts an escalation of a risk; a person sends it.
final class EscalateCommand implements CommandHandler {

  private final Here here;
  private final RiskViews views;
  private final EscalateForms forms;
  private final Prompts prompts;

  EscalateCommand(Here here, RiskViews views, EscalateForms forms, Prompts prompts) {
    this.here = here;
    this.views = views;
    this.forms = forms;
    this.prompts = prompts;
  }

  @Override
  public String verb() {
    return "escalate";
  }

  @Override
  public Text purpose() {
    return prompts.text("risk/purposeEscalate");
  }

  @Override
  public List<Usage> usages() {
    return List.of(new Usage("escalate 12", prompts.plain("risk/usageEscalate")));
  }

  @Override
  public Reply handle(Invocation invocation) {
    return here.in(invocation.caller(), program -> handle(program, invocation));
  }

  private Reply handle(Program program, Invocation invocation) {
    var number = RiskRequest.NUMBER.matcher(invocation.arguments().strip());
    return number.matches()
        ? draft(program, Integer.parseInt(number.group(1)), invocation)
        : Reply.say(prompts.text("risk/whichRisk"));
  }

  private Reply draft(Program program, int number, Invocation invocation) {
    return views.ifOpen(
        program,
        number,
        invocation.at(),
        risk -> new Reply.Open(forms.of(program, risk, invocation.at())));
  }
}
