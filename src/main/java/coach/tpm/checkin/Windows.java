package coach.tpm.checkin;

import coach.tpm.checkin.JdbiWindows.TeamDay;
import coach.tpm.message.Address.ToMember;
import coach.tpm.outbox.Debt;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.Program;
import coach.tpm.program.ProgramListener;
import coach.tpm.program.Programs;
import coach.tpm.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

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
  private final Supplier<List<ProgramListener>> listeners;

  Windows(
      JdbiWindows table,
      Programs programs,
      LocalDays days,
      Outbox outbox,
      Transactions transactions,
      Supplier<List<ProgramListener>> listeners) {
    this.table = table;
    this.programs = programs;
    this.days = days;
    this.outbox = outbox;
    this.transactions = transactions;
    this.listeners = listeners;
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
          listeners.get().forEach(listener -> listener.asked(program, silent.day(), now));
          var last = awake(program, programs.zone(program), lastClosing(program, silent.day()));
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

  /// Nobody is told at night or on a day without questions: that waits for the next morning.
  private static Instant awake(Program program, ZoneId zone, Instant at) {
    var local = at.atZone(zone);
    var days = program.checkIn().days();
    if (days.contains(local.getDayOfWeek())
        && !local.toLocalTime().isBefore(MORNING)
        && !local.toLocalTime().isAfter(EVENING)) {
      return at;
    }
    var morning = local.with(MORNING);
    while (!morning.isAfter(local) || !days.contains(morning.getDayOfWeek())) {
      morning = morning.plusDays(1);
    }
    return morning.toInstant();
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
