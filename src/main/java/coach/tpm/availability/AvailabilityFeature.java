package coach.tpm.availability;

import coach.tpm.calendar.Holidays;
import coach.tpm.command.Handlers;
import coach.tpm.journal.Journal;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.Here;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import coach.tpm.store.Transactions;
import coach.tpm.workspace.People;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/// Who works when, put together.
public record AvailabilityFeature(Calendars calendars, Handlers handlers) {

  /// `listeners` is asked late, when all features are built.
  public static AvailabilityFeature create(
      Jdbi jdbi,
      Transactions transactions,
      Outbox outbox,
      Journal journal,
      Programs programs,
      People people,
      Prompts prompts,
      Supplier<List<AbsenceListener>> listeners) {
    var holidays = new Holidays();
    var daysOff = new JdbiDaysOff(jdbi);
    var absences =
        new Absences(new JdbiAbsences(jdbi), programs, people, journal, transactions, listeners);
    var others = new Others(programs, outbox, prompts);
    var page = new AwayPage(programs, prompts);
    var handlers =
        Handlers.builder()
            .command(new AwayCommand(absences, others, page, prompts))
            .command(new BackCommand(absences, others, page, prompts))
            .press(new CallOff(absences, prompts));
    var words = new SettingWords(holidays, prompts);
    var own = new OwnSettings(people, transactions, words, prompts);
    var ownForm = new OwnForm(own, people, words, prompts);
    var rules = new ProgramRules(programs, daysOff, journal, transactions);
    var lines = new DaysOff(prompts);
    var programForm = new ProgramForm(programs, rules, words, lines, prompts);
    handlers
        .settings(own)
        .settings(new ProgramSettings(new Here(programs, prompts), rules, words, lines, prompts))
        .press(ownForm)
        .form(ownForm)
        .press(programForm)
        .form(programForm);
    return new AvailabilityFeature(
        new StoredCalendars(programs, people, daysOff, holidays), handlers.build());
  }
}
