package coach.tpm.risk;

import java.time.Instant;
import java.util.Optional;

/// How long a risk has waited for an answer, and with whom: `level` 0 is its owner, 1 to 3 are
/// those to whom it was escalated. It runs `from` an instant on, for a `red` risk faster, and at
/// `nextAt` something is due. `reminded` tells that the owner of an amber risk was.
public record Clock(
    int level, Optional<Instant> from, boolean red, boolean reminded, Optional<Instant> nextAt) {

  public static final Clock STOPPED =
      new Clock(0, Optional.empty(), false, false, Optional.empty());

  public boolean runs() {
    return from.isPresent();
  }
}
