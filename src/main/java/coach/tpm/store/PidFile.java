package coach.tpm.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a PostgreSQL server writes about itself into `postmaster.pid`.
record PidFile(long pid, int port, boolean isReady) {
  private static final int PORT_LINE = 3;
  private static final int STATUS_LINE = 7;

  static Path in(Path database) {
    return database.resolve("postmaster.pid");
  }

  /// Nothing when there is no such file or when it is only half written.
  static Optional<PidFile> read(Path database) {
    try {
      return parse(Files.readAllLines(in(database)));
    } catch (IOException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  /// The process, if it is alive and is the server of this very folder.
  Optional<ProcessHandle> server(Path database) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(process -> isServerOf(database, process));
  }

  private static Optional<PidFile> parse(List<String> lines) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    var port = lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
    var ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
    return Optional.of(new PidFile(Long.parseLong(lines.getFirst().strip()), port, ready));
  }

  private static boolean isServerOf(Path database, ProcessHandle process) {
    var words = commandLine(process);
    return words.contains("/bin/postgres") && words.contains(database.toString());
  }

  /// On Linux from the system itself, which tells root more about other accounts than the JDK does.
  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
    } catch (IOException _) {
      return process.info().commandLine().orElse("");
    }
  }
}
