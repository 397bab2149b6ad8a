package coach.tpm.digest;

import coach.tpm.command.CommandHandler;
import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.message.Text;
import coach.tpm.program.Here;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import java.util.List;

/// `/tpm summary` shows where the program stands, to the caller alone; `business` and `technical`
/// in few words.
final class SummaryCommand implements CommandHandler {

  private final Here here;
  private final Summaries summaries;
  private final Prompts prompts;

  SummaryCommand(Programs programs, Summaries summaries, Prompts prompts) {
    this.here = new Here(programs, prompts);
    this.summaries = summaries;
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
    return List.of(
        new Usage("summary", prompts.plain("digest/summaryUse")),
        new Usage("summary business", prompts.plain("digest/summaryUseBusiness")),
        new Usage("summary technical", prompts.plain("digest/summaryUseTechnical")));
  }

  @Override
  public Reply handle(Invocation invocation) {
    return View.read(invocation.arguments())
        .map(view ->
            here.in(
                invocation.caller(),
                program -> new Reply.Say(summaries.of(program, view, invocation.at()))))
        .orElseGet(() ->
            Reply.say(
                prompts.text("digest/summaryUnknown", "word", Line.of(invocation.arguments()))));
  }
}
