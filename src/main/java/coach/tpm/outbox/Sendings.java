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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Posts or edits one claimed message and writes down what became of it.
final class Sendings {

  private static final Logger LOG = LoggerFactory.getLogger(Sendings.class);
  private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(5);
  private static final Duration GONE_PAUSE = Duration.ofMinutes(5);

  private final String worker;
  private final Tables tables;
  private final Messenger messenger;
  private final Wording wording;
  private final Hands hands;
  private final Timing timing;
  private final InstantSource clock;
  private final RelayCounters counters;

  Sendings(
      String worker,
      Tables tables,
      Messenger messenger,
      Wording wording,
      Hands hands,
      Timing timing,
      InstantSource clock,
      RelayCounters counters) {
    this.worker = worker;
    this.tables = tables;
    this.messenger = messenger;
    this.wording = wording;
    this.hands = hands;
    this.timing = timing;
    this.clock = clock;
    this.counters = counters;
  }

  /// What a sending reads and writes.
  record Tables(JdbiClaims claims, JdbiOutcomes outcomes, Allowance allowance) {}

  /// `claimedAt` is in nanoseconds of a clock that only runs on.
  void deliver(Owed owed, long claimedAt) {
    if (owed.orphan()) {
      giveUp(owed);
    } else if (!hands.atDesk(() -> isHeld(owed))) {
      compose(owed, claimedAt);
    }
  }

  private void giveUp(Owed owed) {
    var now = clock.instant();
    hands.atDesk(() -> tables.outcomes().refuse(worker, owed, "its thread is gone", now, () -> {}));
    counters.cancelled();
  }

  private boolean isHeld(Owed owed) {
    var now = clock.instant();
    var until = tables.allowance().waitsUntil(owed, now);
    until.ifPresent(at -> {
      tables.outcomes().hold(worker, owed, at, now);
      counters.held();
    });
    return until.isPresent();
  }

  private void compose(Owed owed, long claimedAt) {
    var words = hands.atDesk(() -> wording.words(owed, clock.instant()));
    if (words.isEmpty()) {
      hands.atDesk(
          () -> tables.outcomes().cancel(worker, owed, "no longer wanted", clock.instant()));
      counters.cancelled();
    } else if (System.nanoTime() - claimedAt > timing.sendWithin().toNanos()) {
      hands.atDesk(
          () -> postpone(owed, clock.instant(), "the lease was nearly over", clock.instant()));
    } else {
      var delivery = send(owed, words.get());
      hands.atDesk(() -> outcome(owed, delivery));
    }
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
        tables.outcomes().settle(worker, owed, receipt, now, free(now));
        counters.delivered();
      }
      case Unfinished(var receipt, var after) -> {
        tables.outcomes().unfinished(worker, owed, receipt, now, now.plus(after), free(now));
        if (owed.posted().isEmpty()) {
          counters.delivered();
        }
      }
      case Throttled(var after) -> {
        tables.claims().pauseLane(owed, now.plus(after));
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
      tables.claims().pauseLane(owed, now.plus(GONE_PAUSE));
      postpone(owed, now.plus(GONE_PAUSE), why.name(), now);
      return;
    }
    if (owed.posted().isPresent() && why == Refusal.MESSAGE_GONE) {
      tables.outcomes().cancel(worker, owed, why.name(), free(now));
    } else {
      tables
          .outcomes()
          .refuse(
              worker,
              owed,
              why.name(),
              free(now),
              () -> wording.undelivered(owed, Optional.of(why), now));
    }
    counters.refused();
    LOG.warn("message {} of {} refused: {}", owed.id(), owed.workspace().value(), why);
  }

  private void uncertain(Owed owed, String why, Instant now) {
    if (owed.posted().isPresent()) {
      postpone(owed, now.plus(backoff(owed)), why, now);
    } else {
      tables.outcomes().uncertain(worker, owed, why);
      counters.uncertain();
      LOG.warn("message {} of {} uncertain: {}", owed.id(), owed.workspace().value(), why);
    }
  }

  private void postpone(Owed owed, Instant at, String why, Instant now) {
    tables.outcomes().postpone(worker, owed, at, why, free(now));
  }

  /// The pace counts from the outcome, since a call to the platform may take as long as a pace.
  private Instant free(Instant now) {
    return now.plus(timing.pace());
  }

  /// 2, 4, 8 … seconds, five minutes at most.
  private static Duration backoff(Owed owed) {
    var doubled = Duration.ofSeconds(1L << Math.min(owed.attempts(), 9));
    return doubled.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : doubled;
  }
}
