package coach.tpm.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The hands of a relay: each carries one message at a time, and few of them use the database at
/// once.
final class Hands {

  private static final Logger LOG = LoggerFactory.getLogger(Hands.class);
  private static final int HANDS = 64;

  /// How many hands use the database at once. The others wait without a time limit: they must not
  /// take the connections that requests need, nor lose a result for want of one.
  private static final int DESKS = 4;

  private final Semaphore free = new Semaphore(HANDS);
  private final Semaphore desks = new Semaphore(DESKS);

  int free() {
    return free.availablePermits();
  }

  /// Begins the work on a message, once a hand is free.
  void hand(Owed owed, Consumer<Owed> work) {
    free.acquireUninterruptibly();
    Thread.ofVirtual()
        .name("send-" + owed.id())
        .start(() -> {
          try {
            guarded(owed, work);
          } finally {
            free.release();
          }
        });
  }

  /// Waits for everything in flight.
  void finish() {
    free.acquireUninterruptibly(HANDS);
    free.release(HANDS);
  }

  /// Waits for what is in flight, but no longer than `patience`.
  void finish(Duration patience) throws InterruptedException {
    if (free.tryAcquire(HANDS, patience.toMillis(), TimeUnit.MILLISECONDS)) {
      free.release(HANDS);
    }
  }

  void atDesk(Runnable work) {
    atDesk(() -> {
      work.run();
      return true;
    });
  }

  <T> T atDesk(Supplier<T> work) {
    desks.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      desks.release();
    }
  }

  /// One message that fails must not stop the others; its lease brings it back.
  private static void guarded(Owed owed, Consumer<Owed> work) {
    try {
      work.accept(owed);
    } catch (RuntimeException e) {
      LOG.error("message {} of {} was left to its lease", owed.id(), owed.workspace().value(), e);
    }
  }
}
