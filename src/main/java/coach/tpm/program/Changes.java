package coach.tpm.program;

import coach.tpm.journal.Journal;
import coach.tpm.journal.Journal.Entry;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/// Writes down what changed in a program and tells its listeners, in the transaction of the change.
final class Changes {

  static final String PROGRAM = "program";

  private final Journal journal;
  private final Supplier<List<ProgramListener>> listeners;

  Changes(Journal journal, Supplier<List<ProgramListener>> listeners) {
    this.journal = journal;
    this.listeners = listeners;
  }

  /// Writes down what happened to one subject. Say [#tell] once when all is written.
  void note(Program program, Change change, String event, String subject, String detail) {
    journal.append(
        program.workspace(),
        new Entry(program.id().value(), change.at(), change.by(), event, subject, detail));
  }

  void tell(Program program, Instant at) {
    listeners.get().forEach(listener -> listener.changed(program, at));
  }

  static String task(int number) {
    return "task:" + number;
  }

  static String member(MemberId member) {
    return "member:" + member.value();
  }

  /// Who changes something, and when.
  record Change(MemberId by, Instant at) {}
}
