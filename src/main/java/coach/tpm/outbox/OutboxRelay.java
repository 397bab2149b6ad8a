package coach.tpm.outbox;

import coach.tpm.message.Delivery;
import coach.tpm.message.Delivery.Delivered;
import coach.tpm.message.Delivery.Refused;
import coach.tpm.message.Delivery.Throttled;
import coach.tpm.message.Delivery.TryAgain;
import coach.tpm.message.Delivery.Uncertain;
import coach.tpm.message.Delivery.Unfinished;
import coach.tpm.message.Message;
import coach.tpm.message.Messenger;
import coach.tpm.message.Refusal;
import coach.tpm.message.Sighting;
import coach.tpm.message.Sighting.NotSeen;
import coach.tpm.message.Sighting.Seen;
import coach.tpm.message.Sighting.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Delivers what is owed. Claims in a short transaction, sends outside any, and writes the result
/// down under its own name, so that any number of relays may run and any may be killed.
///
/// A post whose answer never came is looked up in the conversation by the key it carries before it
/// is ever sent again; where the conversation cannot be read it stays uncertain.
public final class OutboxRelay {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
  private static final int BATCH = 40;
  private static final int HANDS = 64;

  /// How many hands use the database at once. The others wait without a time limit: they must not
  /// take the connections that requests need, nor lose a result for want of one.
  private static final int DESKS = 4;

  private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(5);
  private static final Duration GONE_PAUSE = Duration.ofMinutes(5);

  private final String worker;
  private final Claims claims;
  private final Messenger messenger;
  private final Map<String, Composer> composers;
  private final Timing timing;
  private final InstantSource clock;
  private final RelayCounters counters;
  private final Semaphore free = new Semaphore(HANDS);
  private final Semaphore desks = new Semaphore(DESKS);

  OutboxRelay(
      String worker,
      Claims claims,
      Messenger messenger,
      Map<String, Composer> composers,
      Timing timing,
      InstantSource clock,
      RelayCounters counters) {
    this.worker = worker;
    this.claims = claims;
    this.messenger = messenger;
    this.composers = Map.copyOf(composers);
    this.timing = timing;
    this.clock = clock;
    this.counters = counters;
  }

  /// Claims what is due, as far as there are free hands, and begins to deliver it.
  ///
  /// @return how many messages were claimed
  int begin() {
    int hands = Math.min(free.availablePermits(), BATCH);
    if (hands == 0) {
      return 0;
    }
    long claimedAt = System.nanoTime();
    var due = claims.claimReady(worker, clock.instant(), timing.lease(), timing.pace(), hands);
    due.forEach(owed -> hand(owed, one -> deliver(one, claimedAt)));
    return due.size();
  }

  /// Delivers what is due now and returns when all of it has an outcome.
  ///
  /// @return how many messages were claimed
  public int deliverDue() {
    int claimed = begin();
    finish();
    return claimed;
  }

  /// Begins to look for posts whose answer never came. Returns how many are looked for.
  int beginReconciling() {
    var now = clock.instant();
    claims.recoverExpired(now);
    int hands = Math.min(free.availablePermits(), BATCH);
    if (hands == 0) {
      return 0;
    }
    var uncertain = claims.claimUncertain(worker, now, timing.lease(), hands);
    uncertain.forEach(owed -> hand(owed, this::lookFor));
    return uncertain.size();
  }

  /// Looks for posts whose answer never came, and returns when each has an outcome.
  public int reconcile() {
    int looked = beginReconciling();
    finish();
    return looked;
  }

  /// Waits for everything in flight.
  private void finish() {
    free.acquireUninterruptibly(HANDS);
    free.release(HANDS);
  }

  /// Waits for what is in flight, but no longer than `patience`. What is not done by then comes
  /// back when its lease ends.
  void finish(Duration patience) throws InterruptedException {
    if (free.tryAcquire(HANDS, patience.toMillis(), TimeUnit.MILLISECONDS)) {
      free.release(HANDS);
    }
  }

