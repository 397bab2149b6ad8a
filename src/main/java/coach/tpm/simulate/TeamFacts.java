package coach.tpm.simulate;

import coach.tpm.simulate.Team.Timetable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What is true of a program at one time.
record TeamFacts(
    Timetable timetable,
    boolean asking,
    Optional<String> region,
    Set<LocalDate> daysOff,
    Set<Person> people) {

  TeamFacts {
    daysOff = Set.copyOf(daysOff);
    people = Set.copyOf(people);
  }

  TeamFacts asking(boolean asks) {
    return new TeamFacts(timetable, asks, region, daysOff, people);
  }

  TeamFacts at(Timetable other) {
    return new TeamFacts(other, asking, region, daysOff, people);
  }

  TeamFacts off(LocalDate day) {
    var days = new HashSet<>(daysOff);
    days.add(day);
    return new TeamFacts(timetable, asking, region, days, people);
  }

  TeamFacts with(Person person) {
    var more = new HashSet<>(people);
    more.add(person);
    return new TeamFacts(timetable, asking, region, daysOff, more);
  }

  TeamFacts without(Person person) {
    var fewer = new HashSet<>(people);
    fewer.remove(person);
    return new TeamFacts(timetable, asking, region, daysOff, fewer);
  }
}
