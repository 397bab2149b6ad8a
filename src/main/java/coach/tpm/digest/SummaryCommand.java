package coach.tpm.digest;

import coach.tpm.command.CommandHandler;
import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.message.Text;
import coach.tpm.program.Here;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import java.util.List;

/// `/tpm summary` shows where the program stands, to the caller alone.
final class SummaryCommand implements CommandHandler {

  private final Here here;
  private final Sources sources;
  private final FactFinder facts;
  private final StandingPages pages;
  private final Prompts prompts;

  SummaryCommand(Sources sources, StandingPages pages, Prompts prompts) {
    this.here = new Here(sources.programs(), prompts);
    this.sources = sources;
    this.facts = new FactFinder(sources);
    this.pages = pages;
    this.prompts = prompts;
  }

  @Override
  public String verb() {
    return "summary";
  }

  @Override
  public Text purpose() {
    return prompts.text("digest/purposeSummary");
  }

  @Override
  public List<Usage> usages() {
    return List.of(new Usage("summary", prompts.plain("digest/summaryUse")));
  }

  @Override
  public Reply handle(Invocation invocation) {
    return invocation.arguments().isBlank()
        ? here.in(invocation.caller(), program -> summary(program, invocation))
        : Reply.say(prompts.text("digest/summaryUnknown", "word", Line.of(invocation.arguments())));
  }

  private Reply summary(Program program, Invocation invocation) {
    var today = sources.day(program, invocation.at());
    return new Reply.Say(
        pages.summary(facts.standing(program, today), facts.trend(program, today)));
  }
}
