package coach.tpm.digest;

import coach.tpm.message.Address.ToChannel;
import coach.tpm.outbox.Debt;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.Program;
import coach.tpm.program.ProgramListener;
import java.time.Instant;
import java.time.LocalDate;

/// Keeps the channel's card of each day up to date, with the details in its thread: the day's first
/// answer has them posted, and what changes later has them edited in place.
///
/// An answer belongs to its member's own day, which may be the program's yesterday or tomorrow; a
/// card of tomorrow waits for tomorrow. A late answer or an edit also renews the weekly letters
/// that tell of its day.
final class Card implements ProgramListener {

  static final String KIND = "card";
  static final String DETAILS = "details";

  private final Sources sources;
  private final Outbox outbox;
  private final Letters letters;
  private final DateNews news;

  Card(Sources sources, Outbox outbox, Letters letters, DateNews news) {
    this.sources = sources;
    this.outbox = outbox;
    this.letters = letters;
    this.news = news;
  }

  @Override
  public void answered(Program program, LocalDate day, Instant at) {
    if (program.isOpen()) {
      var start = day.atStartOfDay(sources.programs().zone(program)).toInstant();
      var from = start.isAfter(at) ? start : at;
      outbox.oweAnew(program.workspace(), debt(program, KIND, day, from), at);
      outbox.oweAnew(program.workspace(), debt(program, DETAILS, day, from).inThreadOf(KIND), at);
      letters.renew(program, day, at);
    }
  }

  @Override
  public void asked(Program program, LocalDate day, Instant at) {
    outbox.refresh(program.workspace(), KIND, program.id().toString(), day.toString(), at);
  }

  @Override
  public void changed(Program program, Instant at) {
    var today = sources.day(program, at).toString();
    outbox.refresh(program.workspace(), KIND, program.id().toString(), today, at);
    outbox.refresh(program.workspace(), DETAILS, program.id().toString(), today, at);
    news.changed(program, at);
  }

  private static Debt debt(Program program, String kind, LocalDate day, Instant notBefore) {
    return new Debt(
        kind, program.id().toString(), day.toString(), new ToChannel(program.channel()), notBefore);
  }
}
