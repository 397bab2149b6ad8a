package coach.tpm.simulate;

import coach.tpm.simulate.Findings.Kind;
import coach.tpm.simulate.Transcript.Given;
import coach.tpm.simulate.Transcript.Named;
import coach.tpm.simulate.Transcript.Value;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The days of one program: what its people answered, what the coach has on record of it, and whom
/// it calls silent.
final class TeamDays {

  private static final int OPEN_DAYS = 7;

  private final Evidence evidence;
  private final Findings findings;
  private final Team team;
  private final List<Pair> pairs = new ArrayList<>();
  private final Map<Cell, List<Given>> given = new HashMap<>();
  private final Map<Cell, Product.Kept.Answer> kept = new HashMap<>();

  TeamDays(Evidence evidence, Findings findings, Team team) {
    this.evidence = evidence;
    this.findings = findings;
    this.team = team;
  }

  private record Cell(MemberId member, LocalDate day) {

    @Override
    public String toString() {
      return member.value() + " on " + day;
    }
  }

  void add(Pair pair) {
    pairs.add(pair);
  }

  void judge() {
    for (var one : evidence.given(team)) {
      given
          .computeIfAbsent(new Cell(one.person().id(), one.day()), _ -> new ArrayList<>())
          .add(one);
    }
    evidence.answers(team).forEach(this::keep);
    pairs.forEach(pair -> pair.judge(answersOf(pair.person())));
    given.forEach(this::lost);
    kept.keySet().stream().filter(cell -> last(cell).isEmpty()).forEach(this::neverGiven);
    evidence.silent(team).forEach(this::silent);
    evidence.named(team).forEach(this::named);
    pairs.forEach(this::stillOffered);
    cards();
  }

  private void keep(Product.Kept.Answer answer) {
    if (kept.put(new Cell(answer.member(), answer.day()), answer) != null) {
      findings.add(Kind.DUPLICATED, answer + " is on record twice");
    }
  }

  private Pair.Answers answersOf(Person person) {
    return new Pair.Answers() {

      @Override
      public boolean stands(LocalDate day, Instant at) {
        return standing(new Cell(person.id(), day), at).isPresent();
      }

      @Override
      public boolean wereEverFor(LocalDate day) {
        return given.getOrDefault(new Cell(person.id(), day), List.of()).stream()
            .anyMatch(Given::taken);
      }
    };
  }

  /// The answer that stands: the last one taken, unless it was taken back.
  private Optional<Value> last(Cell cell) {
    return standing(cell, Instant.MAX);
  }

  private Optional<Value> standing(Cell cell, Instant at) {
    return given.getOrDefault(cell, List.of()).stream()
        .filter(one -> one.taken() && !one.at().isAfter(at))
        .reduce((_, later) -> later)
        .map(Given::value)
        .filter(value -> value != Value.NONE);
  }

  private void lost(Cell cell, List<Given> all) {
    var stands = last(cell);
    var record = kept.get(cell);
    if (stands.isPresent() && (record == null || !record.value().equals(stands.get().name()))) {
      findings.add(Kind.LOST, "%s, but on record is %s".formatted(all.getLast(), record));
    }
    all.stream()
        .filter(one -> !one.taken() && !mayBeRefused(one))
        .forEach(one -> findings.add(Kind.LOST, one + " was not taken"));
  }

  /// What stands when the time to answer is over cannot be taken back.
  private boolean mayBeRefused(Given one) {
    var terms = evidence.truth().terms(one.person(), team, one.at());
    return one.value() == Value.NONE
        || !terms.onTeam()
        || terms.person().isAway(one.day())
        || evidence.truth().skipped(one.person(), team, one.day()).isPresent()
        || one.day().isBefore(terms.day(one.at()).minusDays(OPEN_DAYS));
  }

  private void neverGiven(Cell cell) {
    findings.add(Kind.DUPLICATED, "%s of %s never answered so".formatted(cell, team.name()));
  }

  /// The coach may call as many silent as were asked fairly and said nothing.
  private void silent(Product.Kept.Day day) {
    long fair = pairs.stream().filter(pair -> isFairlySilent(pair, day.day())).count();
    for (long i = fair; i < day.silent(); i++) {
      findings.add(
          Kind.MISSING_UNFAIRLY,
          "%s on %s: %d are called silent, %d were asked fairly"
              .formatted(team.name(), day.day(), day.silent(), fair));
    }
  }

  /// Nobody is named who had less than two hours, had answered by then, or need not have.
  private void named(Named one) {
    var pair = pairs.stream().filter(it -> it.person().id().equals(one.member())).findFirst();
    boolean fair =
        pair.isPresent()
            && isFairlyAsked(pair.get(), one.day(), one.at())
            && standing(new Cell(one.member(), one.day()), one.at().minus(Pair.TOLERANCE))
                .isEmpty();
    if (!fair) {
      findings.add(Kind.MISSING_UNFAIRLY, one + " was named");
    }
  }

  private boolean isFairlyAsked(Pair pair, LocalDate day, Instant at) {
    var shown = pair.askedOn().get(day);
    return shown != null
        && !at.isBefore(shown.at().plus(Terms.FAIR))
        && !evidence
            .truth()
            .terms(pair.person(), team, at.minus(Pair.TOLERANCE))
            .person()
            .isAway(day)
        && evidence
            .truth()
            .skipped(pair.person(), team, day)
            .filter(since -> since.isBefore(at.minus(Pair.TOLERANCE)))
            .isEmpty();
  }

  private boolean isFairlySilent(Pair pair, LocalDate day) {
    var shown = pair.askedOn().get(day);
    if (shown == null || last(new Cell(pair.person().id(), day)).isPresent()) {
      return false;
    }
    var terms = evidence.truth().terms(pair.person(), team, shown.at());
    var evening = terms.fairUntil(day).plus(Terms.FAIR);
    return !shown.at().isAfter(terms.fairUntil(day))
        && !evidence.truth().terms(pair.person(), team, evening).person().isAway(day)
        && evidence.truth().skipped(pair.person(), team, day).isEmpty();
  }

  /// A question that was answered gives way to its receipt.
  private void stillOffered(Pair pair) {
    pair.askedOn()
        .forEach((day, shown) -> {
          if (last(new Cell(pair.person().id(), day)).isPresent()
              && evidence.offered().contains(FakeChat.offer(team.workspace(), shown.question()))) {
            findings.add(Kind.LOST, shown + " was answered, and its receipt never came");
          }
        });
  }

  /// Each day with an answer has one card in the channel.
  private void cards() {
    var seen = new HashSet<String>();
    for (var post : evidence.postsIn(team)) {
      if (!post.about().isEmpty() && !seen.add(post.about())) {
        findings.add(Kind.DUPLICATED, post + " stands there twice");
      }
    }
    long cards = seen.stream().filter(about -> !about.contains("week to")).count();
    for (long i = cards; i < daysWithAnswers().size(); i++) {
      findings.add(Kind.LOST, "a card of " + team.name());
    }
  }

  private Set<LocalDate> daysWithAnswers() {
    var today = evidence.truth().terms(team.owner(), team, evidence.end()).day(evidence.end());
    var days = new TreeSet<LocalDate>();
    given.keySet().stream()
        .filter(cell -> !cell.day().isAfter(today) && last(cell).isPresent())
        .forEach(cell -> days.add(cell.day()));
    return days;
  }
}
