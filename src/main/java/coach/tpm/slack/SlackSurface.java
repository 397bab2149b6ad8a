package coach.tpm.slack;

import coach.tpm.command.Handlers;
import coach.tpm.command.Requests;
import coach.tpm.command.Router;
import coach.tpm.message.Messenger;
import coach.tpm.outbox.Outbox;
import coach.tpm.prompt.Prompts;
import coach.tpm.store.TokenVault;
import coach.tpm.store.Transactions;
import coach.tpm.workspace.Directory;
import coach.tpm.workspace.People;
import coach.tpm.workspace.Workspaces;
import com.slack.api.bolt.util.SlackRequestParser;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Slack, put together in two steps: what features need of it first ([#messenger], [#directory]),
/// and, once the features stand, its servlets.
public final class SlackSurface implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SlackSurface.class);

  /// Less than from one nightly sweep to the next.
  private static final Duration UNTIL_TRIED_AGAIN = Duration.ofHours(12);

  private final SlackSettings settings;
  private final SlackWeb web;
  private final Installations installations;
  private final SlackFiles files;
  private final Uploads uploads;
  private final Tokens tokens;
  private final SlackDirectory directory;
  private final SlackMessenger messenger;
  private final Later later = new Later();
  private final InstantSource clock;
  private final MeterRegistry meters;

  private SlackSurface(
      SlackSettings settings,
      SlackWeb web,
      Installations installations,
      SlackFiles files,
      InstantSource clock,
      MeterRegistry meters) {
    this.settings = settings;
    this.web = web;
    this.files = files;
    this.uploads = new Uploads(files, web.patientHttp(), clock);
    this.installations = installations;
    this.tokens = new Tokens(settings.botToken(), installations);
    this.directory = new SlackDirectory(web, tokens, meters);
    this.messenger = new SlackMessenger(web, tokens, uploads);
    this.clock = clock;
    this.meters = meters;
  }

  /// Without a vault no workspace can be installed. `deliveryTimeout` bounds one delivery.
  public static SlackSurface create(
      SlackSettings settings,
      Jdbi jdbi,
      Optional<TokenVault> vault,
      Duration deliveryTimeout,
      InstantSource clock,
      MeterRegistry meters) {
    var installations =
        vault
            .<Installations>map(keys -> new JdbiInstallations(jdbi, keys))
            .orElseGet(NoInstallations::new);
    return new SlackSurface(
        settings,
        new SlackWeb(settings.apiUrl(), deliveryTimeout),
        installations,
        new JdbiSlackFiles(jdbi),
        clock,
        meters);
  }

  /// With nothing but the token of the environment.
  public static SlackSurface alone(
      SlackSettings settings, Duration deliveryTimeout, InstantSource clock, MeterRegistry meters) {
    return new SlackSurface(
        settings,
        new SlackWeb(settings.apiUrl(), deliveryTimeout),
        new NoInstallations(),
        new NoFiles(),
        clock,
        meters);
  }

  public Messenger messenger() {
    return messenger;
  }

  public Directory directory() {
    return directory;
  }

  /// Forgets pictures of before; nothing that shows them is edited any more. What could not be
  /// brought to Slack yesterday may be tried again today.
  public void sweep(Instant before) {
    files.sweep(before, clock.instant().minus(UNTIL_TRIED_AGAIN));
  }

  /// Opens every stored token, so that a wrong key is found now, and seals again with the first key
  /// what an older one sealed.
  public void checkTokens() {
    int sealedAnew = installations.rotate();
    if (sealedAnew > 0) {
      LOG.info("{} tokens were sealed with the newest key", sealedAnew);
    }
  }

  /// Learns in the background which workspace the token of the environment belongs to, and asks
  /// until Slack says so.
  public void introduce(Workspaces workspaces) {
    var introduction = new Introduction(web, tokens, workspaces, installations, clock);
    tokens.single().ifPresent(_ -> later.untilDone("asking Slack who we are", introduction));
  }

  /// Everything Slack calls, by path.
  public Map<String, HttpServlet> servlets(
      Handlers handlers,
      Requests requests,
      Transactions transactions,
      Outbox outbox,
      People people,
      Workspaces workspaces,
      Prompts prompts) {
    var router = new Router(handlers, prompts);
    var admission = new Admission(workspaces, tokens, clock);
    var arrivals = new Arrivals(requests, admission);
    var replies = new Replies(web, tokens, later, uploads, prompts, settings.apiUrl());
    var home = new Home(router, web, tokens, later);
    var removal =
        new Removal(
            transactions, workspaces, installations, tokens, admission, handlers.events(), clock);
    var directWords = new DirectWords(router, transactions, outbox, prompts, clock);
    var config = BoltApp.config(web, settings.signingSecret());
    var app =
        BoltApp.create(
            config,
            web,
            new Commands(arrivals, router, replies, prompts, clock),
            new Submissions(arrivals, router, prompts, clock),
            new Shortcuts(arrivals, router, replies, prompts, clock),
            new Events(
                arrivals, handlers.events(), people, directory, removal, directWords, home, clock));
    var events =
        new SlackServlet(
            new SignedBodies(new Signature(settings.signingSecret()), clock, SignedBodies.PATIENCE),
            new SlackRequestParser(config),
            app,
            new Presses(arrivals, router, replies, home, prompts, clock),
            new RecentAnswers(),
            meters);
    var welcome = new Welcome(transactions, workspaces, installations, tokens, clock);
    return settings
        .oauth()
        .<Map<String, HttpServlet>>map(oauth -> {
          var install = new InstallServlet(settings, oauth, web, welcome, prompts);
          return Map.of(
              "/slack/events", events,
              "/slack/install", install,
              "/slack/oauth_redirect", install);
        })
        .orElseGet(() -> Map.of("/slack/events", events));
  }

  /// What `./coach check` says of Slack: problems, or nothing.
  public List<String> check() {
    var problems = new ArrayList<String>();
    tokens
        .single()
        .ifPresent(token -> {
          switch (SlackIdentity.ask(web, token)) {
            case SlackIdentity.Asked.Known(var identity) ->
                identity
                    .missingScopes()
                    .forEach(scope ->
                        problems.add(
                            "Slack: scope %s is missing; install the app again from the manifest"
                                .formatted(scope)));
            case SlackIdentity.Asked.Unknown(var why) -> problems.add("Slack: " + why);
          }
        });
    return problems;
  }

  @Override
  public void close() {
    later.close();
    web.close();
  }
}
