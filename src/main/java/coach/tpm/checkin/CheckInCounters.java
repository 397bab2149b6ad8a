package coach.tpm.checkin;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/// What is counted: questions owed, and answers taken by their value.
final class CheckInCounters {

  private final MeterRegistry meters;

  CheckInCounters(MeterRegistry meters) {
    this.meters = meters;
    asked(0);
    for (var value : Answer.Value.values()) {
      meters.counter("coach.checkins.answered", "value", name(value));
    }
  }

  void asked(int questions) {
    meters.counter("coach.checkins.asked").increment(questions);
  }

  void answered(Answer.Value value) {
    meters.counter("coach.checkins.answered", "value", name(value)).increment();
  }

  private static String name(Answer.Value value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
