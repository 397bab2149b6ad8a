package coach.tpm.bench;

import coach.tpm.bench.Sample.Meter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Measures scenarios one after another, again and again, so that the noise of a shared machine
/// falls on all of them alike. Each is saturated, and then asked at the plan's rate.
final class Rounds {

  private static final int MOST = 200_000;
  private static final double HEADROOM = 1.4;
  private static final double FIRST_GUESS = 1000;
  private static final int LEAST_WARM_UPS = 3;
  private static final int MOST_WARM_UPS = 12;
  private static final double STILL_FALLING = 0.9;

  private final Plan plan;
  private final Ground ground;
  private final List<Scenario> scenarios;
  private final Map<Scenario, Double> speed = new LinkedHashMap<>();
  private final List<Round> rounds = new ArrayList<>();

  Rounds(Plan plan, Ground ground, List<Scenario> scenarios) {
    this.plan = plan;
    this.ground = ground;
    this.scenarios = List.copyOf(scenarios);
  }

  /// What one round found, by a scenario's letter.
  record Round(Map<Character, Sample> saturated, Map<Character, Sample> steady) {

    /// How one scenario's throughput stands to another's.
    double ratio(char one, char other) {
      return Figures.round(perSecond(one) / perSecond(other));
    }

    private double perSecond(char letter) {
      return sample(saturated, letter).run().perSecond();
    }

    static Sample sample(Map<Character, Sample> samples, char letter) {
      var sample = samples.get(letter);
      if (sample == null) {
        throw new IllegalArgumentException("no sample of " + letter);
      }
      return sample;
    }
  }

  List<Round> run() throws IOException {
    for (var scenario : scenarios) {
      warmUp(scenario);
    }
    for (int i = 1; i <= plan.rounds(); i++) {
      var round = new Round(new LinkedHashMap<>(), new LinkedHashMap<>());
      for (var scenario : scenarios) {
        round.saturated().put(scenario.letter(), saturated(scenario));
        round.steady().put(scenario.letter(), steady(scenario));
        say(i, scenario, round);
      }
      rounds.add(round);
    }
    return rounds;
  }

  /// Until the compiler has done its work: an answer's processor time no longer falls by a tenth
  /// from one window to the next.
  private void warmUp(Scenario scenario) throws IOException {
    double before = Double.MAX_VALUE;
    var now = saturated(scenario);
    for (int i = 1; i < MOST_WARM_UPS && isWarmer(now, before, i); i++) {
      before = now.perRequest(now.server());
      now = saturated(scenario);
    }
    steady(scenario);
    System.err.printf(
        "warm    %-28s %.0f µs for each answer%n", scenario.title(), now.perRequest(now.server()));
  }

  private static boolean isWarmer(Sample now, double before, int windows) {
    return windows < LEAST_WARM_UPS || now.perRequest(now.server()) < before * STILL_FALLING;
  }

  private Sample saturated(Scenario scenario) throws IOException {
    double expected = speed.getOrDefault(scenario, FIRST_GUESS);
    int count = (int) Math.min(MOST, expected * plan.window().toSeconds() * HEADROOM + 200);
    var sample =
        measured(
            scenario,
            count,
            requests ->
                ClosedLoop.run(
                    scenario.port(),
                    plan.connections(),
                    scenario.marker(),
                    requests,
                    plan.window()));
    speed.put(scenario, sample.run().perSecond());
    return sample;
  }

  private Sample steady(Scenario scenario) throws IOException {
    return measured(
        scenario,
        plan.steady(),
        requests -> OpenLoop.run(scenario.port(), scenario.marker(), requests, plan.rate()));
  }

  private interface Generator {
    Run run(List<byte[]> requests) throws IOException;
  }

  private Sample measured(Scenario scenario, int count, Generator generator) throws IOException {
    var requests = SignedRequests.of(scenario.bodies(count));
    ground.execute("checkpoint");
    long effects = scenario.effects();
    var before = Meter.read(scenario.pid());
    var run = generator.run(requests);
    var after = Meter.read(scenario.pid());
    long missed = effects < 0 ? 0 : run.answered() - run.bad() - (scenario.effects() - effects);
    scenario.settle();
    return before.sample(run, Math.max(0, missed), after);
  }

  private void say(int round, Scenario scenario, Round figures) {
    var saturated = Round.sample(figures.saturated(), scenario.letter());
    var steady = Round.sample(figures.steady(), scenario.letter());
    System.err.printf(
        "round %d %-28s %7.0f/s   at %d/s: p50 %6.1f ms, p99 %6.1f ms, p99.9 %6.1f ms%n",
        round,
        scenario.title(),
        saturated.run().perSecond(),
        plan.rate(),
        steady.millis(50),
        steady.millis(99),
        steady.millis(99.9));
  }
}
