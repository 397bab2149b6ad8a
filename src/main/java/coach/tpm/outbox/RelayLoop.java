package coach.tpm.outbox;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs a relay until it is stopped: at once again while there is work, else a few times a second.
public final class RelayLoop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);
  private static final Duration IDLE = Duration.ofMillis(100);
  private static final Duration CROWDED = Duration.ofMillis(20);
  private static final Duration AFTER_FAULT = Duration.ofSeconds(1);

  private final OutboxRelay relay;
  private final Deference deference;
  private final Duration patience;
  private final Thread thread;
  private volatile boolean running = true;

  /// `crowded` tells whether people wait for answers, which go first. `patience` is how long
  /// [#close] waits for what is in flight.
  public RelayLoop(OutboxRelay relay, BooleanSupplier crowded, Duration patience) {
    this.relay = relay;
    this.deference = new Deference(crowded);
    this.patience = patience;
    this.thread = Thread.ofPlatform().name("outbox-relay").daemon().unstarted(this::loop);
  }

  public void start() {
    thread.start();
  }

  /// Begins to look for all posts whose answer never came, as far as there are hands; rung by the
  /// schedule.
  public void reconcile() {
    while (running && relay.beginReconciling() > 0) {
      // as long as there are hands
    }
  }

  /// Takes no new work and waits for what is in flight.
  @Override
  public void close() {
    running = false;
    LockSupport.unpark(thread);
    try {
      thread.join(patience);
      relay.finish(patience);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void loop() {
    while (running) {
      var rest = turn();
      if (running && !rest.isZero()) {
        LockSupport.parkNanos(this, rest.toNanos());
      }
    }
  }

  private Duration turn() {
    if (deference.waits(System.nanoTime())) {
      return CROWDED;
    }
    try {
      return relay.begin() > 0 ? Duration.ZERO : IDLE;
    } catch (RuntimeException e) {
      LOG.warn("the outbox is out of reach: {}", e.toString());
      return AFTER_FAULT;
    }
  }
}
