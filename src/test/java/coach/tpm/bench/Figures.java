package coach.tpm.bench;

import java.time.Duration;
import java.util.Collection;

/// Arithmetic on what was measured.
final class Figures {

  private Figures() {}

  static double median(Collection<Double> values) {
    var sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return round(
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
  }

  static double seconds(Duration time) {
    return round(time.toNanos() / 1e9);
  }

  static double millis(long nanos) {
    return round(nanos / 1e6);
  }

  /// To three digits behind the point, or none above a thousand.
  static double round(double value) {
    double unit = Math.abs(value) >= 1000 ? 1 : 1000;
    return Math.round(value * unit) / unit;
  }
}
