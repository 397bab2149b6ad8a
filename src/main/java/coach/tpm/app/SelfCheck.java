package coach.tpm.app;

import coach.tpm.prompt.BrokenPrompt;
import coach.tpm.prompt.PromptFiles;
import coach.tpm.slack.SlackSettings;
import coach.tpm.slack.SlackSurface;
import coach.tpm.store.Database;
import coach.tpm.store.PoolSettings;
import coach.tpm.store.StoreUnavailable;
import coach.tpm.store.WrongKey;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// What `./coach check` finds: what is set, what is missing, and what the platforms say.
final class SelfCheck {

  static final PoolSettings SMALL_POOL = PoolSettings.standard().withSize(2);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Config config;
  private final InstantSource clock;
  private final List<String> lines = new ArrayList<>();
  private boolean good = true;

  private SelfCheck(Config config, InstantSource clock) {
    this.config = config;
    this.clock = clock;
  }

  /// The findings, line by line.
  record Report(List<String> lines, boolean isGood) {

    Report {
      lines = List.copyOf(lines);
    }
  }

  static Report of(Config config, InstantSource clock) {
    var check = new SelfCheck(config, clock);
    check.settings();
    check.database();
    config.slack().ifPresent(check::slack);
    return new Report(check.lines, check.good);
  }

  private void settings() {
    config.missingToServe().forEach(this::bad);
    config.slack().ifPresent(this::slackSettings);
    if (config.publicUrl().isEmpty()) {
      lines.add("note     PUBLIC_URL is not set; it is needed for the manifest and install links");
    }
  }

  private void slackSettings(SlackSettings slack) {
    ok("Slack: SLACK_SIGNING_SECRET is set");
    if (slack.botToken().isPresent()) {
      ok("Slack: SLACK_BOT_TOKEN is set, for one workspace");
    }
    if (slack.oauth().isPresent()) {
      ok("Slack: SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are set, for many workspaces");
    }
  }

  private void database() {
    try (var storage = Storage.open(config);
        var database = storage.connect(SMALL_POOL.withStartWait(PATIENCE))) {
      ok("database: " + (config.database().isPresent() ? "external" : "embedded") + ", migrated");
      var vault = storage.vault();
      prompts(database);
      if (config.slack().isPresent()) {
        try (var surface =
            SlackSurface.create(
                config.slack().get(),
                database.jdbi(),
                vault,
                PATIENCE,
                clock,
                new SimpleMeterRegistry())) {
          surface.checkTokens();
        }
      }
    } catch (StoreUnavailable | WrongKey e) {
      bad("database: " + e.getMessage());
    }
  }

  private void prompts(Database database) {
    try {
      var files = config.promptsDir().map(PromptFiles::below).orElseGet(PromptFiles::packaged);
      var features =
          Features.create(
              database.jdbi(), new NoDirectory(), files, clock, new SimpleMeterRegistry());
      ok(
          "prompts: %d words and templates, %d lessons"
              .formatted(features.prompts().names().size(), features.lessons()));
    } catch (BrokenPrompt e) {
      bad("prompts: " + e.getMessage());
    }
  }

  /// Asked even where the database is out of reach, or in the hands of a coach that runs.
  private void slack(SlackSettings slack) {
    try (var surface = SlackSurface.alone(slack, PATIENCE, clock, new SimpleMeterRegistry())) {
      var problems = surface.check();
      problems.forEach(this::bad);
      if (problems.isEmpty() && slack.botToken().isPresent()) {
        ok("Slack: answers auth.test, and every scope is granted");
      }
    }
  }

  private void ok(String what) {
    lines.add("ok       " + what);
  }

  private void bad(String what) {
    good = false;
    lines.add("problem  " + what);
  }
}
