package coach.tpm.risk;

import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.util.Optional;

/// Something that may cost the program time. Likelihood runs from 1 to 5; `daysLost` are working
/// days lost if it happens; `helpFrom` is a member's id.
public record Risk(
    int number,
    String statement,
    int likelihood,
    int daysLost,
    Optional<MemberId> owner,
    MemberId reporter,
    Optional<Integer> task,
    Optional<String> helpFrom,
    Optional<String> sourceLink,
    Instant raisedAt,
    Instant changedAt,
    Optional<Instant> closedAt) {

  public static final int MAX_STATEMENT = 1000;

  public int impact() {
    return impact(daysLost);
  }

  /// 1 for no day, 2 up to 5 days, 3 up to 10, 4 up to 20, 5 beyond.
  static int impact(int daysLost) {
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

  public int score() {
    return likelihood * impact();
  }

  public Colour colour() {
    return Colour.of(likelihood, impact());
  }

  public boolean isOpen() {
    return closedAt.isEmpty();
  }
}
