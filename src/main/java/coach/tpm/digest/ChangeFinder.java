package coach.tpm.digest;

import coach.tpm.checkin.DayOfAnswers;
import coach.tpm.digest.Changes.Ask;
import coach.tpm.digest.Changes.TargetMove;
import coach.tpm.digest.Changes.Then;
import coach.tpm.program.Program;
import coach.tpm.risk.Risk;
import coach.tpm.risk.StaleRisk;
import coach.tpm.workspace.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Gathers what happened in a program since its last letter.
final class ChangeFinder {

  private static final Duration WEEK = Duration.ofDays(7);

  private final Sources sources;
  private final Slips slips;
  private final RiskFinder risks;
  private final AnswerFinder answers;

  ChangeFinder(Sources sources) {
    this.sources = sources;
    this.slips = new Slips(sources);
    this.risks = new RiskFinder(sources);
    this.answers = new AnswerFinder(sources);
  }

  /// From the last letter on, its own day once more since not everybody had answered then; before
  /// the first letter from a week ago, or from the program's start.
  Changes find(Program program, Standing now, Optional<StoredDigest> former, Instant at) {
    var since = former.map(StoredDigest::at).orElseGet(() -> later(program.startedAt(), at));
    var first = sources.day(program, since);
    var days = answers.since(program, first, now.today());
    var rated = risks.moves(program, since, at);
    return new Changes(
        former.map(StoredDigest::facts).map(facts -> then(answers.renewed(program, facts))),
        first,
        days,
        done(program, since, at, now.today()),
        slips.between(program, since, at),
        risks(program, risk -> Optional.of(risk.raisedAt()), since, at, now.today()),
        risks(program, Risk::closedAt, since, at, now.today()),
        moves(program, since, at),
        asks(program, days),
        rated.stream().filter(move -> move.after() > move.before()).toList(),
        rated.stream().filter(move -> move.after() < move.before()).toList(),
        stale(program, at, now.today()),
        answers.weeks(program, now.today()));
  }

  /// Open risks that nobody looked at for too long although their owner was asked.
  private List<RiskFact> stale(Program program, Instant at, LocalDate today) {
    var numbers =
        sources.risks().stale(program, at).stream()
            .map(StaleRisk::number)
            .collect(Collectors.toSet());
    return risks.open(program, today).stream()
        .filter(risk -> numbers.contains(risk.number()))
        .toList();
  }

  private static Instant later(Instant started, Instant at) {
    var weekAgo = at.minus(WEEK);
    return started.isAfter(weekAgo) ? started : weekAgo;
  }

  private static Then then(Facts former) {
    return new Then(former.now().today(), former.verdict().level(), former.now().target());
  }

  private List<TaskFact> done(Program program, Instant since, Instant at, LocalDate today) {
    return sources.tasks().all(program.workspace(), program.id()).stream()
        .filter(task -> isBetween(task.doneAt(), since, at))
        .map(task -> sources.fact(program, task, today))
        .toList();
  }

  private List<RiskFact> risks(
      Program program, Moment moment, Instant since, Instant at, LocalDate today) {
    return risks.facts(
        program,
        sources.risks().all(program.workspace(), program.id()).stream()
            .filter(risk -> isBetween(moment.of(risk), since, at))
            .toList(),
        today);
  }

  private List<TargetMove> moves(Program program, Instant since, Instant at) {
    return sources.programs().dateChanges(program.workspace(), program.id(), since, at).stream()
        .map(change -> new TargetMove(change.before(), change.after(), change.reason()))
        .toList();
  }

  /// Of open risks, and of answers that no risk came from.
  private List<Ask> asks(Program program, List<DayOfAnswers> days) {
    var asks = new ArrayList<Ask>();
    for (var risk : sources.risks().open(program.workspace(), program.id())) {
      risk.helpFrom()
          .ifPresent(from ->
              asks.add(new Ask(name(program, from), risk.statement(), Optional.of(risk.number()))));
    }
    asks.addAll(answers.asks(program, days));
    return asks;
  }

  private String name(Program program, String member) {
    return sources.people().name(program.workspace(), new MemberId(member));
  }

  private static boolean isBetween(Optional<Instant> moment, Instant since, Instant until) {
    return moment.filter(at -> !at.isBefore(since) && at.isBefore(until)).isPresent();
  }

  /// When something happened to a risk.
  private interface Moment {
    Optional<Instant> of(Risk risk);
  }
}
