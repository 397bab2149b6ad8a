package coach.tpm.app;

import coach.tpm.command.Requests;
import coach.tpm.http.HealthServlet;
import coach.tpm.http.HttpServer;
import coach.tpm.http.MetricsServlet;
import coach.tpm.http.ReadyServlet;
import coach.tpm.outbox.OutboxRelay;
import coach.tpm.outbox.RelayLoop;
import coach.tpm.outbox.Timing;
import coach.tpm.prompt.PromptFiles;
import coach.tpm.schedule.Bell;
import coach.tpm.schedule.Schedule;
import coach.tpm.store.Database;
import coach.tpm.store.PoolSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running product: database, platform, features, schedule, relay and HTTP, started in that
/// order and stopped in the reverse.
public final class Coach implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Coach.class);

  /// Longer than settled messages are kept.
  private static final Duration KEEP_PICTURES = Duration.ofDays(60);

  private static final Duration GRACE = Duration.ofMillis(500);

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(2);
  private static final Duration READY_PATIENCE = Duration.ofSeconds(1);

  private final Running parts;
  private final HttpServer http;
  private final List<Bell> bells;
  private final OutboxRelay deliverer;

  private Coach(Running parts, HttpServer http, List<Bell> bells, OutboxRelay deliverer) {
    this.parts = parts;
    this.http = http;
    this.bells = List.copyOf(bells);
    this.deliverer = deliverer;
  }

  /// Starts everything, as `serve` does, and returns once it answers.
  public static Coach start(Config config, InstantSource clock) {
    return start(config, clock, Timing.DEFAULT);
  }

  static Coach start(Config config, InstantSource clock, Timing timing) {
    var settings = config.slack().orElseThrow();
    return start(
        config,
        clock,
        timing,
        (jdbi, storage, meters) ->
            SlackPlatform.open(settings, jdbi, storage, timing, clock, meters));
  }

  /// Opens the platform once its database is there.
  interface Opening {
    Platform open(Jdbi jdbi, Storage storage, MeterRegistry meters);
  }

  static Coach start(Config config, InstantSource clock, Timing timing, Opening opening) {
    var parts = new Running();
    try {
      return start(config, clock, timing, opening, parts);
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  private static Coach start(
      Config config, InstantSource clock, Timing timing, Opening opening, Running parts) {
    HttpServer.checkFree(config.host(), config.port());
    var files = config.promptsDir().map(PromptFiles::below).orElseGet(PromptFiles::packaged);
    var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    parts.add("meters", meters::close);
    var storage = parts.add("storage", Storage.open(config));
    var database = parts.add("database", storage.connect(PoolSettings.standard()));
    database.bindTo(meters);
    new JvmMemoryMetrics().bindTo(meters);
    new JvmThreadMetrics().bindTo(meters);
    var platform = parts.add("platform", opening.open(database.jdbi(), storage, meters));
    var features = Features.create(database.jdbi(), platform.directory(), files, clock, meters);
    var requests = new Requests(platform.patience(), GRACE);
    var deliverer =
        features.outbox().relay(platform.messenger(), features.composers(), timing, clock, meters);
    var relay = parts.add("relay", new RelayLoop(deliverer, requests::isCrowded, STOP_PATIENCE));
    var backlog = new BacklogGauges(features.outbox(), clock, meters);
    var bells = bells(features, platform, relay, backlog, clock);
    var schedule = parts.add("schedule", Schedule.start("coach-" + UUID.randomUUID(), bells));
    var servlets = new HashMap<>(platform.servlets(features, requests));
    servlets.putAll(watched(database, schedule, meters));
    var http = HttpServer.start(config.host(), config.port(), servlets);
    parts.add("http", http);
    parts.add("listeners", platform::release);
    relay.start();
    platform.begin(features);
    LOG.info("ready: {} lessons, port {}", features.lessons(), http.port());
    return new Coach(parts, http, bells, deliverer);
  }

  public int port() {
    return http.port();
  }

  /// Rings every bell now, in order: for a clock that was moved by hand.
  void ring() {
    bells.forEach(bell -> bell.work().run());
  }

  /// Delivers what is due now, beside the relay's own loop.
  int deliver() {
    return deliverer.deliverDue();
  }

  /// No new work; what is in flight ends. Takes less than ten seconds.
  @Override
  public void close() {
    parts.close();
  }

  private static List<Bell> bells(
      Features features,
      Platform platform,
      RelayLoop relay,
      BacklogGauges backlog,
      InstantSource clock) {
    return List.of(
        new Bell("check-ins", "0 * * * * ?", () -> features.checkIn().tick(clock.instant())),
        new Bell("digests", "1 * * * * ?", () -> features.digest().digests().tick(clock.instant())),
        new Bell("risks", "3 * * * * ?", () -> features.risk().clocks().tick(clock.instant())),
        new Bell("recovery", "0/5 * * * * ?", relay::reconcile),
        new Bell("backlog", "2/5 * * * * ?", backlog::read),
        new Bell(
            "profiles",
            "30 4/10 * * * ?",
            () -> features.workspace().people().refreshStale(clock.instant())),
        new Bell("retention", "0 17 3 * * ?", () -> sweep(features, platform, clock.instant())));
  }

  private static void sweep(Features features, Platform platform, Instant now) {
    features.outbox().sweep(now);
    features.note().sweep(now);
    platform.sweep(now.minus(KEEP_PICTURES));
  }

  private static Map<String, HttpServlet> watched(
      Database database, Schedule schedule, PrometheusMeterRegistry meters) {
    return Map.of(
        "/healthz", new HealthServlet(),
        "/readyz", new ReadyServlet(() -> standingInTheWay(database, schedule)),
        "/metrics", new MetricsServlet(meters));
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
