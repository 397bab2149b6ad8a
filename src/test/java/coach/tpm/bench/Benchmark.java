package coach.tpm.bench;

import coach.tpm.bench.Commands.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Measures everything in one run and writes `bench.json`.
final class Benchmark {

  private final Plan plan;

  private Benchmark(Plan plan) {
    this.plan = plan;
  }

  public static void main(String[] arguments) throws IOException {
    new Benchmark(Plan.read()).run();
  }

  private void run() throws IOException {
    var machine = Machine.facts();
    deleted(plan.folder());
    Files.createDirectories(plan.folder());
    try (var ground = Ground.lay(plan.folder().resolve("ground"));
        var slack = new SlackStub()) {
      var product = new Product(plan, slack);
      var starts = new StartUp(plan, product, ground.url()).measure();
      var growth = Growth.measure(ground, plan.rounds());
      report(product, ground, machine, growth, starts);
    }
  }

  private void report(
      Product product,
      Ground ground,
      Map<String, Object> machine,
      Growth growth,
      Map<String, StartUp.Found> starts)
      throws IOException {
    try (var bare = product.bareBolt(ground.url());
        var coach = product.external(ground.url())) {
      var scenarios = scenarios(bare, coach, new Bodies(product.slack().responseUrl()), ground);
      var rounds = new Rounds(plan, ground, scenarios).run();
      machine.put("loadAfter", Proc.load());
      var report = new Report(plan, machine, scenarios, rounds, growth, starts);
      report.write(plan.folder().resolve("bench.json"));
      System.out.println(report.table());
    }
  }

  private static List<Scenario> scenarios(Server bare, Server coach, Bodies bodies, Ground ground) {
    return List.of(
        new Commands(
            'a',
            "a  bare Bolt, hello",
            bare,
            bodies,
            new Line(BareBolt.HELLO, "", "hello"),
            Commands.NOTHING),
        new Commands(
            'b',
            "b  bare Bolt, one insert",
            bare,
            bodies,
            new Line(BareBolt.NOTE, "", "noted"),
            () -> ground.count("select count(*) from bench.note")),
        new Commands(
            'c',
            "c  /tpm help",
            coach,
            bodies,
            new Line("/tpm", "help", "I coach you"),
            Commands.NOTHING),
        new Commands(
            'd',
            "d  /tpm lesson next",
            coach,
            bodies,
            new Line("/tpm", "lesson next", "rich_text"),
            () -> ground.count("select count(*) from learner_lesson")),
        new Presses('e', "e  Yes to a check-in", coach, bodies, ground));
  }

  private static void deleted(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }
}
