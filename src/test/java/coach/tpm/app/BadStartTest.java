package coach.tpm.app;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.store.DatabaseAddress;
import coach.tpm.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What stops the coach from starting is said in a sentence, with exit code 2.
class BadStartTest {

  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

  private static TestDatabase database;

  @TempDir Path dir;

  @BeforeAll
  static void open() {
    database = TestDatabase.fresh();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void bad_settings_are_told_together() {
    var terminal =
        Terminal.run(
            Map.of(
                "PORT", "70000",
                "PUBLIC_URL", "http://coach.example.com",
                "DATABASE_URL", "mysql://root:hunter2@db/coach",
                "SLACK_SIGNING_SECRET", " ",
                "SLACK_BOT_TOKEN", "xoxb-secret",
                "SLACK_CLIENT_ID", "1.2",
                "SLACK_API_URL", "ftp://slack.com/api",
                "LOG_FORMAT", "xml"),
            "serve");
    assertThat(terminal.code()).isEqualTo(2);
    assertThat(terminal.err())
        .contains(
            "PORT must be",
            "PUBLIC_URL must be",
            "DATABASE_URL",
            "SLACK_SIGNING_SECRET is empty",
            "SLACK_CLIENT_SECRET belong together",
            "SLACK_API_URL must be",
            "LOG_FORMAT must be one of: text, json")
        .doesNotContain("hunter2", "xoxb-secret", "Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void an_empty_signing_secret_never_starts(String secret) {
    var terminal =
        Terminal.run(Map.of("SLACK_SIGNING_SECRET", secret, "SLACK_BOT_TOKEN", "xoxb-1"), "serve");
    assertThat(terminal.code()).isEqualTo(2);
    assertThat(terminal.err()).contains("SLACK_SIGNING_SECRET is empty");
  }

  @Test
  void secrets_that_cannot_be_any_are_told_without_them() {
    var terminal =
        Terminal.run(
            Map.of(
                "SLACK_SIGNING_SECRET", "my…secret",
                "SLACK_BOT_TOKEN", "xoxp-1-user",
                "PROMPTS_DIR", dir.resolve("none").toString()),
            "serve");

    assertThat(terminal.code()).isEqualTo(2);
    assertThat(terminal.err())
        .contains("SLACK_SIGNING_SECRET has", "SLACK_BOT_TOKEN is no bot token", "PROMPTS_DIR")
        .doesNotContain("my…secret", "xoxp-1-user", "Exception");
  }

  @Test
  void without_any_platform_it_says_what_to_set() {
    var terminal = Terminal.run(Map.of(), "serve");
    assertThat(terminal.code()).isEqualTo(2);
    assertThat(terminal.err()).contains("SLACK_SIGNING_SECRET", "README");
  }

  @Test
  void a_key_that_is_none_is_told_with_the_other_settings_and_without_the_key() {
    var settings = settings();
    settings.put("TOKEN_KEYS", "k1:bm90IGEga2V5");
    settings.put("PORT", "none");
    var terminal = Terminal.run(settings, "serve");
    assertThat(terminal.code()).isEqualTo(2);
    assertThat(terminal.err())
        .contains("TOKEN_KEYS", "openssl rand -base64 32", "PORT must be")
        .doesNotContain("bm90", "Exception");
  }

  @Test
  void a_key_file_that_is_not_there_is_told() {
    var settings = settings();
    settings.put("TOKEN_KEYS_FILE", dir.resolve("none").toString());
    var terminal = Terminal.run(settings, "serve");
    assertThat(terminal.code()).isEqualTo(2);
    assertThat(terminal.err()).contains(dir.resolve("none").toString()).doesNotContain("Exception");
  }

  @Test
  void a_port_in_use_is_told() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      var settings = settings();
      settings.put("PORT", Integer.toString(taken.getLocalPort()));
      var terminal = Terminal.run(settings, "serve");
      assertThat(terminal.code()).isEqualTo(2);
      assertThat(terminal.err())
          .contains("Port " + taken.getLocalPort(), "in use", "set PORT")
          .doesNotContain("Exception");
    }
  }

  @Test
  void a_data_folder_under_a_file_is_told() throws IOException {
    var file = Files.writeString(dir.resolve("file"), "in the way");
    var settings = settings();
    settings.remove("DATABASE_URL");
    settings.put("DATA_DIR", file.resolve("data").toString());
    var terminal = Terminal.run(settings, "serve");
    assertThat(terminal.code()).isEqualTo(2);
    assertThat(terminal.err()).contains("DATA_DIR", file.toString()).doesNotContain("Exception");
  }

  @Test
  void a_broken_lesson_stops_serve_and_check_with_its_file_and_line() throws IOException {
    var lesson = brokenLesson();
    var settings = settings();
    settings.put("PROMPTS_DIR", dir.resolve("prompts").toString());
    var serve = Terminal.run(settings, "serve");
    assertThat(serve.code()).isEqualTo(2);
    assertThat(serve.err())
        .containsPattern(lesson + ", line \\d+: minutes")
        .doesNotContain("Exception");
    var check = Terminal.run(settings, "check");
    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out()).containsPattern("problem .*" + lesson + ", line \\d+: minutes");
  }

  @Test
  void a_prompts_folder_that_is_not_there_is_told() {
    var settings = settings();
    settings.put("PROMPTS_DIR", dir.resolve("nowhere").toString());
    var serve = Terminal.run(settings, "serve");
    assertThat(serve.code()).isEqualTo(2);
    assertThat(serve.err()).contains("nowhere").doesNotContain("Exception");
  }

  @Test
  void words_that_are_no_command_get_the_help() {
    assertThat(Terminal.run(Map.of(), "frobnicate").code()).isEqualTo(2);
    assertThat(Terminal.run(Map.of(), "frobnicate").err()).contains("./coach serve");
    assertThat(Terminal.run(Map.of(), "manifest", "irc").code()).isEqualTo(2);
    assertThat(Terminal.run(Map.of(), "help").out()).contains("./coach backup <file>");
    assertThat(Terminal.run(Map.of()).code()).isZero();
  }

  private Map<String, String> settings() {
    var settings = new HashMap<String, String>();
    settings.put("SLACK_SIGNING_SECRET", SECRET);
    settings.put("SLACK_BOT_TOKEN", "xoxb-1");
    settings.put("SLACK_API_URL", "http://127.0.0.1:9/api/");
    settings.put("DATABASE_URL", url(database.address()));
    settings.put("HOST", "127.0.0.1");
    settings.put("PORT", "0");
    return settings;
  }

  static String url(DatabaseAddress address) {
    return "postgresql://%s:%s@%s:%d/%s"
        .formatted(
            address.user(),
            URLEncoder.encode(address.password(), StandardCharsets.UTF_8),
            address.host(),
            address.port(),
            address.database());
  }

  private String brokenLesson() throws IOException {
    var from = Path.of("prompts");
    try (var files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var to = dir.resolve("prompts").resolve(from.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    try (var lessons = Files.list(dir.resolve("prompts/lessons/fnd"))) {
      var lesson = lessons.sorted().findFirst().orElseThrow();
      Files.writeString(
          lesson, Files.readString(lesson).replaceFirst("(?m)^minutes:.*$", "minutes: soon"));
      return lesson.getFileName().toString();
    }
  }
}
