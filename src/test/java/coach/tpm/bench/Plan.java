package coach.tpm.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// How long, how often and how hard is measured. Read from `-Dbench.…`.
record Plan(
    Duration window, int rounds, int rate, int connections, int starts, Path jar, Path folder) {

  Plan {
    if (window.toSeconds() < 1 || rounds < 1 || rate < 1 || connections < 1 || starts < 1) {
      throw new IllegalArgumentException(
          "bench.seconds, rounds, rate, connections and starts must be 1 or more");
    }
  }

  static Plan read() {
    return new Plan(
        Duration.ofSeconds(Integer.getInteger("bench.seconds", 10)),
        Integer.getInteger("bench.rounds", 3),
        Integer.getInteger("bench.rate", 500),
        Integer.getInteger("bench.connections", 64),
        Integer.getInteger("bench.starts", 5),
        Path.of(System.getProperty("bench.jar", "target/coach.jar")),
        Path.of(System.getProperty("bench.folder", "target/bench")));
  }

  /// How long a server is left alone before its memory is read.
  Duration rest() {
    return window;
  }

  /// How many requests are sent for the latency at a fixed rate.
  int steady() {
    return (int) (rate * window.toSeconds());
  }

  Map<String, Object> facts() {
    return Map.of(
        "seconds", window.toSeconds(),
        "rounds", rounds,
        "rate", rate,
        "connections", connections,
        "starts", starts);
  }
}
