package coach.tpm.program;

import coach.tpm.store.Transactions;
import java.util.Optional;
import java.util.function.Function;

/// Lets a program be changed only while it is open, and by one request at a time.
final class OpenPrograms {

  private final JdbiPrograms programs;
  private final Transactions transactions;

  OpenPrograms(JdbiPrograms programs, Transactions transactions) {
    this.programs = programs;
    this.transactions = transactions;
  }

  /// What the work returns, given the program as it stands under the lock; nothing when it was
  /// closed.
  <T> Optional<T> change(Program program, Function<Program, T> work) {
    return transactions.call(() -> programs.lockOpen(program.workspace(), program.id()).map(work));
  }
}
