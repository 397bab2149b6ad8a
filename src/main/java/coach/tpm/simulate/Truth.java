package coach.tpm.simulate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// What people did and are, whatever the coach made of it: their zones, weeks, holidays and days
/// away, and what their programs agreed on.
final class Truth {

  private final Map<Person, History<PersonFacts>> people = new HashMap<>();
  private final Map<Team, History<TeamFacts>> teams = new HashMap<>();
  private final Map<Team, Set<Person>> everOn = new HashMap<>();
  private final Map<OneDay, Instant> skips = new ConcurrentHashMap<>();
  private final Map<Nap, Integer> snoozes = new ConcurrentHashMap<>();

  Truth(Fleet fleet, Instant from) {
    fleet.people().forEach(person -> people.put(person, begin(person, from)));
    for (var team : fleet.teams()) {
      teams.put(team, begin(team, from));
      everOn.put(team, ConcurrentHashMap.newKeySet());
      everOn.get(team).addAll(team.people());
    }
  }

  /// Puts off all that is asked at one time.
  private record Nap(Person person, LocalDate day) {}

  private record OneDay(Person person, Team team, LocalDate day) {}

  /// A stretch of time in which nothing changed between a person and a program.
  record Era(Instant from, Instant until, Terms terms) {

    boolean holds(Instant moment) {
      return !moment.isBefore(from) && moment.isBefore(until);
    }
  }

  void of(Person person, Instant at, UnaryOperator<PersonFacts> change) {
    history(person).change(at, change);
  }

  void of(Team team, Instant at, UnaryOperator<TeamFacts> change) {
    history(team).change(at, change);
  }

  void joins(Team team, Person person, Instant at) {
    everOn(team).add(person);
    of(team, at, facts -> facts.with(person));
  }

  void skips(Person person, Team team, LocalDate day, Instant at) {
    skips.putIfAbsent(new OneDay(person, team, day), at);
  }

  /// Since when somebody sits a day out.
  Optional<Instant> skipped(Person person, Team team, LocalDate day) {
    return Optional.ofNullable(skips.get(new OneDay(person, team, day)));
  }

  void snoozes(Person person, LocalDate day) {
    snoozes.merge(new Nap(person, day), 1, Integer::sum);
  }

  int snoozesOf(Person person, LocalDate day) {
    return snoozes.getOrDefault(new Nap(person, day), 0);
  }

  PersonFacts person(Person person, Instant at) {
    return history(person).at(at);
  }

  TeamFacts team(Team team, Instant at) {
    return history(team).at(at);
  }

  /// How many programs somebody takes part in.
  long teamsOf(Person person, Instant at) {
    return teams.keySet().stream()
        .filter(team -> team.workspace().equals(person.workspace()))
        .filter(team -> everOn(team).contains(person) && team(team, at).people().contains(person))
        .count();
  }

  Collection<Team> teams() {
    return teams.keySet();
  }

  /// Everybody who was on a team at any time.
  Set<Person> everOn(Team team) {
    return everOn.getOrDefault(team, Set.of());
  }

  Terms terms(Person person, Team team, Instant at) {
    var facts = team(team, at);
    return new Terms(person(person, at), facts, facts.people().contains(person));
  }

  List<Era> eras(Person person, Team team, Instant until) {
    var moments = new TreeSet<Instant>(history(person).moments());
    moments.addAll(history(team).moments());
    var ordered = List.copyOf(moments);
    var eras = new ArrayList<Era>();
    for (int i = 0; i < ordered.size(); i++) {
      var from = ordered.get(i);
      var end = i + 1 < ordered.size() ? ordered.get(i + 1) : until;
      eras.add(new Era(from, end, terms(person, team, from)));
    }
    return eras;
  }

  private static History<PersonFacts> begin(Person person, Instant from) {
    return new History<>(from, PersonFacts.in(person.zone()));
  }

  private static History<TeamFacts> begin(Team team, Instant from) {
    return new History<>(
        from,
        new TeamFacts(team.timetable(), true, team.region(), Set.of(), Set.copyOf(team.people())));
  }

  private History<PersonFacts> history(Person person) {
    var history = people.get(person);
    if (history == null) {
      throw new IllegalArgumentException(person + " is not of this fleet");
    }
    return history;
  }

  private History<TeamFacts> history(Team team) {
    var history = teams.get(team);
    if (history == null) {
      throw new IllegalArgumentException(team.name() + " is not of this fleet");
    }
    return history;
  }
}
