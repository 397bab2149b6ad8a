package coach.tpm.risk;

import coach.tpm.program.Program;
import coach.tpm.risk.Standing.Acceptance;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.util.Optional;

/// What can be done with a risk, each as a [Step].
final class Steps {

  /// As likely as can be: it happened.
  private static final int CERTAIN = 5;

  private final JournalWords words;

  Steps(JournalWords words) {
    this.words = words;
  }

  /// Gives it to somebody, or to nobody.
  Step owned(Program program, Risk risk, Optional<MemberId> owner, MemberId by) {
    var event = owner.isEmpty() ? "risk.released" : taken(owner, by);
    return new Step(risk.ownedBy(owner), event, words.owner(program, risk.owner(), owner, by));
  }

  private static String taken(Optional<MemberId> owner, MemberId by) {
    return owner.equals(Optional.of(by)) ? "risk.taken" : "risk.owner";
  }

  /// Writes down what is done about it; once it happened, that is what is done now.
  Step mitigated(Program program, Risk risk, String plan) {
    var details = risk.details();
    var now =
        risk.state() == State.HAPPENED
            ? risk.with(details.withContingency(plan))
            : risk.with(details.withMitigation(plan))
                .with(risk.standing().turned(State.MITIGATING));
    return new Step(now, "risk.mitigated", words.changed(program, risk, now));
  }

  Step accepted(Risk risk, String reason, MemberId by, Instant at) {
    var now = risk.with(risk.standing().accepted(new Acceptance(by, at, reason)));
    return new Step(now, "risk.accepted", words.accepted(risk, reason));
  }

  /// It happened: it is certain by now, and costs what it costs.
  Step happened(Program program, Risk risk, Happening happening) {
    var exact = risk.details().daysExact() || happening.days() != risk.daysLost();
    var rated =
        risk.rated(CERTAIN, happening.days(), exact).with(risk.standing().turned(State.HAPPENED));
    var now =
        happening
            .now()
            .map(plan -> rated.with(rated.details().withContingency(plan)))
            .orElse(rated);
    return new Step(now, "risk.happened", words.changed(program, risk, now));
  }

  /// How many days it costs by now, and what is done about it where that was said.
  record Happening(int days, Optional<String> now) {}

  static Step closed(Risk risk, String note, Instant at) {
    var kept = Optional.of(note).filter(said -> !said.isEmpty());
    var now = risk.closedAt(Optional.of(at)).with(risk.standing().closed(kept, Optional.empty()));
    return new Step(now, "risk.closed", note);
  }

  /// Open again; whoever looks after it has to take it anew.
  Step reopened(Risk risk) {
    var standing = risk.standing().turned(State.OPEN);
    var now =
        risk.closedAt(Optional.empty())
            .with(
                new Standing(
                    State.OPEN,
                    Optional.empty(),
                    standing.plannedAt(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
    return new Step(now, "risk.reopened", "");
  }

  /// Looked at, and still true.
  Step confirmed(Risk risk) {
    return new Step(risk, "risk.confirmed", "");
  }
}
