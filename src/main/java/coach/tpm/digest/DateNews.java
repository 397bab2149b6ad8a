package coach.tpm.digest;

import coach.tpm.message.Address.ToChannel;
import coach.tpm.outbox.Debt;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.Program;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Has the channel told of each date that moves: one message for a new target date, and one for all
/// due dates that one request moved. Due dates stand in the thread of the day's card instead where
/// there is one.
final class DateNews {

  static final String TARGET = "target";
  static final String TASKS = "moves";

  /// What a table keeps of an instant may be a little more than it was given.
  private static final Duration ROUNDING = Duration.of(2, ChronoUnit.MICROS);

  private final Sources sources;
  private final MoveFinder moves;
  private final Outbox outbox;

  DateNews(Sources sources, Outbox outbox) {
    this.sources = sources;
    this.moves = new MoveFinder(sources);
    this.outbox = outbox;
  }

  /// Owes what is news of a change that was just written down.
  void changed(Program program, Instant at) {
    var from = at.truncatedTo(ChronoUnit.MICROS);
    if (!moves.targets(program, from, until(from)).isEmpty()) {
      owe(program, TARGET, from);
    }
    if (!moves.tasks(program, from, until(from)).isEmpty()
        && !hasCard(sources, outbox, program, at)) {
      owe(program, TASKS, from);
    }
  }

  /// Until when a change of an instant was written down.
  static Instant until(Instant from) {
    return from.plus(ROUNDING);
  }

  /// Whether the channel has, or is about to get, a card of the day of an instant.
  static boolean hasCard(Sources sources, Outbox outbox, Program program, Instant at) {
    return outbox.isWanted(
        program.workspace(),
        Card.KIND,
        program.id().toString(),
        sources.day(program, at).toString());
  }

  private void owe(Program program, String kind, Instant at) {
    var to = new ToChannel(program.channel());
    outbox.owe(
        program.workspace(), new Debt(kind, program.id().toString(), at.toString(), to, at), at);
  }
}
