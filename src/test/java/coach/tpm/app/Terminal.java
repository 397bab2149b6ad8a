package coach.tpm.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/// `./coach …` in this JVM: what it prints and the code it ends with.
record Terminal(int code, String out, String err) {

  static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  static Terminal run(Map<String, String> environment, String... words) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int code =
        new CommandLine(environment, printer(out), printer(err), InstantSource.fixed(NOW))
            .run(words);
    return new Terminal(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  private static PrintStream printer(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, UTF_8);
  }
}
