package coach.tpm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/// From the start of the process to the first 200 of `/readyz`, and the memory at rest: with a
/// database elsewhere and with an embedded one that exists, without and with an AOT cache.
final class StartUp {

  private static final String WITHOUT_CACHE = "-XX:AOTMode=off";

  private final Plan plan;
  private final Product product;
  private final String databaseUrl;
  private final Path dataDir;
  private final Path cache;

  StartUp(Plan plan, Product product, String databaseUrl) {
    this.plan = plan;
    this.product = product;
    this.databaseUrl = databaseUrl;
    this.dataDir = plan.folder().resolve("embedded");
    this.cache = plan.folder().resolve("coach.aot");
  }

  /// One way to start, and what was found.
  record Found(List<Double> seconds, List<Double> cpuSeconds, Memory memory) {

    double median() {
      return Figures.median(seconds);
    }

    Map<String, Object> facts() {
      var facts = new LinkedHashMap<String, Object>();
      facts.put("medianSeconds", median());
      facts.put("seconds", seconds);
      facts.put("cpuSeconds", cpuSeconds);
      facts.put("memory", memory.facts());
      return facts;
    }
  }

  /// Megabytes: the coach's own, and its PostgreSQL's by the sum of all processes, which counts
  /// what they share many times, and by their proportional shares, which does not.
  record Memory(long coach, long postgres, OptionalLong postgresShares) {

    static Memory of(Server server) {
      var children = server.children();
      var shares = children.stream().map(Proc::proportionalKb).toList();
      boolean known = shares.stream().allMatch(OptionalLong::isPresent);
      return new Memory(
          megabytes(Proc.residentKb(server.pid())),
          megabytes(children.stream().mapToLong(Proc::residentKb).sum()),
          known
              ? OptionalLong.of(megabytes(shares.stream().mapToLong(OptionalLong::getAsLong).sum()))
              : OptionalLong.empty());
    }

    Map<String, Object> facts() {
      var facts = new LinkedHashMap<String, Object>();
      facts.put("coachMb", coach);
      facts.put("postgresMb", postgres);
      postgresShares.ifPresent(shares -> facts.put("postgresSharesMb", shares));
      return facts;
    }

    private static long megabytes(long kilobytes) {
      return Math.round(kilobytes / 1024.0);
    }
  }

  private interface Way {
    Server start() throws IOException;
  }

  Map<String, Found> measure() throws IOException {
    train();
    var withCache = "-XX:AOTCache=" + cache;
    var ways = new LinkedHashMap<String, Way>();
    ways.put("embedded", () -> product.embedded(dataDir, WITHOUT_CACHE));
    ways.put("external", () -> product.external(databaseUrl, WITHOUT_CACHE));
    ways.put("embedded, AOT cache", () -> product.embedded(dataDir, withCache));
    ways.put("external, AOT cache", () -> product.external(databaseUrl, withCache));
    return measure(ways);
  }

  /// Makes the embedded database as well, so that it exists from then on.
  private void train() throws IOException {
    Files.deleteIfExists(cache);
    try (var trained = product.embedded(dataDir, "-XX:AOTCacheOutput=" + cache)) {
      LockSupport.parkNanos(plan.rest().toNanos());
      System.err.printf("start   trained an AOT cache on port %d%n", trained.port());
    }
    if (!Files.exists(cache)) {
      throw new IllegalStateException("no AOT cache was written; see coach.log");
    }
  }

  /// The ways take turns, so that what else goes on falls on all of them alike.
  private Map<String, Found> measure(Map<String, Way> ways) throws IOException {
    var found = new LinkedHashMap<String, Found>();
    for (int i = 0; i < plan.starts(); i++) {
      for (var way : ways.entrySet()) {
        try (var server = way.getValue().start()) {
          note(found, way.getKey(), server);
        }
      }
    }
    return found;
  }

  private void note(Map<String, Found> found, String way, Server server) {
    var seconds = Figures.seconds(server.untilReady());
    System.err.printf("start   %-20s %s s%n", way, seconds);
    var all = found.computeIfAbsent(way, _ -> atRest(server));
    all.seconds().add(seconds);
    all.cpuSeconds().add(Figures.seconds(server.cpuUntilReady()));
  }

  private Found atRest(Server server) {
    LockSupport.parkNanos(plan.rest().toNanos());
    return new Found(new ArrayList<>(), new ArrayList<>(), Memory.of(server));
  }
}
