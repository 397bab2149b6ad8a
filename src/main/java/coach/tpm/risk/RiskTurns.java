package coach.tpm.risk;

import coach.tpm.command.Reply;
import coach.tpm.program.Program;
import coach.tpm.risk.Alterations.Act;
import coach.tpm.risk.Steps.Happening;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.util.Optional;

/// What becomes of a risk: something is done about it, somebody accepts it, or it happened. Where
/// words are missing, the form asks for them.
final class RiskTurns {

  private final Alterations alterations;
  private final Steps steps;
  private final Owners owners;
  private final TurnForms forms;
  private final RiskViews views;

  RiskTurns(Alterations alterations, Steps steps, Owners owners, TurnForms forms, RiskViews views) {
    this.alterations = alterations;
    this.steps = steps;
    this.owners = owners;
    this.forms = forms;
    this.views = views;
  }

  /// Opens the form of a turn; a closed risk is shown instead.
  Reply ask(Program program, int number, Turn turn, Instant at) {
    return views.ifOpen(program, number, at, risk -> new Reply.Open(forms.of(program, risk, turn)));
  }

  /// Takes a turn with typed words; without any the form asks for them, but for what happened.
  Reply typed(Program program, int number, Turn turn, String words, MemberId by, Instant at) {
    var kept = owners.spelled(program, words);
    if (kept.isEmpty() && turn != Turn.HAPPENED) {
      return ask(program, number, turn, at);
    }
    return take(program, number, turn, kept, Optional.empty(), new Act(by, at));
  }

  /// Takes a turn. `days` are those that a happening costs, when that was said.
  Reply take(
      Program program, int number, Turn turn, String words, Optional<Integer> days, Act act) {
    if (words.length() > Details.MAX_WORDS) {
      return alterations.tooLong(words, Details.MAX_WORDS);
    }
    return alterations.step(
        program,
        number,
        act,
        risk ->
            switch (turn) {
              case MITIGATE -> steps.mitigated(program, risk, words);
              case ACCEPT -> steps.accepted(risk, words, act.by(), act.at());
              case HAPPENED ->
                  steps.happened(
                      program,
                      risk,
                      new Happening(
                          days.orElse(risk.daysLost()),
                          Optional.of(words).filter(plan -> !plan.isEmpty())));
            },
        _ -> alterations.said(turn.said(), number));
  }
}
