package coach.tpm.risk;

import coach.tpm.command.Reply;
import coach.tpm.message.Text;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.util.function.Function;

/// How a risk is changed for somebody: it is looked at again while nobody else can change it, and
/// the person sees it as it is then.
final class Alterations {

  private final Register register;
  private final RiskPage page;
  private final RiskWords words;
  private final Prompts prompts;

  Alterations(Register register, RiskPage page, RiskWords words, Prompts prompts) {
    this.register = register;
    this.page = page;
    this.words = words;
    this.prompts = prompts;
  }

  /// Takes a step with an open risk and says so.
  Reply step(
      Program program, int number, Act act, Function<Risk, Step> step, Function<Risk, Text> said) {
    return open(
        program,
        number,
        act.at(),
        risk -> {
          var now = register.keep(program, risk, step.apply(risk), act.by(), act.at());
          return Change.of(said.apply(now), now);
        });
  }

  /// Who does something, and when.
  record Act(MemberId by, Instant at) {}

  /// A closed risk is shown unchanged.
  Reply open(Program program, int number, Instant at, Function<Risk, Change> change) {
    return any(
        program,
        number,
        at,
        risk -> risk.isOpen() ? change.apply(risk) : Change.of(words.isClosed(risk), risk));
  }

  Reply any(Program program, int number, Instant at, Function<Risk, Change> change) {
    return reply(
        program,
        at,
        register.ifOpen(
            program,
            () ->
                register
                    .find(program.workspace(), program.id(), number)
                    .map(change)
                    .orElseGet(() -> Change.none(noSuchRisk(program, number))),
            () -> Change.none(closed(program))));
  }

  Reply reply(Program program, Instant at, Change done) {
    return done.risk()
        .<Reply>map(risk -> new Reply.Become(page.after(done.said(), program, risk, at)))
        .orElseGet(() -> Reply.say(done.said()));
  }

  Text said(String prompt, int number) {
    return prompts.text("risk/" + prompt, "risk", RiskWords.name(number));
  }

  Text noSuchRisk(Program program, int number) {
    return prompts.text(
        "risk/noSuchRisk", "program", program.name(), "risk", RiskWords.name(number));
  }

  Text closed(Program program) {
    return prompts.text("risk/programClosed", "program", program.name());
  }

  Reply tooLong(String words, int most) {
    return Reply.say(prompts.text("risk/tooLong", "length", words.length(), "most", most));
  }
}
