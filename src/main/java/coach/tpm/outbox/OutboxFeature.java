package coach.tpm.outbox;

import coach.tpm.message.Messenger;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// The outbox, put together: features owe through [#outbox], the schedule sweeps, `app` runs the
/// relay.
public final class OutboxFeature {

  private static final Duration KEEP_SETTLED = Duration.ofDays(30);

  private final Jdbi jdbi;
  private final Zones zones;
  private final Outbox outbox;
  private final JdbiBacklog backlog;

  private OutboxFeature(Jdbi jdbi, Zones zones) {
    this.jdbi = jdbi;
    this.zones = zones;
    this.outbox = new JdbiOutbox(jdbi);
    this.backlog = new JdbiBacklog(jdbi);
  }

  /// Everybody's days are those of UTC.
  public static OutboxFeature create(Jdbi jdbi) {
    return create(jdbi, (_, _) -> Optional.empty());
  }

  public static OutboxFeature create(Jdbi jdbi, Zones zones) {
    return new OutboxFeature(jdbi, zones);
  }

  public Outbox outbox() {
    return outbox;
  }

  public Backlog backlog(Instant now) {
    return backlog.read(now);
  }

  /// Forgets what was settled more than thirty days ago.
  public void sweep(Instant now) {
    backlog.sweep(now.minus(KEEP_SETTLED));
  }

  /// A relay of its own name, so that several processes can run one each.
  public OutboxRelay relay(
      Messenger messenger,
      List<Composer> composers,
      Timing timing,
      InstantSource clock,
      MeterRegistry meters) {
    var worker = UUID.randomUUID().toString();
    var claims = new JdbiClaims(jdbi);
    var doubts = new JdbiDoubts(jdbi);
    var tables =
        new Sendings.Tables(
            claims,
            new JdbiOutcomes(jdbi),
            new Allowance(new JdbiSent(jdbi), zones, timing.lease()));
    var wording = new Wording(composers);
    var hands = new Hands();
    var counters = new RelayCounters(meters);
    return new OutboxRelay(
        worker,
        claims,
        doubts,
        new Sendings(worker, tables, messenger, wording, hands, timing, clock, counters),
        new Lookups(worker, doubts, messenger, wording, hands, clock, counters),
        hands,
        timing,
        clock);
  }
}
