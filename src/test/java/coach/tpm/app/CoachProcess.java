package coach.tpm.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A [CrashedCoach] and the hand that kills it.
final class CoachProcess {

  private final Process process;
  private final BufferedReader output;
  private final Path log;
  private boolean serving;

  private CoachProcess(Process process, Path log) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
    this.log = log;
  }

  /// Starts one with exactly these settings; what it logs is added to `log`.
  static CoachProcess start(Map<String, String> environment, Path log) {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            CrashedCoach.class.getName());
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      return new CoachProcess(
          builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether it has said that it serves. Fails when it stopped by itself.
  boolean isServing() {
    try {
      if (!serving && output.ready()) {
        serving = CrashedCoach.READY.equals(output.readLine());
      }
      if (!process.isAlive()) {
        throw new AssertionError("a coach stopped by itself:\n" + Files.readString(log));
      }
      return serving;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Kills it with SIGKILL, and returns when it is dead.
  void kill() {
    process.destroyForcibly().onExit().join();
  }
}
