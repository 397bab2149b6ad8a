package coach.tpm.risk;

import coach.tpm.message.Address.ToMember;
import coach.tpm.outbox.Debt;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.Program;
import java.time.Instant;

/// Asks people about risks, each thing once, and has the messages edited when they are answered.
final class Nudges {

  private final JdbiNudges table;
  private final Clocks clocks;
  private final Outbox outbox;

  Nudges(JdbiNudges table, Clocks clocks, Outbox outbox) {
    this.table = table;
    this.clocks = clocks;
    this.outbox = outbox;
  }

  static String subject(Program program, int number) {
    return program.id() + ":" + number;
  }

  /// Asks, unless the same was asked before; never outside the person's working hours.
  void ask(Program program, Nudge nudge, Instant at) {
    if (table.add(program, nudge, at)) {
      var debt =
          new Debt(
              nudge.kind().message(),
              subject(program, nudge.number()),
              nudge.period(),
              new ToMember(nudge.member()),
              clocks.atWork(program, nudge.member(), at));
      outbox.owe(program.workspace(), debt, at);
    }
  }

  /// The risk changed, so what was asked about it reads differently. Whether it is still true is
  /// answered by that; whether somebody takes it, once nobody `waits` for that.
  void changed(Program program, int number, boolean waits, Instant at) {
    for (var nudge : table.unsettled(program, number)) {
      if (nudge.kind() == Nudge.Kind.REVIEW || !waits) {
        table.settle(program, nudge);
      }
      outbox.refresh(
          program.workspace(),
          nudge.kind().message(),
          subject(program, number),
          nudge.period(),
          at);
    }
  }
}
