package coach.tpm.program;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads an estimate as it is typed: `3`, or `2/3/8` for at best, most likely and at worst.
final class EstimateWords {

  static final int MOST_DAYS = 999;

  private static final BigDecimal MOST = BigDecimal.valueOf(MOST_DAYS);
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");

  private EstimateWords() {}

  /// The estimate; nothing when the words are not one.
  static Optional<Estimate> read(String words) {
    var parts = words.strip().split("\\s*/\\s*", -1);
    for (var part : parts) {
      if (!NUMBER.matcher(part).matches()) {
        return Optional.empty();
      }
    }
    return switch (parts.length) {
      case 1 -> rising(parts[0], parts[0], parts[0]);
      case 3 -> rising(parts[0], parts[1], parts[2]);
      default -> Optional.empty();
    };
  }

  /// Without zeros at the end, and never as a power of ten.
  static BigDecimal plain(BigDecimal days) {
    var bare = days.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  private static Optional<Estimate> rising(String low, String likely, String high) {
    var best = plain(new BigDecimal(low));
    var middle = plain(new BigDecimal(likely));
    var worst = plain(new BigDecimal(high));
    return worst.signum() > 0
            && worst.compareTo(MOST) <= 0
            && best.compareTo(middle) <= 0
            && middle.compareTo(worst) <= 0
        ? Optional.of(new Estimate(best, middle, worst))
        : Optional.empty();
  }
}
