package coach.tpm.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/// A running PostgreSQL: started by us, or left behind by a coach that was killed.
record Server(Cluster cluster, ProcessHandle process, int port) {
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(3);
  private static final Duration STOP_AT_ONCE = Duration.ofSeconds(1);
  private static final Duration STEP = Duration.ofMillis(20);

  /// Passes by itself: another program took the port, or the last server has not quite gone.
  private static final Pattern PASSING =
      Pattern.compile("in use|could not create any TCP/IP sockets|lock file");

  /// The server that already works on this folder, waited for until it takes connections.
  static Optional<Server> runningOn(Cluster cluster) throws IOException {
    var deadline = Deadline.in(START);
    while (true) {
      var file = PidFile.read(cluster.database());
      var process = file.flatMap(found -> found.server(cluster.database()));
      if (file.isEmpty() || process.isEmpty()) {
        forget(file, cluster);
        return Optional.empty();
      }
      if (file.get().isReady()) {
        return Optional.of(new Server(cluster, process.get(), file.get().port()));
      }
      if (deadline.isPassed()) {
        throw new StoreUnavailable(
            "A PostgreSQL server (process %d) holds %s but takes no connections. Stop that process and start the coach again."
                .formatted(process.get().pid(), cluster.database()));
      }
      Deadline.pause(STEP);
    }
  }

  /// Starts a server, on the given port or on any free one when the port is 0.
  static Server launch(Cluster cluster, int port) throws IOException {
    cluster.prepareLogs();
    var deadline = Deadline.in(START);
    while (true) {
      var attempt = attempt(cluster, port == 0 ? freePort() : port, deadline);
      if (attempt.isPresent()) {
        return attempt.get();
      }
      Deadline.pause(STEP.multipliedBy(5));
    }
  }

  /// Ends it within a few seconds: politely first, then at once, then by force.
  void stop() {
    if (!asked("fast", STOP) && !asked("immediate", STOP_AT_ONCE)) {
      process.destroyForcibly();
    }
  }

  private boolean asked(String mode, Duration patience) {
    try {
      var pgCtl = cluster.binaries().program("pg_ctl");
      var stop = List.of(pgCtl, "stop", "-W", "-m", mode, "-D", cluster.database().toString());
      cluster.account().run(STOP_AT_ONCE, stop);
    } catch (IOException _) {
      process.destroy();
    }
    return hasEndedWithin(patience);
  }

  private boolean hasEndedWithin(Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException _) {
      return !process.isAlive();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }

  /// PostgreSQL refuses to start over an empty file, and over one whose number was since given to a
  /// process that is no server of ours. The file of a dead process stays: PostgreSQL learns from
  /// it.
  private static void forget(Optional<PidFile> read, Cluster cluster) throws IOException {
    var file = PidFile.in(cluster.database());
    var namesAnother = read.flatMap(old -> ProcessHandle.of(old.pid())).isPresent();
    if (namesAnother || (Files.exists(file) && Files.size(file) == 0)) {
      Files.deleteIfExists(file);
    }
  }

  /// A running server, nothing when another try may work, or the reason why none will.
  private static Optional<Server> attempt(Cluster cluster, int port, Deadline deadline)
      throws IOException {
    var process = cluster.account().start(command(cluster, port));
    try {
      while (!process.waitFor(STEP.toMillis(), TimeUnit.MILLISECONDS)) {
        if (isReady(cluster, process)) {
          return Optional.of(new Server(cluster, process.toHandle(), port));
        }
        if (deadline.isPassed()) {
          process.destroyForcibly();
          break;
        }
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("Stopped while waiting for the embedded database.", e);
    }
    var complaint = complaint(cluster.folder());
    if (deadline.isPassed() || !PASSING.matcher(complaint).find()) {
      throw new StoreUnavailable(
          "The embedded database in %s did not start: %s. Its log is in %s."
              .formatted(cluster.database(), complaint, cluster.folder().logs()));
    }
    return Optional.empty();
  }

  private static boolean isReady(Cluster cluster, Process process) {
    return PidFile.read(cluster.database())
        .filter(file -> file.pid() == process.pid())
        .map(PidFile::isReady)
        .orElse(false);
  }

  /// Errors of single statements stay out of the log, because they quote what people wrote. What
  /// remains is little, and each day of the week overwrites its own file.
  private static List<String> command(Cluster cluster, int port) {
    var words = new ArrayList<String>();
    words.add(cluster.binaries().program("postgres"));
    words.addAll(List.of("-D", cluster.database().toString(), "-p", String.valueOf(port)));
    for (var setting :
        List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=40",
            "shared_buffers=32MB",
            "max_wal_size=256MB",
            "cluster_name=tpm-coach",
            "timezone=UTC",
            "log_timezone=UTC",
            "logging_collector=on",
            "log_directory=" + cluster.folder().logs(),
            "log_filename=postgres-%a.log",
            "log_rotation_age=1d",
            "log_rotation_size=0",
            "log_truncate_on_rotation=on",
            "log_min_messages=log",
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "log_checkpoints=off")) {
      words.addAll(List.of("-c", setting));
    }
    return words;
  }

  private static String complaint(DataFolder folder) throws IOException {
    var lines = new ArrayList<String>();
    lines.addAll(Files.readAllLines(folder.output()));
    newestLog(folder).ifPresent(log -> lines.addAll(tail(log)));
    return lines.stream()
        .filter(line -> line.matches(".*(FATAL|PANIC|error|could not).*"))
        .reduce((_, last) -> last)
        .orElse("it ended without a reason")
        .replaceFirst(".*(FATAL|PANIC|error):\\s*", "");
  }

  private static Optional<Path> newestLog(DataFolder folder) throws IOException {
    try (var logs = Files.list(folder.logs())) {
      return logs.max(Comparator.comparingLong(log -> log.toFile().lastModified()));
    }
  }

  private static List<String> tail(Path log) {
    try (var lines = Files.lines(log)) {
      return lines.toList().reversed().stream().limit(5).toList().reversed();
    } catch (IOException | UncheckedIOException _) {
      return List.of();
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      return socket.getLocalPort();
    }
  }
}
