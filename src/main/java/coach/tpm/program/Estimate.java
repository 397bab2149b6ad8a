package coach.tpm.program;

import java.math.BigDecimal;

/// Working days a task may take: at best, most likely, at worst.
public record Estimate(BigDecimal low, BigDecimal likely, BigDecimal high) {

  public Estimate {
    if (low.signum() < 0
        || high.signum() <= 0
        || low.compareTo(likely) > 0
        || likely.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          "an estimate rises from low to high, but is %s/%s/%s".formatted(low, likely, high));
    }
  }

  /// As it is typed: `2/3/8`.
  @Override
  public String toString() {
    return "%s/%s/%s".formatted(low.toPlainString(), likely.toPlainString(), high.toPlainString());
  }
}
