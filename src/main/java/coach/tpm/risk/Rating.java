package coach.tpm.risk;

import java.time.Instant;

/// How a risk was rated from an instant on, and whether it was open.
public record Rating(int number, Instant at, int likelihood, int daysLost, boolean open) {

  public int impact() {
    return Impact.of(daysLost);
  }

  public Colour colour() {
    return Colour.of(likelihood, impact());
  }
}
