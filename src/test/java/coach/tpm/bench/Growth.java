package coach.tpm.bench;

import coach.tpm.bench.DueMembers.Ticked;
import coach.tpm.store.Database;
import coach.tpm.store.PoolSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How the time until everybody is owed grows with how many are due.
record Growth(Map<Integer, List<Ticked>> bySize) {

  static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);

  static Growth measure(Ground ground, int rounds) {
    var bySize = new LinkedHashMap<Integer, List<Ticked>>();
    for (int size : SIZES) {
      bySize.put(size, measure(ground, rounds, size));
    }
    return new Growth(bySize);
  }

  double seconds(int size) {
    return Figures.median(
        bySize.getOrDefault(size, List.of()).stream()
            .map(ticked -> Figures.seconds(ticked.owed()))
            .toList());
  }

  Map<String, Object> facts() {
    var facts = new LinkedHashMap<String, Object>();
    bySize.forEach((size, all) -> facts.put(Integer.toString(size), facts(size, all)));
    return facts;
  }

  private Map<String, Object> facts(int size, List<Ticked> all) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("medianSeconds", seconds(size));
    facts.put("seconds", all.stream().map(ticked -> Figures.seconds(ticked.owed())).toList());
    facts.put(
        "postgresCpuSeconds",
        all.stream().map(ticked -> Figures.seconds(ticked.postgres())).toList());
    facts.put("idleSeconds", all.stream().map(ticked -> Figures.seconds(ticked.idle())).toList());
    facts.put("perSecond", Math.round(size / seconds(size)));
    return facts;
  }

  private static List<Ticked> measure(Ground ground, int rounds, int size) {
    var name = "bench_due_" + size;
    ground.execute("drop database if exists " + name);
    ground.execute("create database " + name);
    var ticks = new ArrayList<Ticked>();
    try (var database =
        Database.open(ground.address().withDatabase(name), PoolSettings.standard().withSize(2))) {
      database.migrate();
      var due = DueMembers.prepare(database.jdbi(), size);
      for (int i = 0; i < rounds; i++) {
        ticks.add(due.tick());
        System.err.printf(
            "due     %,d members owed in %s s%n", size, Figures.seconds(ticks.getLast().owed()));
      }
    }
    ground.execute("drop database " + name);
    return ticks;
  }
}
