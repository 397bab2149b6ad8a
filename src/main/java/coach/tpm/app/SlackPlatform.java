package coach.tpm.app;

import coach.tpm.command.Requests;
import coach.tpm.http.AboutServlet;
import coach.tpm.message.Messenger;
import coach.tpm.outbox.Timing;
import coach.tpm.slack.SlackSettings;
import coach.tpm.slack.SlackSurface;
import coach.tpm.workspace.Directory;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServlet;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/// Slack, as `serve` wires it.
record SlackPlatform(SlackSettings settings, SlackSurface surface) implements Platform {

  /// Tokens that cannot be opened are found here, at the start.
  static SlackPlatform open(
      SlackSettings settings,
      Jdbi jdbi,
      Storage storage,
      Timing timing,
      InstantSource clock,
      MeterRegistry meters) {
    var surface =
        SlackSurface.create(settings, jdbi, storage.vault(), timing.call(), clock, meters);
    try {
      surface.checkTokens();
      return new SlackPlatform(settings, surface);
    } catch (RuntimeException e) {
      surface.close();
      throw e;
    }
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
    var servlets =
        new HashMap<>(
            surface.servlets(
                features.handlers(),
                requests,
                features.transactions(),
                features.outbox().outbox(),
                features.workspace().people(),
                features.workspace().workspaces(),
                features.prompts()));
    var about = settings.oauth().isPresent() ? "about/installable" : "about/single";
    servlets.put("", new AboutServlet(features.prompts().plain(about)));
    return servlets;
  }

  @Override
  public void begin(Features features) {
    surface.introduce(features.workspace().workspaces());
  }

  @Override
  public void sweep(Instant before) {
    surface.sweep(before);
  }

  @Override
  public void close() {
    surface.close();
  }
}
