package coach.tpm.checkin;

import coach.tpm.checkin.JdbiAsking.LocalNow;
import coach.tpm.program.Program;
import coach.tpm.workspace.MemberId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

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

  /// The zones of the team.
  List<ZoneId> zones(Program program) {
    return zones.all(program).stream().map(LocalDays::zone).toList();
  }

  /// Now in each zone of the team.
  List<LocalNow> now(Program program, Instant now) {
    return zones.all(program).stream().map(name -> now(name, now)).toList();
  }

  private static LocalNow now(String name, Instant now) {
    var local = now.atZone(zone(name));
    return new LocalNow(name, local.toLocalDate(), local.toLocalTime());
  }
}
