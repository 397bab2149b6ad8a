package coach.tpm.checkin;

import coach.tpm.calendar.Holidays;
import coach.tpm.checkin.JdbiAsking.Holiday;
import coach.tpm.checkin.JdbiAsking.Part;
import coach.tpm.checkin.JdbiAsking.Place;
import coach.tpm.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Asks everybody whose asking time has come.
public final class CheckIns {

  /// How far back a first tick looks, and one after a long silence: a week is what a letter tells.
  private static final Duration FIRST_LOOK = Duration.ofMinutes(1);

  private static final Duration LONGEST_LOOK = Duration.ofDays(7);

  /// A crowd is asked in parts of this size.
  static final int MOST_AT_ONCE = 50_000;

  private static final Part NOTHING = new Part(0, Optional.empty());

  private final Transactions transactions;
  private final JdbiWatermark watermark;
  private final JdbiAsking asking;
  private final Holidays holidays;
  private final CheckInCounters counters;
  private final int most;

  CheckIns(
      Transactions transactions,
      JdbiWatermark watermark,
      JdbiAsking asking,
      Holidays holidays,
      CheckInCounters counters,
      int most) {
    this.transactions = transactions;
    this.watermark = watermark;
    this.asking = asking;
    this.holidays = holidays;
    this.counters = counters;
    this.most = most;
  }

  /// Owes every question that came due since the last tick, of any node. Safe to run anywhere and
  /// at any time: a second node skips, a second run finds nothing, a clock set back changes
  /// nothing.
  ///
  /// The questions, their messages and the watermark are one transaction. Only of a crowd each part
  /// is one, so that none outlasts what the database allows a statement; the last part moves the
  /// watermark, and a tick that breaks off in between is simply run again.
  public void tick(Instant now) {
    var at = now.truncatedTo(ChronoUnit.MICROS);
    var next = Optional.of(Place.FIRST);
    while (next.isPresent()) {
      var from = next.get();
      var part = transactions.call(() -> watermark.tryLock() ? askUntil(at, from) : NOTHING);
      counters.asked(part.asked());
      next = part.rest();
    }
  }

  private Part askUntil(Instant now, Place from) {
    var after = watermark.read().orElse(now.minus(FIRST_LOOK));
    if (!now.isAfter(after)) {
      return NOTHING;
    }
    var horizon = now.minus(LONGEST_LOOK);
    var part = ask(after.isBefore(horizon) ? horizon : after, now, from);
    if (part.rest().isEmpty()) {
      watermark.moveTo(now);
    }
    return part;
  }

  private Part ask(Instant after, Instant now, Place from) {
    var slots = asking.zones().stream().flatMap(zone -> slots(zone, after, now)).toList();
    return slots.isEmpty() ? NOTHING : asking.ask(slots, holidays(slots), from, most, now);
  }

  private List<Holiday> holidays(List<Slot> slots) {
    var days = slots.stream().map(Slot::day).distinct().toList();
    return asking.regions().stream()
        .flatMap(region ->
            days.stream()
                .filter(day -> holidays.on(region, day).isPresent())
                .map(day -> new Holiday(region, day)))
        .toList();
  }

  /// Slots carry the zone's name as it is stored.
  private static Stream<Slot> slots(String zone, Instant after, Instant now) {
    return Slots.due(LocalDays.zone(zone), after, now).stream().map(slot -> slot.in(zone));
  }
}
