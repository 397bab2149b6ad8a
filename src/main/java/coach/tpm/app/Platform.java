package coach.tpm.app;

import coach.tpm.command.Requests;
import coach.tpm.message.Messenger;
import coach.tpm.workspace.Directory;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// One chat platform as `app` wires it.
interface Platform extends AutoCloseable {

  Messenger messenger();

  Directory directory();

  /// What the platform, or a browser, calls; by path.
  Map<String, HttpServlet> servlets(Features features, Requests requests);

  /// The first words of the platform, once everything answers.
  void begin(Features features);

  /// How long a request may take before it is given up; Slack itself waits for three seconds.
  default Duration patience() {
    return Duration.ofMillis(2200);
  }

  /// Forgets what was kept for messages of before.
  default void sweep(Instant before) {}

  /// Lets go of whoever waits, before the doors close.
  default void release() {}

  @Override
  void close();
}
