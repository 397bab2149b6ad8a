package coach.tpm.simulate;

import coach.tpm.simulate.Findings.Kind;
import coach.tpm.simulate.Transcript.Post;
import coach.tpm.simulate.Transcript.Shown;
import coach.tpm.workspace.MemberId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Judges what was seen by what was true. It knows nothing of how the coach finds out whom to ask:
/// it works out by itself when each person should have been asked.
final class Judge {

  private final Evidence evidence;
  private final Findings findings = new Findings();
  private final Map<String, Team> teams;
  private final Map<MemberId, Person> people = new HashMap<>();

  private Judge(Evidence evidence) {
    this.evidence = evidence;
    this.teams =
        evidence.truth().teams().stream()
            .collect(Collectors.toMap(Team::name, Function.identity()));
    teams
        .values()
        .forEach(team ->
            evidence.truth().everOn(team).forEach(person -> people.put(person.id(), person)));
  }

  /// The figures, and some of what was found in words.
  record Verdict(Figures figures, List<String> words) {

    Verdict {
      words = List.copyOf(words);
    }
  }

  static Verdict of(Evidence evidence) {
    return new Judge(evidence).verdict();
  }

  private Verdict verdict() {
    var shown = evidence.transcript().shown().stream().collect(Collectors.groupingBy(Judge::whom));
    for (var team : teams.values()) {
      var days = new TeamDays(evidence, findings, team);
      for (var person : evidence.truth().everOn(team)) {
        var seen = shown.getOrDefault(new Whom(team.name(), person.id()), List.of());
        days.add(new Pair(evidence, findings, person, team, seen));
      }
      days.judge();
    }
    strangers(shown.keySet());
    postedTwice(evidence.transcript().posts());
    undelivered();
    return new Verdict(figures(), findings.inWords());
  }

  private record Whom(String team, MemberId member) {}

  private static Whom whom(Shown shown) {
    return new Whom(shown.program(), shown.member());
  }

  /// A question to somebody who was never on the team, or about no program that can be told.
  private void strangers(Iterable<Whom> asked) {
    for (var whom : asked) {
      var team = teams.get(whom.team());
      var person = people.get(whom.member());
      if (team == null || person == null || !evidence.truth().everOn(team).contains(person)) {
        findings.add(Kind.WRONG_TIME, whom + " was never on this team");
      }
    }
  }

  private void postedTwice(List<Post> posts) {
    var keys = new HashSet<>();
    for (var post : posts) {
      if (!keys.add(post.key())) {
        findings.add(Kind.DUPLICATED, post + " came twice");
      }
    }
  }

  private void undelivered() {
    evidence
        .kept()
        .undelivered()
        .forEach(message -> findings.add(Kind.LOST, message + " was owed and never delivered"));
  }

  private int mostMessages() {
    var counts = new HashMap<Map.Entry<MemberId, LocalDate>, Integer>();
    for (var post : evidence.transcript().posts()) {
      var person = people.get(new MemberId(post.conversation()));
      if (person != null) {
        var zone = evidence.truth().person(person, post.at()).zone();
        var day = Map.entry(person.id(), LocalDate.ofInstant(post.at(), zone));
        counts.merge(day, 1, Integer::sum);
      }
    }
    return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  private Figures figures() {
    return new Figures(
        findings.count(Kind.ASKED),
        findings.count(Kind.ASKED_LATE),
        findings.count(Kind.ASKED_TWICE),
        findings.count(Kind.WRONG_TIME),
        findings.count(Kind.NOT_ASKED),
        findings.count(Kind.MISSING_UNFAIRLY),
        findings.count(Kind.REMINDED_WRONGLY),
        evidence.kept().answers().size(),
        findings.count(Kind.LOST),
        findings.count(Kind.DUPLICATED),
        mostMessages());
  }
}
