package coach.tpm.app;

import coach.tpm.outbox.Backlog;
import coach.tpm.outbox.OutboxFeature;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.function.ToDoubleFunction;

/// What is owed, for `/metrics`: read every few seconds, not for each look at the metrics.
final class BacklogGauges {

  private final OutboxFeature outbox;
  private final InstantSource clock;
  private volatile Backlog latest = new Backlog(0, 0, 0, 0, null);

  BacklogGauges(OutboxFeature outbox, InstantSource clock, MeterRegistry meters) {
    this.outbox = outbox;
    this.clock = clock;
    gauge(meters, "coach.outbox.owed", "Messages that wait to go out", Backlog::owed);
    gauge(meters, "coach.outbox.sending", "Messages in a worker's hands", Backlog::sending);
    gauge(
        meters,
        "coach.outbox.uncertain",
        "Messages of which nobody can say yet whether they arrived",
        Backlog::uncertain);
    gauge(meters, "coach.outbox.refused", "Messages the platform refused", Backlog::refused);
    gauge(
        meters,
        "coach.outbox.oldest.seconds",
        "Age of the oldest message that could go out",
        backlog -> backlog.age(clock.instant()).toMillis() / 1000.0);
  }

  void read() {
    latest = outbox.backlog(clock.instant());
  }

  private void gauge(
      MeterRegistry meters, String name, String what, ToDoubleFunction<Backlog> value) {
    Gauge.builder(name, this, gauges -> value.applyAsDouble(gauges.latest))
        .description(what)
        .register(meters);
  }
}
