package coach.tpm.simulate;

import java.time.Duration;
import java.time.Instant;

/// How large a simulation is. It ends after the weekends on which Europe (25 October 2026) and
/// America (1 November 2026) set their clocks back; thirty days hold Australia's spring as well.
public record Plan(int members, int days, long seed) {

  public static final int MOST_MEMBERS = 100_000;
  public static final int MOST_DAYS = 60;

  /// A few seconds' worth.
  public static final Plan SMALL = new Plan(100, 12, 1);

  private static final Instant END = Instant.parse("2026-11-02T12:00:00Z");

  public Plan {
    if (members < 1 || members > MOST_MEMBERS) {
      throw new IllegalArgumentException("1 to " + MOST_MEMBERS + " members, not " + members);
    }
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException("1 to " + MOST_DAYS + " days, not " + days);
    }
  }

  Instant start() {
    return END.minus(Duration.ofDays(days));
  }

  Instant end() {
    return END;
  }
}
