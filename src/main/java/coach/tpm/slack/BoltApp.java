package coach.tpm.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import java.util.ArrayList;
import java.util.regex.Pattern;

/// The Bolt app: it parses requests and finds the listener. Presses alone go past it, see
/// [PressRequest].
///
/// Bolt's own middleware is left out. The signature is verified before Bolt sees a request, and
/// tokens come from our own store: Bolt's authorization would ask Slack `auth.test` inside
/// requests, and at start.
final class BoltApp {

  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  private BoltApp() {}

  static App create(
      AppConfig config,
      SlackWeb web,
      Commands commands,
      Submissions submissions,
      Shortcuts shortcuts,
      Events events) {
    var app = new App(config, web.slack(), new ArrayList<>());
    app.command(ANY, commands::handle);
    app.viewSubmission(ANY, submissions::handle);
    app.viewClosed(ANY, (_, context) -> context.ack());
    app.messageShortcut(ANY, shortcuts::handle);
    app.globalShortcut(ANY, (_, context) -> context.ack());
    app.blockSuggestion(ANY, (_, context) -> context.ack(r -> r.options(new ArrayList<>())));
    events.register(app);
    return app;
  }

  static AppConfig config(SlackWeb web, String signingSecret) {
    var config = new AppConfig();
    config.setSlack(web.slack());
    config.setSigningSecret(signingSecret);
    config.setAuthTestCacheEnabled(true);
    return config;
  }
}
