package coach.tpm.workspace;

import java.time.ZoneId;
import java.util.Optional;

/// What a platform tells of a person. A bot and a closed account are never asked anything.
public record Profile(
    MemberId member, String name, Optional<ZoneId> zone, boolean bot, boolean closed) {

  public boolean isPerson() {
    return !bot && !closed;
  }
}
