package coach.tpm.program;

import java.time.DayOfWeek;
import java.time.LocalTime;

/// When the weekly letter goes to the channel, in the zone of the program's owner.
public record DigestSchedule(DayOfWeek day, LocalTime at, boolean on) {

  /// Friday 16:00.
  public static final DigestSchedule DEFAULT =
      new DigestSchedule(DayOfWeek.FRIDAY, LocalTime.of(16, 0), true);
}
