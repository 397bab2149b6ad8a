package coach.tpm.digest;

import coach.tpm.message.Address.ToChannel;
import coach.tpm.outbox.Debt;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.Program;
import coach.tpm.program.ProgramListener;
import java.time.Instant;
import java.time.LocalDate;

/// Keeps the channel's card of each day up to date: the day's first answer has it posted, and what
/// changes later has it edited in place.
///
/// An answer belongs to its member's own day, which may be the program's yesterday or tomorrow; a
/// card of tomorrow waits for tomorrow.
final class Card implements ProgramListener {

  static final String KIND = "card";

  private final Sources sources;
  private final Outbox outbox;

  Card(Sources sources, Outbox outbox) {
    this.sources = sources;
    this.outbox = outbox;
  }

  @Override
  public void answered(Program program, LocalDate day, Instant at) {
    if (program.isOpen()) {
      var start = day.atStartOfDay(sources.programs().zone(program)).toInstant();
      var debt =
          new Debt(
              KIND,
              program.id().toString(),
              day.toString(),
              new ToChannel(program.channel()),
              start.isAfter(at) ? start : at);
      outbox.oweAnew(program.workspace(), debt, at);
    }
  }

  @Override
  public void changed(Program program, Instant at) {
    refresh(program, sources.day(program, at), at);
  }

  private void refresh(Program program, LocalDate day, Instant at) {
    outbox.refresh(program.workspace(), KIND, program.id().toString(), day.toString(), at);
  }
}
