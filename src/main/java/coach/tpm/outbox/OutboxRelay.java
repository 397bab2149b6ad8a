package coach.tpm.outbox;

import java.time.Duration;
import java.time.InstantSource;

/// Delivers what is owed. Claims in a short transaction, sends outside any, and writes the result
/// down under its own name, so that any number of relays may run and any may be killed.
///
/// A post whose answer never came is looked up in the conversation by the key it carries before it
/// is ever sent again; where the conversation cannot be read it stays uncertain.
public final class OutboxRelay {

  private static final int BATCH = 40;

  private final String worker;
  private final JdbiClaims claims;
  private final JdbiDoubts doubts;
  private final Sendings sendings;
  private final Lookups lookups;
  private final Hands hands;
  private final Timing timing;
  private final InstantSource clock;

  OutboxRelay(
      String worker,
      JdbiClaims claims,
      JdbiDoubts doubts,
      Sendings sendings,
      Lookups lookups,
      Hands hands,
      Timing timing,
      InstantSource clock) {
    this.worker = worker;
    this.claims = claims;
    this.doubts = doubts;
    this.sendings = sendings;
    this.lookups = lookups;
    this.hands = hands;
    this.timing = timing;
    this.clock = clock;
  }

  /// Claims what is due, as far as there are free hands, and begins to deliver it.
  ///
  /// @return how many messages were claimed
  int begin() {
    int most = Math.min(hands.free(), BATCH);
    if (most == 0) {
      return 0;
    }
    long claimedAt = System.nanoTime();
    var due = claims.claimReady(worker, clock.instant(), timing.lease(), timing.pace(), most);
    due.forEach(owed -> hands.hand(owed, one -> sendings.deliver(one, claimedAt)));
    return due.size();
  }

  /// Delivers what is due now and returns when all of it has an outcome.
  ///
  /// @return how many messages were claimed
  public int deliverDue() {
    int claimed = begin();
    hands.finish();
    return claimed;
  }

  /// Begins to look for posts whose answer never came. Returns how many are looked for.
  int beginReconciling() {
    var now = clock.instant();
    doubts.recoverExpired(now);
    int most = Math.min(hands.free(), BATCH);
    if (most == 0) {
      return 0;
    }
    var uncertain = doubts.claimUncertain(worker, now, timing.lease(), most);
    uncertain.forEach(owed -> hands.hand(owed, lookups::lookFor));
    return uncertain.size();
  }

  /// Looks for posts whose answer never came, and returns when each has an outcome.
  public int reconcile() {
    int looked = beginReconciling();
    hands.finish();
    return looked;
  }

  /// Waits for what is in flight, but no longer than `patience`. What is not done by then comes
  /// back when its lease ends.
  void finish(Duration patience) throws InterruptedException {
    hands.finish(patience);
  }
}
