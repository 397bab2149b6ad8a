package coach.tpm.digest;

import coach.tpm.checkin.Answer;
import coach.tpm.message.Address.ToChannel;
import coach.tpm.outbox.Debt;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.Program;
import coach.tpm.program.ProgramListener;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

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
  public void answered(Program program, Instant at) {
    if (!program.isOpen()) {
      return;
    }
    for (var day : daysAnswered(program, at)) {
      var start = day.atStartOfDay(sources.programs().zone(program)).toInstant();
      var debt =
          new Debt(
              KIND,
              program.id().toString(),
              day.toString(),
              new ToChannel(program.channel()),
              start.isAfter(at) ? start : at);
      outbox.owe(program.workspace(), debt, at);
      refresh(program, day, at);
    }
  }

  @Override
  public void changed(Program program, Instant at) {
    refresh(program, sources.day(program, at), at);
  }

  private void refresh(Program program, LocalDate day, Instant at) {
    outbox.refresh(program.workspace(), KIND, program.id().toString(), day.toString(), at);
  }

  private List<LocalDate> daysAnswered(Program program, Instant at) {
    var today = sources.day(program, at);
    var days =
        Stream.of(today.minusDays(1), today, today.plusDays(1))
            .filter(day ->
                sources.record().answers(program.workspace(), program.id(), day).stream()
                    .anyMatch(answer -> wasGivenAt(answer, at)))
            .toList();
    return days.isEmpty() ? List.of(today) : days;
  }

  /// The database keeps microseconds.
  private static boolean wasGivenAt(Answer answer, Instant at) {
    return !answer
        .editedAt()
        .orElse(answer.answeredAt())
        .isBefore(at.truncatedTo(ChronoUnit.MILLIS));
  }
}
