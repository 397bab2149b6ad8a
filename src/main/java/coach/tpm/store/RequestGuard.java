package coach.tpm.store;

import coach.tpm.workspace.WorkspaceId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;

/// Stands over one platform request: what it changes is changed once, however often it is
/// delivered, and not at all once the platform was told that it failed.
public final class RequestGuard {

  /// How a statement begins that is a whole change by itself, see [Transactions#once]: it does
  /// something only for each row of `granted`.
  public static final String GRANTED =
      """
      with claimed as (
        insert into handled_request (workspace, id)
        select :workspace, cast(:request as text) where cast(:request as text) is not null
        on conflict (workspace, id) do nothing
        returning id
      ), granted as (
        select id from claimed
        union all
        select null where cast(:request as text) is null
      ),
      """;

  private static final ScopedValue<RequestGuard> CURRENT = ScopedValue.newInstance();

  private enum State {
    OPEN,
    COMMITTING,
    ABANDONED
  }

  private final WorkspaceId workspace;
  private final String requestId;
  private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);

  /// `requestId` is the platform's own id of the request, the same for each delivery of it.
  public RequestGuard(WorkspaceId workspace, String requestId) {
    this.workspace = workspace;
    this.requestId = requestId;
  }

  static Optional<RequestGuard> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /// Runs work under this guard, on the calling thread.
  public void run(Runnable work) {
    ScopedValue.where(CURRENT, this).run(work);
  }

  /// Gives the request up, unless its change is being committed already: then false, and its
  /// outcome is about to be known.
  public boolean abandon() {
    return state.compareAndSet(State.OPEN, State.ABANDONED) || state.get() == State.ABANDONED;
  }

  /// The first transaction of a request takes its id; a second delivery finds it taken.
  void claim(Handle handle) {
    if (state.get() == State.COMMITTING) {
      return;
    }
    var sql =
        """
        insert into handled_request (workspace, id) values (:workspace, :id)
        on conflict (workspace, id) do nothing
        """;
    var inserted =
        handle
            .createUpdate(sql)
            .bind("workspace", workspace.value())
            .bind("id", requestId)
            .execute();
    if (inserted == 0) {
      throw handledBefore();
    }
  }

  /// The id for a statement that commits by itself: nothing once the request has changed something.
  Optional<String> claimAlone() {
    if (state.get() == State.COMMITTING) {
      return Optional.empty();
    }
    beforeCommit();
    return Optional.of(requestId);
  }

  AlreadyHandled handledBefore() {
    return new AlreadyHandled(requestId);
  }

  void beforeCommit() {
    state.compareAndSet(State.OPEN, State.COMMITTING);
    if (state.get() == State.ABANDONED) {
      throw new Abandoned(requestId);
    }
  }

  /// The request was handled before; nothing was changed now.
  public static final class AlreadyHandled extends RuntimeException {
    AlreadyHandled(String requestId) {
      super("request " + requestId + " was handled before");
    }
  }

  /// The request took too long and its sender was told so; nothing was changed.
  public static final class Abandoned extends RuntimeException {
    Abandoned(String requestId) {
      super("request " + requestId + " was given up");
    }
  }
}