  private void hand(Owed owed, Consumer<Owed> work) {
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

  /// One message that fails must not stop the others; its lease brings it back.
  private static void guarded(Owed owed, Consumer<Owed> work) {
    try {
      work.accept(owed);
    } catch (RuntimeException e) {
      LOG.error("message {} of {} was left to its lease", owed.id(), owed.workspace().value(), e);
    }
  }

  private void deliver(Owed owed, long claimedAt) {
    if (owed.orphan()) {
      var now = clock.instant();
      atDesk(() -> claims.refuse(worker, owed, "its thread is gone", now, () -> {}));
      counters.cancelled();
      return;
    }
    var words = atDesk(() -> words(owed));
    if (words.isEmpty()) {
      atDesk(() -> claims.cancel(worker, owed, "no longer wanted", clock.instant()));
      counters.cancelled();
    } else if (System.nanoTime() - claimedAt > timing.sendWithin().toNanos()) {
      atDesk(() -> postpone(owed, clock.instant(), "the lease was nearly over", clock.instant()));
    } else {
      var delivery = send(owed, words.get());
      atDesk(() -> outcome(owed, delivery));
    }
  }

  private Optional<Message> words(Owed owed) {
    return owed.words()
        .or(() ->
            Optional.ofNullable(composers.get(owed.kind()))
                .flatMap(composer ->
                    composer.compose(
                        owed.workspace(), owed.subject(), owed.period(), clock.instant())));
  }

  private Delivery send(Owed owed, Message words) {
    return owed.posted()
        .map(receipt -> messenger.edit(owed.workspace(), receipt, words))
        .orElseGet(() -> messenger.post(owed.workspace(), owed.to(), words, owed.key()));
  }

  private void outcome(Owed owed, Delivery delivery) {
    var now = clock.instant();
    switch (delivery) {
      case Delivered(var receipt) -> {
        claims.settle(worker, owed, receipt, now, free(now));
        counters.delivered();
      }
      case Unfinished(var receipt, var after) -> {
        claims.unfinished(worker, owed, receipt, now, now.plus(after), free(now));
        if (owed.posted().isEmpty()) {
          counters.delivered();
        }
      }
      case Throttled(var after) -> {
        claims.pauseLane(owed, now.plus(after));
        postpone(owed, now.plus(after), "throttled", now);
        counters.throttled();
      }
      case TryAgain(var why) -> postpone(owed, now.plus(backoff(owed)), why, now);
      case Refused(var why) -> refused(owed, why, now);
      case Uncertain(var why) -> uncertain(owed, why, now);
    }
  }

  private void refused(Owed owed, Refusal why, Instant now) {
    if (why == Refusal.WORKSPACE_GONE) {
      claims.pauseLane(owed, now.plus(GONE_PAUSE));
      postpone(owed, now.plus(GONE_PAUSE), why.name(), now);
      return;
    }
    if (owed.posted().isPresent() && why == Refusal.MESSAGE_GONE) {
      claims.cancel(worker, owed, why.name(), free(now));
    } else {
      claims.refuse(worker, owed, why.name(), free(now), () -> tell(owed, Optional.of(why), now));
    }
    counters.refused();
    LOG.warn("message {} of {} refused: {}", owed.id(), owed.workspace().value(), why);
  }

  private void uncertain(Owed owed, String why, Instant now) {
    if (owed.posted().isPresent()) {
      postpone(owed, now.plus(backoff(owed)), why, now);
    } else {
      claims.uncertain(worker, owed, why);
      counters.uncertain();
      LOG.warn("message {} of {} uncertain: {}", owed.id(), owed.workspace().value(), why);
    }
  }

  private void postpone(Owed owed, Instant at, String why, Instant now) {
    claims.postpone(worker, owed, at, why, free(now));
  }

  /// The pace counts from the outcome, since a call to the platform may take as long as a pace.
  private Instant free(Instant now) {
    return now.plus(timing.pace());
  }

  private void lookFor(Owed owed) {
    var sighting = messenger.find(owed.workspace(), owed.to(), owed.key(), owed.firstTryAt());
    atDesk(() -> outcome(owed, sighting));
  }

  private void outcome(Owed owed, Sighting sighting) {
    var now = clock.instant();
    switch (sighting) {
      case Seen(var receipt) -> {
        claims.found(worker, owed, receipt, isUnfinished(owed), now);
        counters.delivered();
      }
      case NotSeen() -> claims.notFound(worker, owed, now);
      case Unknown(var after, var why) -> {
        if (claims.stillUncertain(worker, owed, now.plus(after), why)) {
          tell(owed, Optional.empty(), now);
        }
      }
    }
  }

  private boolean isUnfinished(Owed owed) {
    return words(owed).map(Message::hasFiles).orElse(false);
  }

  private void atDesk(Runnable work) {
    atDesk(() -> {
      work.run();
      return true;
    });
  }

  private <T> T atDesk(Supplier<T> work) {
    desks.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      desks.release();
    }
  }

  private void tell(Owed owed, Optional<Refusal> refusal, Instant now) {
    Optional.ofNullable(composers.get(owed.kind()))
        .ifPresent(composer ->
            composer.undelivered(owed.workspace(), owed.subject(), owed.period(), refusal, now));
  }

  /// 2, 4, 8 … seconds, five minutes at most.
  private static Duration backoff(Owed owed) {
    var doubled = Duration.ofSeconds(1L << Math.min(owed.attempts(), 9));
    return doubled.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : doubled;
  }
}
