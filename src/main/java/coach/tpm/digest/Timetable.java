package coach.tpm.digest;

import coach.tpm.program.DigestSchedule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A weekly schedule in a zone, by the zone's stored name; followed by one program or by thousands.
record Timetable(String zoneName, DigestSchedule schedule) {

  DigestMoment last(Instant now) {
    return DigestMoment.last(schedule, zone(), now);
  }

  /// A zone that this Java does not know counts as UTC.
  private ZoneId zone() {
    try {
      return ZoneId.of(zoneName);
    } catch (DateTimeException _) {
      return ZoneOffset.UTC;
    }
  }
}
