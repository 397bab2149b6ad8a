package coach.tpm.risk;

import coach.tpm.program.Program;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps the clocks of a risk. Called while the register is held.
final class Watch {

  private final Escalating escalating;
  private final Reviewing reviewing;
  private final Nudges nudges;

  Watch(Escalating escalating, Reviewing reviewing, Nudges nudges) {
    this.escalating = escalating;
    this.reviewing = reviewing;
    this.nudges = nudges;
  }

  /// A person changed it: what was asked about it is answered, and its clocks are set.
  void changed(Program program, Risk risk, MemberId by, Instant at) {
    nudges.changed(program, risk.number(), Ladder.waits(risk), at);
    escalating.look(program, risk, Optional.of(by), at);
    reviewing.look(program, risk, at);
  }

  /// Does what is due.
  void look(Program program, Risk risk, Instant at) {
    escalating.look(program, risk, Optional.empty(), at);
    reviewing.look(program, risk, at);
  }

  /// Those of the open risks that are stale although somebody was asked.
  List<StaleRisk> stale(Program program, List<Risk> open, Instant now) {
    return reviewing.stale(program, open, now);
  }
}
