package coach.tpm.checkin;

import coach.tpm.availability.AbsenceListener;
import coach.tpm.availability.Calendars;
import coach.tpm.calendar.Holidays;
import coach.tpm.checkin.Answering.Keeping;
import coach.tpm.command.Handlers;
import coach.tpm.journal.Journal;
import coach.tpm.note.NoteFeature;
import coach.tpm.outbox.Composer;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.Here;
import coach.tpm.program.ProgramListener;
import coach.tpm.program.Programs;
import coach.tpm.program.Tasks;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.RiskFeature;
import coach.tpm.store.Transactions;
import coach.tpm.workspace.People;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/// The check-in feature, put together: the schedule [#tick]s, the outbox composes with
/// [#composers], the letter reads [#record], and [#listener] hears of closed programs.
public record CheckInFeature(
    CheckIns checkIns,
    Windows windows,
    CheckInRecord record,
    List<Composer> composers,
    ProgramListener listener,
    AbsenceListener absences,
    Handlers handlers) {

  public CheckInFeature {
    composers = List.copyOf(composers);
  }

  /// Asks everybody whose time has come, then reminds and closes.
  public void tick(Instant now) {
    checkIns.tick(now);
    windows.tick(now);
  }

  /// `listeners` is asked late, when all features are built.
  public static CheckInFeature create(
      Jdbi jdbi,
      Transactions transactions,
      Outbox outbox,
      Journal journal,
      Programs programs,
      Tasks tasks,
      RiskFeature risk,
      Calendars calendars,
      People people,
      Prompts prompts,
      MeterRegistry meters,
      Supplier<List<ProgramListener>> listeners) {
    var counters = new CheckInCounters(meters);
    var keeping = new Keeping(transactions, journal, outbox, counters, listeners);
    var tables = new Tables(jdbi);
    var days = new LocalDays(new JdbiZones(jdbi));
    var comingDays = new ComingDays(calendars, days);
    var ahead = new Ahead(tables.questions(), tables.coming(), programs, days, comingDays, prompts);
    var questions = new Questions(tables.questions(), programs, days, ahead, prompts);
    var messages = new QuestionMessages(tasks, prompts);
    var moments = new Moments(days);
    var extras = new Extras(tables.extraQuestions(), tables.extraAnswers());
    var receipts =
        new Receipts(
            new WhereTo(risk.risks(), tables.effects(), moments, prompts),
            extras,
            risk.twins(),
            people,
            prompts);
    var effects =
        new Effects(tables.effects(), tables.earlier(), risk.standUps(), risk.risks(), tasks);
    var here = new Here(programs, prompts);
    var status =
        new CheckInStatus(
            programs,
            tables.questions(),
            questions,
            messages,
            days,
            comingDays,
            new AheadOffer(ahead, prompts),
            prompts);
    var schedules =
        new Schedules(
            programs, tables.questions(), tables.answers(), tables.asking(), days, keeping);
    var changes = new CheckInChanges(schedules, days, receipts, status, prompts);
    var handlers =
        Handlers.builder()
            .command(new CheckInCommand(here, status, changes, prompts))
            .home(new OpenQuestions(questions, messages));
    new AnswerHandlers(
            questions,
            tables.answers(),
            tables.words(),
            new Earlier(tables.earlier(), risk.risks(), tasks),
            extras,
            messages,
            receipts,
            people,
            prompts)
        .addTo(
            handlers,
            risk,
            new Answering(
                questions, tables.answers(), tables.words(), extras, effects, keeping, prompts),
            new TakingBack(
                questions, tables.answers(), extras, effects, ahead, keeping, moments, prompts),
            new AheadWords(ahead, new AheadOffer(ahead, prompts), prompts),
            new NamedPeople(programs, people),
            here);
    new ExtraHandlers(tables.extraQuestions(), extras, keeping, people, prompts)
        .addTo(handlers, here, new OwnPrograms(programs));
    handlers.press(new SnoozePress(questions, tables.windows(), days, prompts));
    var sheets = new Sheets(outbox);
    return new CheckInFeature(
        new CheckIns(
            transactions,
            new JdbiWatermark(jdbi),
            tables.asking(),
            new Holidays(),
            counters,
            CheckIns.MOST_AT_ONCE),
        new Windows(tables.windows(), programs, days, outbox, transactions, listeners),
        new StoredRecord(tables.answers(), tables.extraAnswers()),
        List.of(
            new QuestionComposer(
                tables.questions(),
                tables.answers(),
                programs,
                days,
                new Sending(tables.questions(), days, outbox, listeners),
                new QuestionComposer.Wording(messages, receipts, prompts),
                new Unreachable(
                    programs, outbox, NoteFeature.create(jdbi, outbox).notes(), people, prompts)),
            new ReminderComposer(tables.questions(), programs, days, outbox, messages, prompts),
            new SilentComposer(tables.windows(), programs, outbox, prompts)),
        new ClosedPrograms(programs, tables.questions(), sheets),
        new Absentees(tables.questions(), tables.asking(), days, sheets, listeners),
        handlers.build());
  }

  private record Tables(
      JdbiQuestions questions,
      JdbiAnswers answers,
      JdbiAsking asking,
      JdbiWindows windows,
      JdbiComing coming,
      JdbiKeptWords words,
      JdbiEarlier earlier,
      JdbiEffects effects,
      JdbiExtraQuestions extraQuestions,
      JdbiExtraAnswers extraAnswers) {

    Tables(Jdbi jdbi) {
      this(
          new JdbiQuestions(jdbi),
          new JdbiAnswers(jdbi),
          new JdbiAsking(jdbi),
          new JdbiWindows(jdbi),
          new JdbiComing(jdbi),
          new JdbiKeptWords(jdbi),
          new JdbiEarlier(jdbi),
          new JdbiEffects(jdbi),
          new JdbiExtraQuestions(jdbi),
          new JdbiExtraAnswers(jdbi));
    }
  }
}
