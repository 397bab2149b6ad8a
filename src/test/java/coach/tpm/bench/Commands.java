package coach.tpm.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/// The same slash command by many people, each of whom says it ten times.
///
/// @param done how many had their effect so far
record Commands(
    char letter, String title, Server server, Bodies bodies, Line line, LongSupplier done)
    implements Scenario {

  /// What is typed, and what stands near the beginning of the right answer.
  ///
  /// @param command with the slash
  /// @param words what follows it
  record Line(String command, String words, String marker) {}

  private static final int EACH = 10;

  static final LongSupplier NOTHING = () -> -1;

  @Override
  public int port() {
    return server.port();
  }

  @Override
  public long pid() {
    return server.pid();
  }

  @Override
  public String marker() {
    return line.marker();
  }

  @Override
  public long effects() {
    return done.getAsLong();
  }

  @Override
  public List<String> bodies(int count) {
    int people = Math.ceilDiv(count, EACH);
    var group =
        "U%s%s".formatted(letter, Long.toString(System.nanoTime(), 36)).toUpperCase(Locale.ROOT);
    return IntStream.range(0, count)
        .mapToObj(i -> bodies.command(line.command(), line.words(), group + "P" + i % people))
        .toList();
  }
}
