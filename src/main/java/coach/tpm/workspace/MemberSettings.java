package coach.tpm.workspace;

import coach.tpm.calendar.Region;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/// What a person says of themselves: their zone, which counts more than the platform's, the days of
/// their working week, and whose public holidays they keep. What is left out is as the platform or
/// the program has it.
public record MemberSettings(
    Optional<ZoneId> zone, Optional<Set<DayOfWeek>> days, Optional<Region> region) {

  public static final MemberSettings NONE =
      new MemberSettings(Optional.empty(), Optional.empty(), Optional.empty());
}
