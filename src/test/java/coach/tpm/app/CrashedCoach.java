package coach.tpm.app;

import coach.tpm.outbox.Timing;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;

/// The product in a process of its own, made to be killed. It is what `serve` runs, but it holds a
/// message for seconds and not for a minute, so that a test can see what happens after a crash.
final class CrashedCoach {

  static final String READY = "ready";

  static final Timing TIMING =
      new Timing(Duration.ofSeconds(4), Duration.ofSeconds(1), Duration.ofSeconds(1));

  private CrashedCoach() {}

  /// Ends when whoever started it is gone.
  public static void main(String... arguments) throws IOException {
    try (var _ = Coach.start(Config.from(System.getenv()), Clock.systemUTC(), TIMING)) {
      System.out.println(READY);
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
