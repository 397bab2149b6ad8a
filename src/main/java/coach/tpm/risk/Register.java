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

/// The register: keeps risks, and with each change its journal entry and the word to listeners.
final class Register implements Risks {

  private final JdbiRisks table;
  private final JdbiRatings ratings;
  private final Transactions transactions;
  private final Journal journal;
  private final JournalWords words;
  private final Supplier<List<ProgramListener>> listeners;

  Register(
      JdbiRisks table,
      JdbiRatings ratings,
      Transactions transactions,
      Journal journal,
      JournalWords words,
      Supplier<List<ProgramListener>> listeners) {
    this.table = table;
    this.ratings = ratings;
    this.transactions = transactions;
    this.journal = journal;
    this.words = words;
    this.listeners = listeners;
  }

  static String subject(int number) {
    return "risk:" + number;
  }

  /// Runs work while nobody else changes this register. Whoever changes tasks too does so inside,
  /// so that two reports never wait for each other.
  <T> T alone(Program program, Supplier<T> work) {
    return transactions.call(() -> {
      table.lockOpen(program);
      return work.get();
    });
  }

  /// The same for a program that must still be open; `closed` when it is no longer.
  <T> T ifOpen(Program program, Supplier<T> work, Supplier<T> closed) {
    return transactions.call(() -> table.lockOpen(program) ? work.get() : closed.get());
  }

  @Override
  public Risk raise(Program program, RiskReport report, MemberId reporter, Instant at) {
    return transactions.call(() -> {
      table.lockOpen(program);
      int number = table.nextNumber(program);
      table.add(program, number, report, reporter, at);
      return tell(program, number, "risk.raised", words.raised(report), reporter, at);
    });
  }

  @Override
  public Risk revise(Program program, int number, RiskReport report, MemberId by, Instant at) {
    return transactions.call(() -> {
      var former = lockedOpen(program, number);
      var kept = keepingOwnerAndSource(report, former);
      var changes = words.changed(former, kept);
      if (changes.isEmpty()) {
        return former;
      }
      table.change(program, number, kept, at);
      return tell(program, number, "risk.changed", changes, by, at);
    });
  }

  /// Gives an open risk to somebody, or to nobody. `name` is the new owner's, for the journal.
  Risk own(
      Program program, int number, Optional<MemberId> owner, String name, MemberId by, Instant at) {
    return transactions.call(() -> {
      lockedOpen(program, number);
      table.own(program, number, owner, at);
      return tell(program, number, "risk.owner", name, by, at);
    });
  }

  Risk close(Program program, int number, String note, MemberId by, Instant at) {
    return transactions.call(() -> {
      lockedOpen(program, number);
      var kept = Optional.of(note).filter(words -> !words.isEmpty());
      table.close(program, number, Optional.of(at), kept, at);
      return tell(program, number, "risk.closed", note, by, at);
    });
  }

  Risk reopen(Program program, int number, MemberId by, Instant at) {
    return transactions.call(() -> {
      table.lockOpen(program);
      table.close(program, number, Optional.empty(), Optional.empty(), at);
      return tell(program, number, "risk.reopened", "", by, at);
    });
  }

  @Override
  public Optional<Risk> find(WorkspaceId workspace, ProgramId program, int number) {
    return table.find(workspace, program, number);
  }

  @Override
  public List<Risk> open(WorkspaceId workspace, ProgramId program) {
    return table.open(workspace, program).stream()
        .sorted(Comparator.comparingInt(Risk::score).reversed())
        .toList();
  }

  @Override
  public List<Risk> all(WorkspaceId workspace, ProgramId program) {
    return table.all(workspace, program);
  }

  @Override
  public List<Rating> ratings(WorkspaceId workspace, ProgramId program) {
    return ratings.all(workspace, program);
  }

  private Risk lockedOpen(Program program, int number) {
    table.lockOpen(program);
    var risk = kept(program, number);
    if (!risk.isOpen()) {
      throw new IllegalStateException("risk %d of program %s is closed".formatted(number, program));
    }
    return risk;
  }

  private Risk kept(Program program, int number) {
    return table
        .find(program.workspace(), program.id(), number)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "program %s has no risk %d".formatted(program.id(), number)));
  }

  private static RiskReport keepingOwnerAndSource(RiskReport report, Risk former) {
    return new RiskReport(
        report.statement(),
        report.likelihood(),
        report.daysLost(),
        report.owner().or(former::owner),
        report.task(),
        report.helpFrom(),
        report.sourceLink().or(former::sourceLink));
  }

  private Risk tell(
      Program program, int number, String event, String detail, MemberId by, Instant at) {
    ratings.note(program, number, at);
    journal.append(
        program.workspace(),
        new Entry(program.id().value(), at, by, event, subject(number), detail));
    listeners.get().forEach(listener -> listener.changed(program, at));
    return kept(program, number);
  }
}
