package coach.tpm.digest;

import coach.tpm.digest.Changes.RiskMove;
import coach.tpm.program.Program;
import coach.tpm.risk.Colour;
import coach.tpm.risk.Rating;
import coach.tpm.risk.Risk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Gathers what is said of a program's risks, now and as they were rated before.
final class RiskFinder {

  private final Sources sources;

  RiskFinder(Sources sources) {
    this.sources = sources;
  }

  /// Open risks, highest score first, then oldest first.
  List<RiskFact> open(Program program, LocalDate today) {
    return facts(program, sources.risks().open(program.workspace(), program.id()), today);
  }

  List<RiskFact> facts(Program program, List<Risk> risks, LocalDate today) {
    var ratings = ratings(program);
    var zone = sources.programs().zone(program);
    return risks.stream()
        .map(risk ->
            fact(
                program,
                zone,
                risk,
                new Rated(risk.score(), risk.daysLost()),
                since(risk, ratings.getOrDefault(risk.number(), List.of())),
                today))
        .toList();
  }

  /// The risks that were open at an earlier instant, as they were rated then.
  List<RiskFact> openAt(Program program, Instant at, LocalDate day) {
    var ratings = ratings(program);
    var zone = sources.programs().zone(program);
    var open = new ArrayList<RiskFact>();
    for (var risk : sources.risks().all(program.workspace(), program.id())) {
      var before = until(ratings.getOrDefault(risk.number(), List.of()), at);
      last(before)
          .filter(Rating::open)
          .ifPresent(then ->
              open.add(
                  fact(
                      program,
                      zone,
                      risk,
                      new Rated(score(then), then.daysLost()),
                      since(risk, before),
                      day)));
    }
    return open.stream()
        .sorted(
            Comparator.comparingInt(RiskFact::score)
                .thenComparingInt(RiskFact::age)
                .reversed()
                .thenComparingInt(RiskFact::number))
        .toList();
  }

  /// Risks that were open all the time and are rated otherwise at its end, by number.
  List<RiskMove> moves(Program program, Instant since, Instant until) {
    var ratings = ratings(program);
    var moves = new ArrayList<RiskMove>();
    for (var risk : sources.risks().all(program.workspace(), program.id())) {
      var all = ratings.getOrDefault(risk.number(), List.of());
      var before = last(until(all, since)).filter(Rating::open);
      var after = last(until(all, until)).filter(Rating::open);
      if (before.isPresent() && after.isPresent()) {
        moves.add(move(program, risk, before.get(), after.get()));
      }
    }
    return moves.stream().filter(move -> move.before() != move.after()).toList();
  }

  private RiskMove move(Program program, Risk risk, Rating before, Rating after) {
    return new RiskMove(
        risk.number(),
        risk.statement(),
        sources.name(program, risk.owner()),
        score(before),
        before.colour(),
        score(after),
        after.colour());
  }

  private record Rated(int score, int daysLost) {}

  private RiskFact fact(
      Program program, ZoneId zone, Risk risk, Rated rated, Since since, LocalDate day) {
    return new RiskFact(
        risk.number(),
        risk.statement(),
        sources.name(program, risk.owner()),
        rated.score(),
        since.colour(),
        days(zone, risk.raisedAt(), day),
        days(zone, since.at(), day),
        rated.daysLost(),
        risk.task());
  }

  private static int days(ZoneId zone, Instant from, LocalDate until) {
    return (int) Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(from, zone), until));
  }

  /// From when on a risk has had the colour of its last rating.
  private record Since(Colour colour, Instant at) {}

  private static Since since(Risk risk, List<Rating> ratings) {
    var colour = last(ratings).map(Rating::colour).orElse(risk.colour());
    var at = risk.raisedAt();
    for (var rating : ratings.reversed()) {
      if (!rating.open() || rating.colour() != colour) {
        break;
      }
      at = rating.at();
    }
    return new Since(colour, at);
  }

  private static int score(Rating rating) {
    return rating.likelihood() * rating.impact();
  }

  private static List<Rating> until(List<Rating> ratings, Instant at) {
    return ratings.stream().filter(rating -> rating.at().isBefore(at)).toList();
  }

  private static Optional<Rating> last(List<Rating> ratings) {
    return ratings.isEmpty() ? Optional.empty() : Optional.of(ratings.getLast());
  }

  private Map<Integer, List<Rating>> ratings(Program program) {
    return sources.risks().ratings(program.workspace(), program.id()).stream()
        .collect(Collectors.groupingBy(Rating::number, HashMap::new, Collectors.toList()));
  }
}
