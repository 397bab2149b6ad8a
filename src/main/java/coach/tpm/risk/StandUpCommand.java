package coach.tpm.risk;

import coach.tpm.command.CommandHandler;
import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.Place.In;
import coach.tpm.risk.Place.Nowhere;
import java.util.List;

/// `/tpm standup` opens the stand-up report, at any time.
final class StandUpCommand implements CommandHandler {

  private final Places places;
  private final ReportForms forms;
  private final Prompts prompts;

  StandUpCommand(Places places, ReportForms forms, Prompts prompts) {
    this.places = places;
    this.forms = forms;
    this.prompts = prompts;
  }

  @Override
  public String verb() {
    return "standup";
  }

  @Override
  public List<Usage> usages() {
    return List.of(new Usage("standup", prompts.plain("risk/usageStandUp")));
  }

  @Override
  public Reply handle(Invocation invocation) {
    return switch (places.here(invocation.caller())) {
      case In(var program) ->
          new Reply.Open(
              forms.standUp(program, invocation.caller().member(), invocation.arguments()));
      case Nowhere(var why) -> Reply.say(why);
    };
  }
}
