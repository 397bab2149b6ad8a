package coach.tpm.store;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

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

  /// A change that is one statement, which begins with [RequestGuard#GRANTED] and returns one row
  /// when it was granted. It commits by itself, unless a transaction is under way: one round trip
  /// to the database in place of three.
  public <T> T once(String sql, UnaryOperator<Query> values, RowMapper<T> row) {
    return jdbi.withHandle(handle -> {
      var guard =
          handle.isInTransaction() ? Optional.<RequestGuard>empty() : RequestGuard.current();
      var request = guard.flatMap(RequestGuard::claimAlone);
      return values
          .apply(handle.createQuery(sql).bind("request", request))
          .map(row)
          .findOne()
          .orElseThrow(() ->
              guard
                  .<RuntimeException>map(RequestGuard::handledBefore)
                  .orElseGet(() -> new IllegalStateException("the change returned no row")));
    });
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
