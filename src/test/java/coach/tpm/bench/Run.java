package coach.tpm.bench;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/// What the generator saw: how many answers came within the span and how many in all, how many of
/// those were not what they should be, and after how many nanoseconds each came. `lateness` is how
/// long after its time a request left, and `cpu` what the generator itself used: both tell whether
/// it was the bottleneck.
record Run(
    int counted,
    int answered,
    int bad,
    Duration span,
    Histogram latency,
    Histogram lateness,
    Duration cpu) {

  private static final long LONGEST = Duration.ofMinutes(2).toNanos();

  static Histogram histogram() {
    return new Histogram(LONGEST, 3);
  }

  static void record(Histogram histogram, long nanos) {
    histogram.recordValue(Math.clamp(nanos, 0, LONGEST));
  }

  double perSecond() {
    return counted / (span.toNanos() / 1e9);
  }
}
