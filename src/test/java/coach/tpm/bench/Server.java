package coach.tpm.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A server in a JVM of its own, run with the launcher's flags.
final class Server implements AutoCloseable {

  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-Xmx256m",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private static final Path LAUNCHER = Path.of("coach");
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration POLL = Duration.ofMillis(5);

  private final Process process;
  private final int port;
  private final Duration untilReady;
  private final Duration cpu;

  private Server(Process process, int port, Duration untilReady) {
    this.process = process;
    this.port = port;
    this.untilReady = untilReady;
    this.cpu = Proc.cpu(process.pid());
  }

  /// Starts and returns once `/readyz` answers 200. What it prints goes to `log`.
  static Server start(List<String> arguments, Map<String, String> environment, Path log)
      throws IOException {
    int port = freePort();
    var builder = new ProcessBuilder(command(arguments));
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().retainAll(List.of("PATH", "HOME", "LANG"));
    builder.environment().putAll(environment);
    builder.environment().putAll(Map.of("PORT", Integer.toString(port), "HOST", "127.0.0.1"));
    long start = System.nanoTime();
    var process = builder.start();
    try {
      awaitReady(process, port, log);
      return new Server(process, port, Duration.ofNanos(System.nanoTime() - start));
    } catch (RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  /// From the start of the process to the first 200 of `/readyz`.
  Duration untilReady() {
    return untilReady;
  }

  /// The processor time of its JVM until then, which other work on the machine hardly changes.
  Duration cpuUntilReady() {
    return cpu;
  }

  /// The processes it started, such as an embedded PostgreSQL.
  List<Long> children() {
    return process.descendants().map(ProcessHandle::pid).toList();
  }

  /// Asks it to stop and waits: what it still writes, such as an AOT cache, is whole afterwards.
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> command(List<String> arguments) throws IOException {
    var launcher = Files.readString(LAUNCHER);
    if (!FLAGS.stream().allMatch(launcher::contains)) {
      throw new IllegalStateException("./coach runs Java with other flags than " + FLAGS);
    }
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(arguments);
    return command;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void awaitReady(Process process, int port, Path log) {
    long start = System.nanoTime();
    while (!isReady(port)) {
      if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new IllegalStateException("a server did not become ready; see " + log);
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  private static boolean isReady(int port) {
    try {
      var url = URI.create("http://127.0.0.1:%d/readyz".formatted(port)).toURL();
      if (url.openConnection() instanceof HttpURLConnection connection) {
        connection.setConnectTimeout(200);
        connection.setReadTimeout(2000);
        return connection.getResponseCode() == 200;
      }
      return false;
    } catch (IOException _) {
      return false;
    }
  }
}
