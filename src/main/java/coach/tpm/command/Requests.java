package coach.tpm.command;

import coach.tpm.store.RequestGuard;
import coach.tpm.store.RequestGuard.AlreadyHandled;
import coach.tpm.workspace.WorkspaceId;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The edge of every platform request: in time, once, and never with a stack trace.
///
/// Work runs on a virtual thread of its own. When it is not done within the budget the request is
/// given up, and whatever it was about to write is rolled back.
public final class Requests {

  private static final Logger LOG = LoggerFactory.getLogger(Requests.class);

  /// So many at once leave other work little of the machine and of the database's connections.
  private static final int CROWD = 12;

  private final AtomicInteger underWay = new AtomicInteger();
  private final Duration budget;
  private final Duration grace;

  /// `budget` is how long the work may take; a commit that is under way then gets `grace` more.
  public Requests(Duration budget, Duration grace) {
    this.budget = budget;
    this.grace = grace;
  }

  /// What became of a request.
  public sealed interface Answer<T> {

    record Done<T>(T result) implements Answer<T> {}

    /// It was delivered before, and changed nothing now.
    record Again<T>() implements Answer<T> {}

    /// It failed or took too long, and changed nothing.
    record Failed<T>() implements Answer<T> {}
  }

  /// Whether many people wait for their answers just now.
  public boolean isCrowded() {
    return underWay.get() >= CROWD;
  }

  /// Runs work for a request that the platform may deliver again under the same id.
  public <T> Answer<T> answer(WorkspaceId workspace, String requestId, Supplier<T> work) {
    var guard = new RequestGuard(workspace, requestId);
    var result = new CompletableFuture<T>();
    underWay.incrementAndGet();
    Thread.ofVirtual().name("request").start(() -> guard.run(() -> complete(result, work)));
    try {
      return new Answer.Done<>(result.get(budget.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      return late(workspace, requestId, guard, result);
    } catch (ExecutionException e) {
      return failed(workspace, requestId, e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Answer.Failed<>();
    } finally {
      underWay.decrementAndGet();
    }
  }

  private <T> Answer<T> late(
      WorkspaceId workspace, String requestId, RequestGuard guard, CompletableFuture<T> result) {
    if (guard.abandon()) {
      LOG.warn("request {} of {} took too long and was given up", requestId, workspace.value());
      return new Answer.Failed<>();
    }
    try {
      return new Answer.Done<>(result.get(grace.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      LOG.error("request {} of {} is stuck in its commit", requestId, workspace.value());
      return new Answer.Failed<>();
    } catch (ExecutionException e) {
      return failed(workspace, requestId, e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Answer.Failed<>();
    }
  }

  private static <T> Answer<T> failed(
      WorkspaceId workspace, String requestId, ExecutionException e) {
    if (e.getCause() instanceof AlreadyHandled) {
      return new Answer.Again<>();
    }
    LOG.error("request {} of {} failed", requestId, workspace.value(), e);
    return new Answer.Failed<>();
  }

  private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
    try {
      result.complete(work.get());
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }
}
