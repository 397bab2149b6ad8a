package coach.tpm.risk;

import coach.tpm.command.Reply;
import coach.tpm.command.ShortcutHandler;
import coach.tpm.program.Here;

/// "Report a risk" in the menu of a message: the form opens with the message's words, and the risk
/// keeps its link.
final class ReportFromMessage implements ShortcutHandler {

  private final Here here;
  private final ReportForms forms;

  ReportFromMessage(Here here, ReportForms forms) {
    this.here = here;
    this.forms = forms;
  }

  @Override
  public String shortcut() {
    return "report_risk";
  }

  @Override
  public Reply chosen(Chosen chosen) {
    var caller = chosen.caller();
    return here.in(
        caller,
        program ->
            new Reply.Open(
                forms.fromMessage(
                    program, caller.member(), chosen.messageText(), chosen.messageLink())));
  }
}
