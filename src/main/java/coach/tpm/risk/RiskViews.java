package coach.tpm.risk;

import coach.tpm.command.Reply;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.util.function.Function;

/// What the register shows, whether it was asked for in words or by a press.
final class RiskViews {

  private final Risks risks;
  private final RiskPage page;
  private final RiskList list;
  private final ReportForms forms;
  private final RiskWords words;
  private final Prompts prompts;

  RiskViews(
      Risks risks,
      RiskPage page,
      RiskList list,
      ReportForms forms,
      RiskWords words,
      Prompts prompts) {
    this.risks = risks;
    this.page = page;
    this.list = list;
    this.forms = forms;
    this.words = words;
    this.prompts = prompts;
  }

  /// The page of the list after `skipped` risks, in the place of the one that was shown.
  Reply list(Program program, int skipped, Instant at) {
    return new Reply.Become(list.page(program, skipped, at));
  }

  Reply show(Program program, int number, Instant at) {
    return found(program, number, risk -> new Reply.Say(page.of(program, risk, at)));
  }

  /// The form of an open risk.
  Reply edit(Program program, int number, MemberId by, Instant at) {
    return ifOpen(program, number, at, risk -> new Reply.Open(forms.edit(program, by, risk)));
  }

  /// The reply for an open risk; a closed one is shown with the way to open it again.
  Reply ifOpen(Program program, int number, Instant at, Function<Risk, Reply> reply) {
    return found(
        program,
        number,
        risk ->
            risk.isOpen()
                ? reply.apply(risk)
                : new Reply.Say(page.after(words.isClosed(risk), program, risk, at)));
  }

  Reply report(Program program, MemberId reporter) {
    return new Reply.Open(forms.report(program, reporter));
  }

  private Reply found(Program program, int number, Function<Risk, Reply> reply) {
    return risks
        .find(program.workspace(), program.id(), number)
        .map(reply)
        .orElseGet(() ->
            Reply.say(
                prompts.text(
                    "risk/noSuchRisk", "program", program.name(), "risk", RiskWords.name(number))));
  }
}
