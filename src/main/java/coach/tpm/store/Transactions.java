package coach.tpm.store;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Several writes that happen together or not at all. Repositories that use the same `Jdbi` inside
/// the work take part by themselves, since JDBI binds its handle to the thread.
///
/// Inside a request the outermost transaction also writes down the request's id, so that a request
/// that is delivered twice changes things once; see [RequestGuard].
public final class Transactions {

  private final Jdbi jdbi;

  private Transactions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public static Transactions on(Jdbi jdbi) {
    return new Transactions(jdbi);
  }

  public void run(Runnable work) {
    call(() -> {
      work.run();
      return true;
    });
  }

  public <T> T call(Supplier<T> work) {
    return jdbi.withHandle(
        handle -> handle.isInTransaction() ? work.get() : outermost(handle, work));
  }

  private static <T> T outermost(Handle handle, Supplier<T> work) {
    var guard = RequestGuard.current();
    return handle.inTransaction(inner -> {
      guard.ifPresent(request -> request.claim(inner));
      var result = work.get();
      guard.ifPresent(RequestGuard::beforeCommit);
      return result;
    });
  }
}
