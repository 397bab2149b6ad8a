package coach.tpm.simulate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is true of a person at one time: the zone the platform tells, what they chose for
/// themselves, and when they are away.
record PersonFacts(
    ZoneId platformZone,
    Optional<ZoneId> ownZone,
    Optional<Set<DayOfWeek>> week,
    Optional<String> region,
    List<Away> away) {

  PersonFacts {
    away = List.copyOf(away);
  }

  /// Days away, both included.
  record Away(LocalDate first, LocalDate last) {

    boolean holds(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  static PersonFacts in(ZoneId zone) {
    return new PersonFacts(zone, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  ZoneId zone() {
    return ownZone.orElse(platformZone);
  }

  boolean isAway(LocalDate day) {
    return away.stream().anyMatch(span -> span.holds(day));
  }

  PersonFacts onPlatformIn(ZoneId zone) {
    return new PersonFacts(zone, ownZone, week, region, away);
  }

  PersonFacts livingIn(ZoneId zone) {
    return new PersonFacts(platformZone, Optional.of(zone), week, region, away);
  }

  PersonFacts working(Set<DayOfWeek> days) {
    return new PersonFacts(platformZone, ownZone, Optional.of(days), region, away);
  }

  PersonFacts keeping(String holidays) {
    return new PersonFacts(platformZone, ownZone, week, Optional.of(holidays), away);
  }

  PersonFacts gone(Away span) {
    var all = new java.util.ArrayList<>(away);
    all.add(span);
    return new PersonFacts(platformZone, ownZone, week, region, all);
  }

  /// Back on this day: what was before stays, and nothing from the day on.
  PersonFacts back(LocalDate day) {
    var kept =
        away.stream()
            .filter(span -> span.first().isBefore(day))
            .map(
                span -> span.last().isBefore(day) ? span : new Away(span.first(), day.minusDays(1)))
            .toList();
    return new PersonFacts(platformZone, ownZone, week, region, kept);
  }
}
