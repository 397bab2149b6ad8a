package coach.tpm.checkin;

import coach.tpm.availability.AbsenceListener;
import coach.tpm.calendar.Holidays;
import coach.tpm.checkin.Answer.Value;
import coach.tpm.checkin.Answering.Keeping;
import coach.tpm.command.Handlers;
import coach.tpm.journal.Journal;
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
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/// The check-in feature, put together: the schedule ticks [#checkIns], the outbox composes with
/// [#composer], the letter reads [#record], and [#listener] hears of closed programs.
public record CheckInFeature(
    CheckIns checkIns,
    CheckInRecord record,
    Composer composer,
    ProgramListener listener,
    AbsenceListener absences,
    Handlers handlers) {

  /// `listeners` is asked late, when all features are built.
  public static CheckInFeature create(
      Jdbi jdbi,
      Transactions transactions,
      Outbox outbox,
      Journal journal,
      Programs programs,
      Tasks tasks,
      RiskFeature risk,
      People people,
      Prompts prompts,
      MeterRegistry meters,
      Supplier<List<ProgramListener>> listeners) {
    var counters = new CheckInCounters(meters);
    var keeping = new Keeping(transactions, journal, outbox, counters, listeners);
    var tables = new Tables(jdbi);
    var days = new LocalDays(new JdbiZones(jdbi));
    var questions = new Questions(tables.questions(), programs, days, prompts);
    var messages = new QuestionMessages(tasks, prompts);
    var receipts = new Receipts(risk.risks(), days, people, prompts);
    var answering = new Answering(questions, tables.answers(), risk.standUps(), keeping);
    var status =
        new CheckInStatus(programs, tables.questions(), questions, messages, days, prompts);
    var schedules =
        new Schedules(
            programs, tables.questions(), tables.answers(), tables.asking(), days, keeping);
    var changes = new CheckInChanges(schedules, days, receipts, status, prompts);
    var handlers =
        Handlers.builder()
            .command(new CheckInCommand(new Here(programs, prompts), status, changes, prompts))
            .home(new OpenQuestions(questions, messages));
    new AnswerHandlers(tables.answers(), questions, answering, messages, receipts, prompts)
        .addTo(handlers, risk, people);
    return new CheckInFeature(
        new CheckIns(
            transactions,
            new JdbiWatermark(jdbi),
            tables.asking(),
            new Holidays(),
            counters,
            CheckIns.MOST_AT_ONCE),
        tables.answers(),
        new QuestionComposer(
            tables.questions(),
            tables.answers(),
            programs,
            days,
            outbox,
            new QuestionComposer.Wording(messages, receipts, prompts),
            new Unreachable(programs, outbox, people, prompts)),
        new ClosedPrograms(programs, tables.questions(), outbox),
        new Absentees(tables.questions(), tables.asking(), days, outbox, listeners),
        handlers.build());
  }

  private record Tables(JdbiQuestions questions, JdbiAnswers answers, JdbiAsking asking) {

    Tables(Jdbi jdbi) {
      this(new JdbiQuestions(jdbi), new JdbiAnswers(jdbi), new JdbiAsking(jdbi));
    }
  }

  /// Everything by which a person answers: buttons, the form, and words.
  private record AnswerHandlers(
      JdbiAnswers answers,
      Questions questions,
      Answering answering,
      QuestionMessages messages,
      Receipts receipts,
      Prompts prompts) {

    void addTo(Handlers.Builder handlers, RiskFeature risk, People people) {
      var replies = new AnswerReplies(answers, receipts);
      var forms = new AnswerForms(risk.fields(), prompts);
      for (var value : Value.values()) {
        handlers.press(new AnswerPress(value, questions, answering, replies, forms, prompts));
      }
      var said = new SaidAnswers(answering, people);
      handlers
          .press(new EditPress(questions, answers, messages, forms, prompts))
          .press(new SaidPress(said, replies, prompts))
          .form(new AnswerForm(questions, risk.standUps(), answering, replies, forms, prompts))
          .words(new SaidWords(questions, said, replies, new SaidReplies(prompts), prompts));
    }
  }
}
