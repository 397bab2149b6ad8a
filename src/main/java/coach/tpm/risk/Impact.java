package coach.tpm.risk;

/// How much time is lost, from 1 to 5: none, up to 5 working days, up to 10, up to 20, more.
final class Impact {

  static final int LEAST = 1;
  static final int MOST = 5;

  private Impact() {}

  static int of(int daysLost) {
    if (daysLost == 0) {
      return 1;
    }
    if (daysLost <= 5) {
      return 2;
    }
    if (daysLost <= 10) {
      return 3;
    }
    return daysLost <= 20 ? 4 : 5;
  }

  /// The days that are counted where nobody said more than this: the most of them, and of “more
  /// than 20” the least.
  static int days(int impact) {
    return switch (impact) {
      case 1 -> 0;
      case 2 -> 5;
      case 3 -> 10;
      case 4 -> 20;
      default -> 21;
    };
  }
}
