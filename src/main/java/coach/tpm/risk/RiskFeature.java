package coach.tpm.risk;

import coach.tpm.availability.Calendars;
import coach.tpm.command.CommandHandler;
import coach.tpm.command.Handlers;
import coach.tpm.journal.Journal;
import coach.tpm.outbox.Composer;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.Here;
import coach.tpm.program.ProgramListener;
import coach.tpm.program.Programs;
import coach.tpm.program.Tasks;
import coach.tpm.prompt.Prompts;
import coach.tpm.store.Transactions;
import coach.tpm.workspace.People;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/// The risk register, put together. `fields` and `standUps` are for other forms that ask what a
/// stand-up report asks, `twins` for receipts of such reports, and `standUp` is the command that
/// opens it; the schedule ticks `clocks`, and the outbox composes with `composers`.
public record RiskFeature(
    Risks risks,
    RiskFields fields,
    StandUps standUps,
    Twins twins,
    CommandHandler standUp,
    RiskClocks clocks,
    List<Composer> composers,
    Handlers handlers) {

  public RiskFeature {
    composers = List.copyOf(composers);
  }

  /// `listeners` is asked late, when all features are built.
  public static RiskFeature create(
      Jdbi jdbi,
      Transactions transactions,
      Outbox outbox,
      Journal journal,
      Programs programs,
      Tasks tasks,
      Calendars calendars,
      People people,
      Prompts prompts,
      Supplier<List<ProgramListener>> listeners) {
    var words = new RiskWords(prompts);
    var tables = new Tables(jdbi);
    var clocks = new Clocks(calendars);
    var nudges = new Nudges(tables.nudges(), clocks, outbox);
    var escalating =
        new Escalating(tables.watch(), tables.escalations(), nudges, clocks, tasks, outbox);
    var watch = new Watch(escalating, new Reviewing(tables.watch(), nudges, clocks), nudges);
    var journalWords = new JournalWords(people, prompts, words);
    var register =
        new Register(
            new Register.Tables(new JdbiRisks(jdbi), new JdbiRatings(jdbi)),
            transactions,
            journal,
            journalWords,
            watch,
            listeners);
    var fields = new RiskFields(tasks, prompts, words);
    var standUps = new StandUps(register, programs, tasks, people, fields, prompts);
    var twins = new Twins(register, tables.twins(), prompts, words);
    var drafting = new Drafting(tasks, people, clocks, prompts, words);
    var outcomes = new Outcomes(people, prompts, words);
    var sources = new NudgeComposer.Sources(programs, register, escalating, people, prompts);
    var parts =
        new RiskHandlers(
            new RiskHandlers.Basis(programs, tasks, people, journal, prompts, words),
            register,
            new Steps(journalWords),
            tables,
            standUps,
            fields);
    return new RiskFeature(
        register,
        fields,
        standUps,
        twins,
        parts.standUp(new Here(programs, prompts)),
        new RiskClocks(tables.watch(), register, watch, programs),
        List.of(
            new NudgeComposer(Nudge.Kind.TAKE, tables.nudges(), sources, clocks, outcomes, words),
            new NudgeComposer(Nudge.Kind.REVIEW, tables.nudges(), sources, clocks, outcomes, words),
            new DraftComposer(tables.escalations(), sources, drafting, outcomes, words),
            new SentComposer(tables.escalations(), sources, outbox)),
        parts.all(
            new Here(programs, prompts),
            drafting,
            twins,
            new Sending(
                register, tables.escalations(), escalating, outbox, people, words, prompts)));
  }

  /// The tables around the register.
  record Tables(
      JdbiWatch watch,
      JdbiNudges nudges,
      JdbiEscalations escalations,
      JdbiLadder ladder,
      JdbiTwins twins) {

    Tables(Jdbi jdbi) {
      this(
          new JdbiWatch(jdbi),
          new JdbiNudges(jdbi),
          new JdbiEscalations(jdbi),
          new JdbiLadder(jdbi),
          new JdbiTwins(jdbi));
    }
  }
}
