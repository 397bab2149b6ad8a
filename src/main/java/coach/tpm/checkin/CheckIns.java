package coach.tpm.checkin;

import coach.tpm.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/// Asks everybody whose asking time has come.
public final class CheckIns {

  /// How far back a first tick looks, and one after a long silence: a week is what a letter tells.
  private static final Duration FIRST_LOOK = Duration.ofMinutes(1);

  private static final Duration LONGEST_LOOK = Duration.ofDays(7);

  private final Transactions transactions;
  private final JdbiWatermark watermark;
  private final JdbiAsking asking;
  private final CheckInCounters counters;

  CheckIns(
      Transactions transactions,
      JdbiWatermark watermark,
      JdbiAsking asking,
      CheckInCounters counters) {
    this.transactions = transactions;
    this.watermark = watermark;
    this.asking = asking;
    this.counters = counters;
  }

  /// Owes every question that came due since the last tick, of any node. Safe to run anywhere and
  /// at any time: a second node skips, a second run finds nothing, a clock set back changes
  /// nothing.
  public void tick(Instant now) {
    counters.asked(
        transactions.call(
            () -> watermark.tryLock() ? askUntil(now.truncatedTo(ChronoUnit.MICROS)) : 0));
  }

  private int askUntil(Instant now) {
    var after = watermark.read().orElse(now.minus(FIRST_LOOK));
    if (!now.isAfter(after)) {
      return 0;
    }
    var horizon = now.minus(LONGEST_LOOK);
    int asked = ask(after.isBefore(horizon) ? horizon : after, now);
    watermark.moveTo(now);
    return asked;
  }

  private int ask(Instant after, Instant now) {
    var slots = asking.zones().stream().flatMap(zone -> slots(zone, after, now)).toList();
    return slots.isEmpty() ? 0 : asking.ask(slots, now);
  }

  /// Slots carry the zone's name as it is stored.
  private static Stream<Slot> slots(String zone, Instant after, Instant now) {
    return Slots.due(LocalDays.zone(zone), after, now).stream().map(slot -> slot.in(zone));
  }
}
