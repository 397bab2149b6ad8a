package coach.tpm.checkin;

import coach.tpm.program.Program;
import coach.tpm.workspace.MemberId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which day it is for the members of a team.
final class LocalDays {

  private final JdbiZones zones;

  LocalDays(JdbiZones zones) {
    this.zones = zones;
  }

  /// The zone of a stored name. One that this Java does not know counts as UTC.
  static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException _) {
      return ZoneOffset.UTC;
    }
  }

  /// Nothing for somebody who is not on the team.
  Optional<ZoneId> zone(Program program, MemberId member) {
    return zones.of(program, member).map(LocalDays::zone);
  }

  Optional<LocalDate> today(Program program, MemberId member, Instant now) {
    return zone(program, member).map(zone -> LocalDate.ofInstant(now, zone));
  }

  /// Today in each zone of the team, by the zone's stored name.
  Map<String, LocalDate> today(Program program, Instant now) {
    var days = new TreeMap<String, LocalDate>();
    zones.all(program).forEach(name -> days.put(name, LocalDate.ofInstant(now, zone(name))));
    return days;
  }
}
