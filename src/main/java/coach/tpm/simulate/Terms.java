package coach.tpm.simulate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/// On which terms one person is asked by one program: computed from what is true of both, by
/// `java.time` alone.
record Terms(PersonFacts person, TeamFacts team, boolean onTeam) {

  static final Duration FAIR = Duration.ofHours(2);

  private static final LocalTime EVENING = LocalTime.of(18, 0);
  private static final Duration LONG_AFTER = Duration.ofHours(4);

  ZoneId zone() {
    return person.zone();
  }

  LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone());
  }

  /// Whether the person is to be asked on a local day: the program asks, the person works, and
  /// nobody has a day off.
  boolean isAsked(LocalDate day) {
    return onTeam
        && team.asking()
        && team.timetable().days().contains(day.getDayOfWeek())
        && person.week().map(week -> week.contains(day.getDayOfWeek())).orElse(true)
        && !team.daysOff().contains(day)
        && !holidays().contains(day)
        && !person.isAway(day);
  }

  /// The local asking time of a day: the first of two, and the first instant after a gap.
  Instant due(LocalDate day) {
    return moment(day, team.timetable().at());
  }

  /// The last moment at which a question leaves two hours of the working day, which ends at the
  /// latest of 18:00, four hours after the asking time (or midnight), and two hours after it.
  Instant fairUntil(LocalDate day) {
    var midnight = moment(day.plusDays(1), LocalTime.MIDNIGHT);
    var evening = moment(day, EVENING);
    var due = due(day);
    var end = later(evening, later(sooner(due.plus(LONG_AFTER), midnight), due.plus(FAIR)));
    return end.minus(FAIR);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant sooner(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private Set<LocalDate> holidays() {
    return person.region().or(team::region).map(PublicDays::of).orElse(Set.of());
  }

  private Instant moment(LocalDate day, LocalTime time) {
    var local = day.atTime(time);
    var rules = zone().getRules();
    var offsets = rules.getValidOffsets(local);
    return offsets.isEmpty()
        ? rules.getTransition(local).getInstant()
        : local.toInstant(offsets.getFirst());
  }
}
