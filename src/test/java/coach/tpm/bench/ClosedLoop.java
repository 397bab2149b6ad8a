package coach.tpm.bench;

import coach.tpm.bench.Connection.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;

/// Saturates a server: each connection sends its next request as soon as it has its answer. The
/// answers per second are the most that the server sustains with so many requests under way.
final class ClosedLoop {

  private final List<byte[]> requests;
  private final long window;
  private final Histogram latency = Run.histogram();
  private long start;
  private long end;
  private int next;
  private int underWay;
  private int counted;
  private int bad;

  private ClosedLoop(List<byte[]> requests, Duration window) {
    this.requests = requests;
    this.window = window.toNanos();
  }

  /// Ends when the window does or the requests are used up; what is under way then is waited for,
  /// but not counted.
  static Run run(int port, int count, String marker, List<byte[]> requests, Duration window)
      throws IOException {
    try (var connections = Connections.open(port, count, marker)) {
      return new ClosedLoop(requests, window).run(connections);
    }
  }

  private Run run(Connections connections) throws IOException {
    var cpu = new ThreadCpu();
    start = System.nanoTime();
    for (var connection : connections.all()) {
      sendNext(connection);
    }
    while (underWay > 0) {
      connections.listen(1000, this::heard);
      if (System.nanoTime() - start > window + Duration.ofSeconds(10).toNanos()) {
        break;
      }
    }
    return new Run(
        counted,
        (int) latency.getTotalCount(),
        bad + underWay,
        Duration.ofNanos(end - start),
        latency,
        Run.histogram(),
        cpu.used());
  }

  private void heard(Connection connection, Progress progress) throws IOException {
    long now = System.nanoTime();
    underWay--;
    Run.record(latency, now - connection.due());
    if (end == 0) {
      counted++;
    }
    if (progress != Progress.GOOD) {
      bad++;
    }
    if (progress != Progress.CLOSED) {
      sendNext(connection);
    }
  }

  private void sendNext(Connection connection) throws IOException {
    long now = System.nanoTime();
    if (end == 0 && (now - start >= window || next == requests.size())) {
      end = now;
    }
    if (end == 0) {
      connection.send(requests.get(next++), now);
      underWay++;
    }
  }
}
