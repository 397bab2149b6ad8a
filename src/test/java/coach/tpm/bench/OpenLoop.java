package coach.tpm.bench;

import coach.tpm.bench.Connection.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/// Sends requests on schedule, whatever the answers do. Latency counts from the moment at which a
/// request should have left, so that a server that stalls is charged for all who wait.
final class OpenLoop {

  private static final int CONNECTIONS = 512;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Connections connections;
  private final List<byte[]> requests;
  private final double rate;
  private final ConcurrentLinkedDeque<Connection> free;
  private final ConcurrentLinkedQueue<Waiting> backlog = new ConcurrentLinkedQueue<>();
  private final AtomicInteger bad = new AtomicInteger();
  private volatile boolean stopped;

  /// A request whose time came when every connection was taken.
  @SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are only sent
  private record Waiting(byte[] request, long due) {}

  private OpenLoop(Connections connections, List<byte[]> requests, double rate) {
    this.connections = connections;
    this.requests = requests;
    this.rate = rate;
    this.free = new ConcurrentLinkedDeque<>(connections.all());
  }

  static Run run(int port, String marker, List<byte[]> requests, double rate) throws IOException {
    try (var connections = Connections.open(port, CONNECTIONS, marker)) {
      return new OpenLoop(connections, requests, rate).run();
    }
  }

  private Run run() throws IOException {
    var lateness = Run.histogram();
    var latency = Run.histogram();
    var cpu = new ThreadCpu();
    var reader = CompletableFuture.supplyAsync(() -> read(latency), OpenLoop::onThread);
    long start = System.nanoTime();
    for (int i = 0; i < requests.size(); i++) {
      long due = start + (long) (i * 1e9 / rate);
      sleepUntil(due);
      Run.record(lateness, System.nanoTime() - due);
      send(requests.get(i), due);
    }
    var span = Duration.ofNanos(System.nanoTime() - start);
    var mine = cpu.used();
    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    stopped = true;
    var readers = reader.join();
    int answered = (int) latency.getTotalCount();
    int missing = requests.size() - answered;
    return new Run(
        answered, answered, bad.get() + missing, span, latency, lateness, mine.plus(readers));
  }

  private static void sleepUntil(long due) {
    long left = due - System.nanoTime();
    while (left > 0) {
      LockSupport.parkNanos(left);
      left = due - System.nanoTime();
    }
  }

  private void send(byte[] request, long due) throws IOException {
    for (var connection = free.pollFirst(); connection != null; connection = free.pollFirst()) {
      if (connection.isOpen()) {
        connection.send(request, due);
        return;
      }
    }
    backlog.add(new Waiting(request, due));
  }

  /// Until every request has its answer, or nothing more is to be expected.
  private Duration read(Histogram latency) {
    var cpu = new ThreadCpu();
    long last = System.nanoTime();
    try {
      while (!isDone(latency, last)) {
        connections.listen(100, (connection, progress) -> heard(connection, progress, latency));
        sendWaiting();
        last = stopped ? last : System.nanoTime();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cpu.used();
  }

  private boolean isDone(Histogram latency, long last) {
    return stopped
        && (latency.getTotalCount() == requests.size()
            || System.nanoTime() - last > PATIENCE.toNanos());
  }

  private void heard(Connection connection, Progress progress, Histogram latency)
      throws IOException {
    if (progress == Progress.CLOSED) {
      return;
    }
    Run.record(latency, System.nanoTime() - connection.due());
    if (progress == Progress.BAD) {
      bad.incrementAndGet();
    }
    free.addFirst(connection);
    sendWaiting();
  }

  private void sendWaiting() throws IOException {
    while (!backlog.isEmpty() && !free.isEmpty()) {
      var waiting = backlog.poll();
      if (waiting != null) {
        send(waiting.request(), waiting.due());
      }
    }
  }

  private static void onThread(Runnable work) {
    Thread.ofPlatform().name("answers").daemon().start(work);
  }
}
