package coach.tpm.risk;

import coach.tpm.command.Reply;
import coach.tpm.command.ShortcutHandler;
import coach.tpm.risk.Place.In;
import coach.tpm.risk.Place.Nowhere;

/// "Report a risk" in the menu of a message: the form opens with the message's words, and the risk
/// keeps its link.
final class ReportFromMessage implements ShortcutHandler {

  private final Places places;
  private final ReportForms forms;

  ReportFromMessage(Places places, ReportForms forms) {
    this.places = places;
    this.forms = forms;
  }

  @Override
  public String shortcut() {
    return "report_risk";
  }

  @Override
  public Reply chosen(Chosen chosen) {
    return switch (places.here(chosen.caller())) {
      case In(var program) ->
          new Reply.Open(
              forms.fromMessage(
                  program, chosen.caller().member(), chosen.messageText(), chosen.messageLink()));
      case Nowhere(var why) -> Reply.say(why);
    };
  }
}
