package coach.tpm.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/// Counts what became of owed messages: `coach_messages_total{outcome=…}`.
final class RelayCounters {

  private final Counter delivered;
  private final Counter refused;
  private final Counter uncertain;
  private final Counter throttled;
  private final Counter cancelled;
  private final Counter held;

  RelayCounters(MeterRegistry meters) {
    this.delivered = counter(meters, "delivered");
    this.refused = counter(meters, "refused");
    this.uncertain = counter(meters, "uncertain");
    this.throttled = counter(meters, "throttled");
    this.cancelled = counter(meters, "cancelled");
    this.held = counter(meters, "held");
  }

  void delivered() {
    delivered.increment();
  }

  void refused() {
    refused.increment();
  }

  void uncertain() {
    uncertain.increment();
  }

  void throttled() {
    throttled.increment();
  }

  void cancelled() {
    cancelled.increment();
  }

  /// Kept for another hour or day, since its person got enough.
  void held() {
    held.increment();
  }

  private static Counter counter(MeterRegistry meters, String outcome) {
    return Counter.builder("coach.messages")
        .description("What became of messages owed")
        .tag("outcome", outcome)
        .register(meters);
  }
}
