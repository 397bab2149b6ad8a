package coach.tpm.outbox;

import coach.tpm.message.Message;
import coach.tpm.message.Messenger;
import coach.tpm.message.Sighting;
import coach.tpm.message.Sighting.NotSeen;
import coach.tpm.message.Sighting.Seen;
import coach.tpm.message.Sighting.Unknown;
import java.time.InstantSource;
import java.util.Optional;

/// Looks for a post whose answer never came, by the key it carries, before it is ever sent again;
/// where the conversation cannot be read it stays uncertain.
final class Lookups {

  private final String worker;
  private final JdbiDoubts doubts;
  private final Messenger messenger;
  private final Wording wording;
  private final Hands hands;
  private final InstantSource clock;
  private final RelayCounters counters;

  Lookups(
      String worker,
      JdbiDoubts doubts,
      Messenger messenger,
      Wording wording,
      Hands hands,
      InstantSource clock,
      RelayCounters counters) {
    this.worker = worker;
    this.doubts = doubts;
    this.messenger = messenger;
    this.wording = wording;
    this.hands = hands;
    this.clock = clock;
    this.counters = counters;
  }

  void lookFor(Owed owed) {
    var sighting = messenger.find(owed.workspace(), owed.to(), owed.key(), owed.firstTryAt());
    hands.atDesk(() -> outcome(owed, sighting));
  }

  private void outcome(Owed owed, Sighting sighting) {
    var now = clock.instant();
    switch (sighting) {
      case Seen(var receipt) -> {
        boolean unfinished = wording.words(owed, now).map(Message::hasFiles).orElse(false);
        doubts.found(worker, owed, receipt, unfinished, now);
        counters.delivered();
      }
      case NotSeen() -> doubts.notFound(worker, owed, now);
      case Unknown(var after, var why) -> {
        if (doubts.stillUncertain(worker, owed, now.plus(after), why)) {
          wording.undelivered(owed, Optional.empty(), now);
        }
      }
    }
  }
}
