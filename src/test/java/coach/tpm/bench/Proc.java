package coach.tpm.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// What Linux tells of processes under `/proc`.
final class Proc {

  private static final long NANOS_A_TICK = 10_000_000;
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private Proc() {}

  /// The processor time that a process has used so far; zero once it is gone.
  static Duration cpu(long pid) {
    try {
      var stat = Files.readString(Path.of("/proc/%d/stat".formatted(pid)));
      var fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
      return ticks(Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12)));
    } catch (IOException _) {
      return Duration.ZERO;
    }
  }

  /// The processor time that everything on this machine has used so far.
  static Duration cpuOfAll() {
    var fields = List.of(read("/proc/stat").lines().findFirst().orElseThrow().split("\\s+"));
    return ticks(
        List.of(1, 2, 3, 6, 7, 8).stream().mapToLong(i -> Long.parseLong(fields.get(i))).sum());
  }

  /// Resident kilobytes of a process.
  static long residentKb(long pid) {
    return number("/proc/%d/status".formatted(pid), "VmRSS:").orElse(0);
  }

  /// Resident kilobytes of a process, its share of what it shares; nothing where nobody may know.
  static OptionalLong proportionalKb(long pid) {
    return number("/proc/%d/smaps_rollup".formatted(pid), "Pss:");
  }

  static String load() {
    return read("/proc/loadavg").strip();
  }

  static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OptionalLong number(String file, String name) {
    try (var lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .flatMap(line -> NUMBER.matcher(line).results())
          .mapToLong(match -> Long.parseLong(match.group()))
          .findFirst();
    } catch (IOException | UncheckedIOException _) {
      return OptionalLong.empty();
    }
  }

  private static Duration ticks(long ticks) {
    return Duration.ofNanos(ticks * NANOS_A_TICK);
  }
}
