package coach.tpm.risk;

import coach.tpm.command.CommandHandler;
import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.message.Text;
import coach.tpm.program.Here;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import java.util.List;

/// `/tpm risk` reports a risk; with words after it, it lists, shows and changes them.
final class RiskCommand implements CommandHandler {

  private static final int SHOWN_WORDS = 120;

  private final Here here;
  private final RiskViews views;
  private final RiskChanges changes;
  private final RiskTurns turns;
  private final Prompts prompts;

  RiskCommand(Here here, RiskViews views, RiskChanges changes, RiskTurns turns, Prompts prompts) {
    this.here = here;
    this.views = views;
    this.changes = changes;
    this.turns = turns;
    this.prompts = prompts;
  }

  @Override
  public String verb() {
    return "risk";
  }

  @Override
  public Text purpose() {
    return prompts.text("risk/purpose");
  }

  @Override
  public List<Usage> usages() {
    return List.of(
        usage("risk", "Report"),
        usage("risk add <text>", "Add"),
        usage("risk list", "List"),
        usage("risk 12", "Show"),
        usage("risk 12 owner @name", "Owner"),
        usage("risk 12 take", "Take"),
        usage("risk 12 mitigate [plan]", "Mitigate"),
        usage("risk 12 accept [reason]", "Accept"),
        usage("risk 12 happened [what you do]", "Happened"),
        usage("risk 12 close [note]", "Close"),
        usage("risk 12 reopen", "Reopen"));
  }

  @Override
  public Reply handle(Invocation invocation) {
    return here.in(invocation.caller(), program -> handle(program, invocation));
  }

  private Reply handle(Program program, Invocation invocation) {
    var caller = invocation.caller();
    var by = caller.member();
    var at = invocation.at();
    return switch (RiskRequest.parse(invocation.arguments())) {
      case RiskRequest.Report() -> views.report(program, by);
      case RiskRequest.Add(var statement) -> changes.add(program, statement, by, at);
      case RiskRequest.ListOpen() -> views.list(program, 0, at);
      case RiskRequest.Show(var number) -> views.show(program, number, at);
      case RiskRequest.Edit(var number) -> views.edit(program, number, by, at);
      case RiskRequest.Own(var number, var who) -> changes.own(program, number, who, by, at);
      case RiskRequest.Take(var number) -> changes.take(program, number, by, at);
      case RiskRequest.Turned(var number, var turn, var words) ->
          turns.typed(program, number, turn, words, by, at);
      case RiskRequest.Confirm(var number) -> changes.confirm(program, number, by, at);
      case RiskRequest.Close(var number, var note) -> changes.close(program, number, note, by, at);
      case RiskRequest.Reopen(var number) -> changes.reopen(program, number, by, at);
      case RiskRequest.NotUnderstood(var words) ->
          Reply.say(
              prompts.text("risk/notUnderstood", "words", RiskWords.line(words, SHOWN_WORDS)));
    };
  }

  private Usage usage(String words, String does) {
    return new Usage(words, prompts.plain("risk/usage" + does));
  }
}
