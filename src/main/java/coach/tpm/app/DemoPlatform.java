package coach.tpm.app;

import coach.tpm.command.Requests;
import coach.tpm.demo.DemoClock;
import coach.tpm.demo.DemoSurface;
import coach.tpm.demo.DemoSurface.Stage;
import coach.tpm.demo.Pulse;
import coach.tpm.message.Messenger;
import coach.tpm.prompt.PromptFiles;
import coach.tpm.workspace.Directory;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The chat in the browser, as `demo` wires it.
final class DemoPlatform implements Platform {

  private final DemoSurface surface;
  private final Pulse pulse;
  private final String host;
  private @Nullable Stage stage;

  private DemoPlatform(DemoSurface surface, Pulse pulse, String host) {
    this.surface = surface;
    this.pulse = pulse;
    this.host = host;
  }

  static DemoPlatform open(
      Jdbi jdbi, DemoClock clock, PromptFiles files, boolean withPast, Pulse pulse, String host) {
    return new DemoPlatform(DemoSurface.create(jdbi, clock, files, withPast), pulse, host);
  }

  boolean isFresh() {
    return surface.isFresh();
  }

  /// Plays what happened before the visitor comes.
  void playPast() {
    Objects.requireNonNull(stage, "not started").past().run();
  }

  /// Nobody hangs up on a page: a slow machine gets its time.
  @Override
  public Duration patience() {
    return Duration.ofSeconds(20);
  }

  @Override
  public Messenger messenger() {
    return surface.messenger();
  }

  @Override
  public Directory directory() {
    return surface.directory();
  }

  @Override
  public Map<String, HttpServlet> servlets(Features features, Requests requests) {
    stage = surface.stage(features.handlers(), requests, features.prompts(), pulse, host);
    return stage.servlets();
  }

  @Override
  public void begin(Features features) {
    surface.install(features.workspace().workspaces());
  }

  @Override
  public void release() {
    surface.close();
  }

  @Override
  public void close() {
    surface.close();
  }
}
