package coach.tpm.app;

import coach.tpm.command.Requests;
import coach.tpm.http.AboutServlet;
import coach.tpm.http.HealthServlet;
import coach.tpm.http.HttpServer;
import coach.tpm.http.MetricsServlet;
import coach.tpm.http.ReadyServlet;
import coach.tpm.outbox.RelayLoop;
import coach.tpm.outbox.Timing;
import coach.tpm.prompt.PromptFiles;
import coach.tpm.schedule.Bell;
import coach.tpm.schedule.Schedule;
import coach.tpm.slack.SlackSettings;
import coach.tpm.slack.SlackSurface;
import coach.tpm.store.Database;
import coach.tpm.store.PoolSettings;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running product: database, features, Slack, schedule, relay and HTTP, started in that order
/// and stopped in the reverse.
public final class Coach implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Coach.class);

  /// Slack gives up after three seconds.
  private static final Duration BUDGET = Duration.ofMillis(2200);

  private static final Duration GRACE = Duration.ofMillis(500);

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(2);
  private static final Duration READY_PATIENCE = Duration.ofSeconds(1);

  private final Running parts;
  private final HttpServer http;
  private final List<Bell> bells;

  private Coach(Running parts, HttpServer http, List<Bell> bells) {
    this.parts = parts;
    this.http = http;
    this.bells = List.copyOf(bells);
  }

  /// Starts everything, as `serve` does, and returns once it answers.
  public static Coach start(Config config, InstantSource clock) {
    return start(config, clock, Timing.DEFAULT);
  }

  static Coach start(Config config, InstantSource clock, Timing timing) {
    var parts = new Running();
    try {
      return start(config, clock, timing, parts);
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  private static Coach start(Config config, InstantSource clock, Timing timing, Running parts) {
    HttpServer.checkFree(config.host(), config.port());
    var files = config.promptsDir().map(PromptFiles::below).orElseGet(PromptFiles::packaged);
    var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    parts.add("meters", meters::close);
    var storage = parts.add("storage", Storage.open(config));
    var database = parts.add("database", storage.connect(PoolSettings.standard()));
    database.bindTo(meters);
    new JvmMemoryMetrics().bindTo(meters);
    new JvmThreadMetrics().bindTo(meters);
    var settings = config.slack().orElseThrow();
    var slack =
        parts.add(
            "slack",
            SlackSurface.create(
                settings, database.jdbi(), storage.vault(), timing.call(), clock, meters));
    slack.checkTokens();
    var features = Features.create(database.jdbi(), slack.directory(), files, clock, meters);
    var requests = new Requests(BUDGET, GRACE);
    var relay =
        parts.add(
            "relay",
            new RelayLoop(
                features
                    .outbox()
                    .relay(slack.messenger(), features.composers(), timing, clock, meters),
                requests::isCrowded,
                STOP_PATIENCE));
    var backlog = new BacklogGauges(features.outbox(), clock, meters);
    var bells = bells(features, relay, backlog, clock);
    var schedule = parts.add("schedule", Schedule.start("coach-" + UUID.randomUUID(), bells));
    var servlets = servlets(settings, features, slack, requests, database, schedule, meters);
    var http = HttpServer.start(config.host(), config.port(), servlets);
    parts.add("http", http);
    relay.start();
    slack.introduce(features.workspace().workspaces());
    LOG.info("ready: {} lessons, port {}", features.lessons(), http.port());
    return new Coach(parts, http, bells);
  }

  public int port() {
    return http.port();
  }

  /// Rings every bell now, in order: for a clock that was moved by hand.
  void ring() {
    bells.forEach(bell -> bell.work().run());
  }

  /// No new work; what is in flight ends. Takes less than ten seconds.
  @Override
  public void close() {
    parts.close();
  }

  private static List<Bell> bells(
      Features features, RelayLoop relay, BacklogGauges backlog, InstantSource clock) {
    return List.of(
        new Bell(
            "check-ins", "0 * * * * ?", () -> features.checkIn().checkIns().tick(clock.instant())),
        new Bell("digests", "1 * * * * ?", () -> features.digest().digests().tick(clock.instant())),
        new Bell("recovery", "0/5 * * * * ?", relay::reconcile),
        new Bell("backlog", "2/5 * * * * ?", backlog::read),
        new Bell(
            "profiles",
            "30 4/10 * * * ?",
            () -> features.workspace().people().refreshStale(clock.instant())),
        new Bell("retention", "0 17 3 * * ?", () -> features.outbox().sweep(clock.instant())));
  }

  private static Map<String, HttpServlet> servlets(
      SlackSettings settings,
      Features features,
      SlackSurface slack,
      Requests requests,
      Database database,
      Schedule schedule,
      PrometheusMeterRegistry meters) {
    var servlets = new HashMap<String, HttpServlet>();
    servlets.putAll(
        slack.servlets(
            features.handlers(),
            requests,
            features.transactions(),
            features.outbox().outbox(),
            features.workspace().people(),
            features.workspace().workspaces(),
            features.prompts()));
    servlets.put("/healthz", new HealthServlet());
    servlets.put("/readyz", new ReadyServlet(() -> standingInTheWay(database, schedule)));
    servlets.put("/metrics", new MetricsServlet(meters));
    servlets.put(
        "",
        new AboutServlet(
            features
                .prompts()
                .plain(settings.oauth().isPresent() ? "about/installable" : "about/single")));
    return servlets;
  }

  private static List<String> standingInTheWay(Database database, Schedule schedule) {
    var reasons = new ArrayList<String>();
    if (!database.reachable(READY_PATIENCE)) {
      reasons.add("database: not reachable");
    }
    if (!schedule.isRunning()) {
      reasons.add("scheduler: not running");
    }
    return reasons;
  }
}
