package coach.tpm.availability;

import coach.tpm.calendar.Region;
import coach.tpm.journal.Journal;
import coach.tpm.journal.Journal.Entry;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.store.Transactions;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// What a program's owner sets for its team: holidays, company days, and how long an answer is in
/// time. Each change is one transaction with its entry in the journal.
final class ProgramRules {

  private final Programs programs;
  private final JdbiDaysOff daysOff;
  private final Journal journal;
  private final Transactions transactions;

  ProgramRules(Programs programs, JdbiDaysOff daysOff, Journal journal, Transactions transactions) {
    this.programs = programs;
    this.daysOff = daysOff;
    this.journal = journal;
    this.transactions = transactions;
  }

  /// Who changes something, and when.
  record Change(MemberId by, Instant at) {}

  Map<LocalDate, String> daysOff(Program program) {
    return daysOff.company(program);
  }

  LocalDate today(Program program, Instant at) {
    return programs.today(program, at);
  }

  void keepHolidays(Program program, Optional<Region> region, Change change) {
    if (!region.equals(program.region())) {
      transactions.run(() -> {
        programs.keepHolidays(program, region);
        note(program, change, "program.holidays", region.map(Region::code).orElse("none"));
      });
    }
  }

  void allow(Program program, int hours, Change change) {
    if (hours != program.windowHours()) {
      transactions.run(() -> {
        programs.allow(program, hours);
        note(program, change, "program.window", hours + " h");
      });
    }
  }

  void takeOff(Program program, Map<LocalDate, String> days, Change change) {
    if (!days.equals(daysOff(program))) {
      transactions.run(() -> {
        daysOff.replace(program, days);
        note(program, change, "program.daysOff", DaysOff.write(days).replace('\n', ';'));
      });
    }
  }

  /// All of it at once.
  void set(
      Program program,
      Optional<Region> region,
      int hours,
      Map<LocalDate, String> days,
      Change change) {
    transactions.run(() -> {
      allow(program, hours, change);
      keepHolidays(program, region, change);
      takeOff(program, days, change);
    });
  }

  private void note(Program program, Change change, String event, String detail) {
    journal.append(
        program.workspace(),
        new Entry(program.id().value(), change.at(), change.by(), event, "program", detail));
  }
}
