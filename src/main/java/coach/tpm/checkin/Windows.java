package coach.tpm.checkin;

import coach.tpm.checkin.JdbiWindows.TeamDay;
import coach.tpm.message.Address.ToMember;
import coach.tpm.outbox.Debt;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// Reminds whoever has not answered an hour before their window closes, and once it is closed tells
/// them and the program's owner; never the channel.
public final class Windows {

  private static final LocalTime MORNING = LocalTime.of(8, 30);
  private static final LocalTime EVENING = LocalTime.of(19, 0);

  private final JdbiWindows table;
  private final Programs programs;
  private final LocalDays days;
  private final Outbox outbox;
  private final Transactions transactions;

  Windows(
      JdbiWindows table,
      Programs programs,
      LocalDays days,
      Outbox outbox,
      Transactions transactions) {
    this.table = table;
    this.programs = programs;
    this.days = days;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /// Safe to run anywhere and at any time, as [CheckIns#tick] is.
  public void tick(Instant now) {
    transactions.run(() -> {
      table.close(now).forEach(day -> tellOwner(day, now));
      table.remind(now);
    });
  }

  /// The owner is told once for a day, when the last window of the team has closed.
  private void tellOwner(TeamDay silent, Instant now) {
    programs
        .find(silent.workspace(), silent.program())
        .filter(Program::isOpen)
        .ifPresent(program -> {
          var last = awake(programs.zone(program), lastClosing(program, silent.day()));
          var debt =
              new Debt(
                  Sheets.SILENT,
                  program.owner().value(),
                  silent.day().toString(),
                  new ToMember(program.owner()),
                  last.isAfter(now) ? last : now);
          outbox.oweAnew(silent.workspace(), debt, now);
        });
  }

  /// Nobody is told at night: what comes after 19:00 waits for the next morning.
  private static Instant awake(ZoneId zone, Instant at) {
    var local = at.atZone(zone);
    if (local.toLocalTime().isBefore(MORNING)) {
      return local.with(MORNING).toInstant();
    }
    return local.toLocalTime().isAfter(EVENING) ? local.plusDays(1).with(MORNING).toInstant() : at;
  }

  private Instant lastClosing(Program program, LocalDate day) {
    return days.zones(program).stream()
        .map(zone -> closing(program, day, zone))
        .reduce(Instant.MIN, (one, other) -> one.isAfter(other) ? one : other);
  }

  private static Instant closing(Program program, LocalDate day, ZoneId zone) {
    var askAt = program.checkIn().at();
    var due = day.atTime(askAt).atZone(zone).toInstant();
    return new AnswerWindow(zone, day, askAt)
        .closes(due, program.windowHours())
        .plus(Duration.ofMinutes(1));
  }
}
