package coach.tpm.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coach.tpm.testing.TestDatabase;
import coach.tpm.testing.slack.FakeSlack;
import com.google.gson.JsonParser;
import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/// `./coach check`, `manifest`, `backup`, `restore` and `serve`, as an operator uses them.
class CommandLineTest {

  private static final Pattern LISTENS = Pattern.compile("listens on (http://\\S+)");

  private FakeSlack slack;
  private TestDatabase database;

  @TempDir Path dir;

  @BeforeEach
  void open() {
    slack = FakeSlack.start();
    slack.workspace("T1");
    database = TestDatabase.fresh();
  }

  @AfterEach
  void close() {
    slack.close();
    database.close();
  }

  @Test
  void check_finds_everything_good() {
    var check = Terminal.run(settings(), "check");
    assertThat(check.out())
        .contains(
            "ok       Slack: SLACK_SIGNING_SECRET is set",
            "ok       database: external, migrated",
            "12 lessons",
            "every scope is granted")
        .doesNotContain("problem", "xoxb");
    assertThat(check.code()).isZero();
  }

  @Test
  void check_names_missing_scopes() {
    slack.workspace("T1").scopes("commands,chat:write,users:read");
    var check = Terminal.run(settings(), "check");
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out())
        .contains("scope channels:read is missing", "scope im:write is missing")
        .doesNotContain("scope commands", "every scope is granted");
  }

  @Test
  void check_tells_of_a_token_that_slack_refuses_and_of_a_slack_that_is_away() {
    slack.workspace("T1").tokenFails("invalid_auth");
    var refused = Terminal.run(settings(), "check");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out()).contains("refused the token: invalid_auth");
    var settings = settings();
    settings.put("SLACK_API_URL", "http://127.0.0.1:9/api/");
    assertThat(Terminal.run(settings, "check").out()).contains("Slack cannot be reached");
  }

  @Test
  void check_tells_of_a_database_that_is_not_there_and_of_a_missing_platform() {
    var settings = settings();
    settings.put("DATABASE_URL", "postgresql://coach:s3cret@127.0.0.1:9/coach");
    settings.keySet().removeIf(name -> name.startsWith("SLACK"));
    var check = Terminal.run(settings, "check");
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out())
        .contains("problem  No platform", "problem  database:", "note     PUBLIC_URL")
        .doesNotContain("s3cret");
  }

  @Test
  void check_asks_slack_even_without_a_database() {
    var settings = settings();
    settings.put("DATABASE_URL", "postgresql://coach:s3cret@127.0.0.1:9/coach");
    assertThat(Terminal.run(settings, "check").out())
        .contains("problem  database:", "ok       Slack: answers auth.test");
  }

  @Test
  void the_manifest_is_one_that_slack_takes() throws IOException {
    var manifest =
        Terminal.run(Map.of("PUBLIC_URL", "https://tpm.acme.example"), "manifest", "slack");
    assertThat(manifest.code()).isZero();
    assertThat(manifest.out()).contains("https://tpm.acme.example/slack/events");
    assertThat(Terminal.run(Map.of(), "manifest", "slack").err()).contains("Set PUBLIC_URL");
    var schema = Shared.folder("schemas").map(it -> it.resolve("slack-manifest-2.0.0.json"));
    assumeTrue(schema.isPresent(), "no ../shared/schemas here");
    var yaml = new Load(LoadSettings.builder().build()).loadFromString(manifest.out());
    var json = JsonMapper.builder().build().writeValueAsString(yaml);
    var validator =
        new ValidatorFactory()
            .withJsonNodeFactory(new GsonNode.Factory())
            .withDefaultDialect(new Dialects.Draft7Dialect())
            .createValidator();
    var uri = validator.registerSchema(Files.readString(schema.get()));
    var result = validator.validate(uri, JsonParser.parseString(json));
    assertThat(result.getErrors())
        .extracting(error -> error.getInstanceLocation() + ": " + error.getError())
        .isEmpty();
  }

  @Test
  void data_moves_from_an_embedded_database_to_an_external_one() {
    var embedded = settings();
    embedded.remove("DATABASE_URL");
    embedded.put("DATA_DIR", dir.resolve("data").toString());
    var file = dir.resolve("all.backup").toString();
    assertThat(Terminal.run(embedded, "check").code()).isZero();
    var backup = Terminal.run(embedded, "backup", file);
    assertThat(backup.err()).isEmpty();
    assertThat(backup.code()).isZero();
    assertThat(backup.out()).contains("Wrote " + file);

    assertThat(Terminal.run(embedded, "backup", file).err()).contains("is already there");
    var restore = Terminal.run(settings(), "restore", file);
    assertThat(restore.err()).isEmpty();
    assertThat(restore.code()).isZero();
    assertThat(Terminal.run(settings(), "restore", dir.resolve("none").toString()).code())
        .isEqualTo(2);
    assertThat(Terminal.run(settings(), "check").code()).isZero();
  }

  @Test
  void a_database_that_holds_rows_is_not_written_over() {
    database
        .jdbi()
        .useHandle(handle ->
            handle.execute(
                "insert into workspace (id, name, installed_at) values ('slack:T1', 'Acme', now())"));
    var file = dir.resolve("all.backup").toString();
    assertThat(Terminal.run(settings(), "backup", file).code()).isZero();
    var again = Terminal.run(settings(), "restore", file);
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).isNotBlank().doesNotContain("Exception");
    try (var other = TestDatabase.empty()) {
      var settings = settings();
      settings.put("DATABASE_URL", BadStartTest.url(other.address()));
      assertThat(Terminal.run(settings, "restore", file).code()).isZero();
      String name =
          other
              .jdbi()
              .withHandle(
                  h -> h.createQuery("select name from workspace").mapTo(String.class).one());
      assertThat(name).isEqualTo("Acme");
    }
  }

  @Test
  void a_rehearsal_starts_and_stops_and_leaves_nothing() throws IOException {
    var before = rehearsals();

    assertThat(Terminal.run(Map.of(), "rehearse").code()).isZero();

    assertThat(rehearsals()).isEqualTo(before);
  }

  private static long rehearsals() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(it -> it.getFileName().toString().startsWith("coach-rehearsal")).count();
    }
  }

  @Test
  void a_signal_to_stop_ends_it_within_ten_seconds() throws Exception {
    var process = serve();
    try {
      var address = address(process);
      assertThat(get(address + "/readyz")).isEqualTo(200);
      long before = System.nanoTime();
      process.destroy();
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
      assertThat(process.exitValue()).isIn(0, 143);
      assertThat(Files.readString(dir.resolve("errors")))
          .doesNotContain("did not stop cleanly", "xoxb");
    } finally {
      process.destroyForcibly();
    }
  }

  private Process serve() throws IOException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "serve");
    builder.environment().putAll(settings());
    return builder.redirectError(dir.resolve("errors").toFile()).start();
  }

  private String address(Process process) throws IOException {
    var line = process.inputReader(StandardCharsets.UTF_8).readLine();
    var matcher = LISTENS.matcher(String.valueOf(line));
    assertThat(matcher.find()).as("%s %s", line, Files.readString(dir.resolve("errors"))).isTrue();
    return matcher.group(1);
  }

  private static int get(String address) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }

  private Map<String, String> settings() {
    var settings = new HashMap<String, String>();
    settings.put("SLACK_SIGNING_SECRET", RunningCoach.SECRET);
    settings.put("SLACK_BOT_TOKEN", slack.workspace("T1").token());
    settings.put("SLACK_API_URL", slack.apiUrl().toString());
    settings.put("DATABASE_URL", BadStartTest.url(database.address()));
    settings.put("HOST", "127.0.0.1");
    settings.put("PORT", "0");
    return settings;
  }
}
