package coach.tpm.risk;

import coach.tpm.message.Text;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.People;

/// Says in one sentence why nobody needs to be asked about a risk any more.
final class Outcomes {

  private final People people;
  private final Prompts prompts;
  private final RiskWords words;

  Outcomes(People people, Prompts prompts, RiskWords words) {
    this.people = people;
    this.prompts = prompts;
    this.words = words;
  }

  Text of(Program program, Risk risk) {
    var name = RiskWords.name(risk.number());
    if (!risk.isOpen()) {
      return prompts.text("risk/outcomeClosed", "risk", name);
    }
    if (risk.state() == State.ACCEPTED) {
      return prompts.text(
          "risk/outcomeAccepted",
          "risk",
          name,
          "person",
          risk.standing().acceptance().map(it -> person(program, it.by())).orElse(""));
    }
    if (risk.standing().plannedAt().isPresent()) {
      return prompts.text("risk/outcomePlanned", "risk", name);
    }
    if (risk.standing().acknowledgedAt().isPresent() && risk.owner().isPresent()) {
      return prompts.text(
          "risk/outcomeTaken", "risk", name, "person", person(program, risk.owner().get()));
    }
    return prompts.text("risk/outcomeColour", "risk", name, "colour", words.colour(risk.colour()));
  }

  private String person(Program program, MemberId member) {
    return people.name(program.workspace(), member);
  }
}
