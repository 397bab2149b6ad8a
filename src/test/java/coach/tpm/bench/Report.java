package coach.tpm.bench;

import coach.tpm.bench.Rounds.Round;
import coach.tpm.bench.StartUp.Found;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Everything that was measured: as JSON, and as a table beside the goals.
record Report(
    Plan plan,
    Map<String, Object> machine,
    List<Scenario> scenarios,
    List<Round> rounds,
    Growth growth,
    Map<String, Found> starts) {

  void write(Path file) {
    JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValue(file.toFile(), facts());
  }

  String table() {
    var lines = new ArrayList<String>();
    lines.add(
        "%-30s %9s %11s %11s %8s %8s %8s %5s"
            .formatted(
                "", "answers/s", "server µs", "postgres µs", "p50 ms", "p99 ms", "p99.9", "bad"));
    scenarios.forEach(scenario -> lines.add(line(scenario)));
    lines.add(
        "(µs: processor time for each request; ms: at %d/s, open loop)".formatted(plan.rate()));
    lines.add("");
    goals().forEach(goal -> lines.add(goal.line()));
    lines.add("");
    starts.forEach((way, found) -> lines.add(line(way, found)));
    return String.join("\n", lines);
  }

  /// What was wanted, and whether it was found.
  ///
  /// @param rounds what each round alone would have said
  record Goal(
      String what, double found, String unit, boolean met, String wanted, List<Double> rounds) {

    String line() {
      return "%-46s %8s %-3s %-14s %-6s %s"
          .formatted(what, found, unit, wanted, met ? "met" : "MISSED", rounds);
    }
  }

  List<Goal> goals() {
    var goals = new ArrayList<Goal>();
    goals.add(ratio('c', 'a', 0.7));
    goals.add(ratio('d', 'b', 0.5));
    goals.add(ratio('e', 'b', 0.5));
    var p99 = rounds.stream().map(round -> steady(round, 'd').millis(99)).toList();
    goals.add(below("p99 of d at %d/s".formatted(plan.rate()), Figures.median(p99), "ms", 50, p99));
    goals.add(
        below("100,000 due at once until owed", growth.seconds(100_000), "s", 5, owed(100_000)));
    goals.add(linear());
    goals.add(start("embedded, AOT cache", 3));
    goals.add(start("external, AOT cache", 2));
    var memory = start("embedded, AOT cache").memory();
    goals.add(below("resident at rest, coach", (double) memory.coach(), "MB", 300, List.of()));
    memory
        .postgresShares()
        .ifPresent(shares ->
            goals.add(
                below(
                    "resident at rest, with its PostgreSQL",
                    (double) (memory.coach() + shares),
                    "MB",
                    300,
                    List.of())));
    return goals;
  }

  /// Ten times as many members may take a little more than ten times as long, and no more.
  private Goal linear() {
    double growth100 = Figures.round(growth.seconds(100_000) / growth.seconds(10_000));
    return below("from 10,000 to 100,000 due takes longer by", growth100, "×", 13, List.of());
  }

  private Goal ratio(char one, char other, double wanted) {
    var ratios = rounds.stream().map(round -> round.ratio(one, other)).toList();
    double median = Figures.median(ratios);
    return new Goal(
        "throughput of %s to %s".formatted(one, other),
        median,
        "",
        median >= wanted,
        "at least " + wanted,
        ratios);
  }

  private static Goal below(
      String what, double found, String unit, double wanted, List<Double> rounds) {
    return new Goal(what, found, unit, found < wanted, "under " + wanted, rounds);
  }

  private Goal start(String way, double wanted) {
    var found = start(way);
    return below("start to ready, " + way, found.median(), "s", wanted, found.seconds());
  }

  private Found start(String way) {
    var found = starts.get(way);
    if (found == null) {
      throw new IllegalStateException("nothing was started: " + way);
    }
    return found;
  }

  private List<Double> owed(int size) {
    return growth.bySize().getOrDefault(size, List.of()).stream()
        .map(ticked -> Figures.seconds(ticked.owed()))
        .toList();
  }

  private String line(Scenario scenario) {
    char letter = scenario.letter();
    long bad =
        rounds.stream()
            .flatMap(round -> List.of(saturated(round, letter), steady(round, letter)).stream())
            .mapToLong(sample -> sample.run().bad() + sample.missed())
            .sum();
    return "%-30s %9.0f %11.0f %11.0f %8.1f %8.1f %8.1f %5d"
        .formatted(
            scenario.title(),
            median(round -> saturated(round, letter).run().perSecond()),
            median(round -> saturated(round, letter).perRequest(saturated(round, letter).server())),
            median(
                round -> saturated(round, letter).perRequest(saturated(round, letter).postgres())),
            median(round -> steady(round, letter).millis(50)),
            median(round -> steady(round, letter).millis(99)),
            Figures.millis(together(letter).getValueAtPercentile(99.9)),
            bad);
  }

  private static String line(String way, Found found) {
    return "start, %-39s %8s s   processor %s s   coach %d MB, PostgreSQL %d MB (shares %s)"
        .formatted(
            way,
            found.median(),
            Figures.median(found.cpuSeconds()),
            found.memory().coach(),
            found.memory().postgres(),
            found.memory().postgresShares().isPresent()
                ? found.memory().postgresShares().getAsLong() + " MB"
                : "unknown");
  }

  private double median(Function<Round, Double> figure) {
    return Figures.median(rounds.stream().map(figure).toList());
  }

  /// All rounds' latencies, since one round holds too few for the last thousandth.
  private Histogram together(char letter) {
    var all = Run.histogram();
    rounds.forEach(round -> all.add(steady(round, letter).run().latency()));
    return all;
  }

  private static Sample saturated(Round round, char letter) {
    return Round.sample(round.saturated(), letter);
  }

  private static Sample steady(Round round, char letter) {
    return Round.sample(round.steady(), letter);
  }

  private Map<String, Object> facts() {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("machine", machine);
    facts.put("plan", plan.facts());
    facts.put("goals", goals());
    facts.put("medians", scenarios.stream().map(this::medians).toList());
    facts.put("rounds", rounds.stream().map(Report::facts).toList());
    facts.put("due", growth.facts());
    var started = new LinkedHashMap<String, Object>();
    starts.forEach((way, found) -> started.put(way, found.facts()));
    facts.put("starts", started);
    return facts;
  }

  private Map<String, Object> medians(Scenario scenario) {
    char letter = scenario.letter();
    var facts = new LinkedHashMap<String, Object>();
    facts.put("scenario", scenario.title());
    facts.put("perSecond", median(round -> saturated(round, letter).run().perSecond()));
    facts.put("p50Ms", median(round -> steady(round, letter).millis(50)));
    facts.put("p99Ms", median(round -> steady(round, letter).millis(99)));
    facts.put("p999MsOfAllRounds", Figures.millis(together(letter).getValueAtPercentile(99.9)));
    return facts;
  }

  private static Map<String, Object> facts(Round round) {
    return Map.of("saturated", facts(round.saturated()), "steady", facts(round.steady()));
  }

  private static Map<Character, Object> facts(Map<Character, Sample> samples) {
    var facts = new LinkedHashMap<Character, Object>();
    samples.forEach((letter, sample) -> facts.put(letter, sample.facts()));
    return facts;
  }
}
