package coach.tpm.risk;

import coach.tpm.message.Text;
import java.util.Optional;

/// What came of a change: what to say of it, and the risk as it is now.
record Change(Text said, Optional<Risk> risk) {

  static Change none(Text why) {
    return new Change(why, Optional.empty());
  }

  static Change of(Text said, Risk risk) {
    return new Change(said, Optional.of(risk));
  }
}
