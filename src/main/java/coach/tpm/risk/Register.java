package coach.tpm.risk;

import coach.tpm.journal.Journal;
import coach.tpm.journal.Journal.Entry;
import coach.tpm.program.Program;
import coach.tpm.program.ProgramId;
import coach.tpm.program.ProgramListener;
import coach.tpm.store.Transactions;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The register: keeps risks, and with each change its journal entry, its clocks and the word to
/// listeners.
final class Register implements Risks {

  private final Tables tables;
  private final Transactions transactions;
  private final Journal journal;
  private final JournalWords words;
  private final Watch watch;
  private final Supplier<List<ProgramListener>> listeners;

  Register(
      Tables tables,
      Transactions transactions,
      Journal journal,
      JournalWords words,
      Watch watch,
      Supplier<List<ProgramListener>> listeners) {
    this.tables = tables;
    this.transactions = transactions;
    this.journal = journal;
    this.words = words;
    this.watch = watch;
    this.listeners = listeners;
  }

  /// Where risks and their ratings are kept.
  record Tables(JdbiRisks risks, JdbiRatings ratings) {}

  static String subject(int number) {
    return "risk:" + number;
  }

  /// Runs work while nobody else changes this register. Whoever changes tasks too does so inside,
  /// so that two reports never wait for each other.
  <T> T alone(Program program, Supplier<T> work) {
    return transactions.call(() -> {
      tables.risks().lockOpen(program);
      return work.get();
    });
  }

  /// The same for a program that must still be open; `closed` when it is no longer.
  <T> T ifOpen(Program program, Supplier<T> work, Supplier<T> closed) {
    return transactions.call(() -> tables.risks().lockOpen(program) ? work.get() : closed.get());
  }

  @Override
  public Risk raise(Program program, RiskReport report, MemberId reporter, Instant at) {
    return alone(
        program,
        () -> {
          int number = tables.risks().nextNumber(program);
          var raised = Risk.raised(number, report, reporter, at);
          var risk = raised.with(Standing.after(Optional.empty(), raised, reporter, at));
          tables.risks().add(program, risk);
          return tell(program, risk, "risk.raised", words.raised(risk), reporter, at);
        });
  }

  @Override
  public Risk revise(Program program, int number, RiskReport report, MemberId by, Instant at) {
    return alone(
        program,
        () -> {
          var former = kept(program, number);
          var now =
              former.revised(
                  report.with(
                      report.owner().or(former::owner),
                      report.sourceLink().or(former::sourceLink)));
          var changes = words.changed(program, former, now);
          return changes.isEmpty()
              ? former
              : keep(program, former, new Step(now, "risk.changed", changes), by, at);
        });
  }

  /// Keeps a step from a risk as it stands; for use inside [#alone] or [#ifOpen].
  Risk keep(Program program, Risk former, Step step, MemberId by, Instant at) {
    var standing = Standing.after(Optional.of(former), step.now(), by, at);
    var now = step.now().settled(standing, at);
    tables.risks().save(program, now);
    return tell(program, now, step.event(), step.detail(), by, at);
  }

  /// Writes down what changes nothing of the risk itself.
  void note(Program program, int number, String event, String detail, MemberId by, Instant at) {
    journal.append(
        program.workspace(),
        new Entry(program.id().value(), at, by, event, subject(number), detail));
  }

  @Override
  public Optional<Risk> find(WorkspaceId workspace, ProgramId program, int number) {
    return tables.risks().find(workspace, program, number);
  }

  @Override
  public List<Risk> open(WorkspaceId workspace, ProgramId program) {
    return tables.risks().open(workspace, program).stream()
        .sorted(Comparator.comparingInt(Risk::score).reversed())
        .toList();
  }

  @Override
  public List<Risk> all(WorkspaceId workspace, ProgramId program) {
    return tables.risks().all(workspace, program);
  }

  @Override
  public List<Rating> ratings(WorkspaceId workspace, ProgramId program) {
    return tables.ratings().all(workspace, program);
  }

  @Override
  public List<StaleRisk> stale(Program program, Instant now) {
    return watch.stale(program, open(program.workspace(), program.id()), now);
  }

  private Risk kept(Program program, int number) {
    return find(program.workspace(), program.id(), number)
        .filter(Risk::isOpen)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "program %s has no open risk %d".formatted(program.id(), number)));
  }

  private Risk tell(
      Program program, Risk risk, String event, String detail, MemberId by, Instant at) {
    int number = risk.number();
    tables.ratings().note(program, number, at);
    note(program, number, event, detail, by, at);
    watch.changed(program, risk, by, at);
    listeners.get().forEach(listener -> listener.changed(program, at));
    return find(program.workspace(), program.id(), number).orElseThrow();
  }
}
