package coach.tpm.risk;

import coach.tpm.command.Submission;
import coach.tpm.message.Text;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.RiskReading.Understood;

/// Writes reports that came by form into the register, and says what became of them.
final class Reports {

  private final Register register;
  private final StandUps standUps;
  private final Steps steps;
  private final RiskWords words;
  private final Prompts prompts;

  Reports(Register register, StandUps standUps, Steps steps, RiskWords words, Prompts prompts) {
    this.register = register;
    this.standUps = standUps;
    this.steps = steps;
    this.words = words;
    this.prompts = prompts;
  }

  Change raise(Program program, Understood standUp, Submission submission) {
    return register.ifOpen(
        program,
        () -> {
          var by = submission.caller().member();
          var risk = standUps.take(program, standUp, by, submission.at());
          return Change.of(said("raised", risk.number()).then(moved(standUp)), risk);
        },
        () -> closed(program));
  }

  /// Changes an open risk. Its owner is as the form says: nobody, when the field was emptied.
  Change revise(Program program, int number, Understood standUp, Submission submission) {
    return register.ifOpen(
        program,
        () ->
            register
                .find(program.workspace(), program.id(), number)
                .map(former -> revise(program, former, standUp, submission))
                .orElseGet(() -> Change.none(noSuchRisk(program, number))),
        () -> closed(program));
  }

  private Change revise(Program program, Risk former, Understood standUp, Submission submission) {
    int number = former.number();
    if (!former.isOpen()) {
      return Change.of(words.isClosed(former), former);
    }
    var by = submission.caller().member();
    var owner = standUp.report().owner();
    var changed = standUps.retake(program, number, standUp.ownedAs(former), by, submission.at());
    var now =
        changed.owner().equals(owner)
            ? changed
            : register.keep(
                program, changed, steps.owned(program, changed, owner, by), by, submission.at());
    var prompt = now.equals(former) ? "unchanged" : "changed";
    return Change.of(said(prompt, number).then(moved(standUp)), now);
  }

  private Text moved(Understood standUp) {
    var task = standUp.report().task();
    return standUp
        .newDate()
        .flatMap(date ->
            task.map(number ->
                Text.of(" ", prompts.text("risk/dateMoved", "number", number, "date", date))))
        .orElseGet(Text::of);
  }

  private Text said(String prompt, int number) {
    return prompts.text("risk/" + prompt, "risk", RiskWords.name(number));
  }

  private Text noSuchRisk(Program program, int number) {
    return prompts.text(
        "risk/noSuchRisk", "program", program.name(), "risk", RiskWords.name(number));
  }

  private Change closed(Program program) {
    return Change.none(prompts.text("risk/programClosed", "program", program.name()));
  }
}
