package coach.tpm.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coach.tpm.testing.slack.SlackAnswer;
import coach.tpm.testing.slack.SlackClient;
import coach.tpm.testing.slack.SlackSigner;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The one door: who may come in, and what becomes of what cannot be read.
class SignedRequestsTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final String HELP =
      "command=%2Ftpm&text=help&team_id=T1&user_id=U1&channel_id=C1"
          + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fx&trigger_id=";

  private static RunningCoach coach;
  private static SlackClient client;

  @BeforeAll
  static void start() {
    coach = RunningCoach.at(NOW);
    coach.slack.workspace("T1").user("U1", "ann", "Europe/Berlin").channel("C1", "apollo", "U1");
    client = coach.client("T1");
  }

  @AfterAll
  static void stop() {
    client.close();
    coach.close();
  }

  @Test
  void a_signed_command_is_answered() {
    var answer = help("1", 0);
    assertThat(answer.isOk()).isTrue();
    assertThat(answer.text()).contains("/tpm program start");
  }

  @ParameterizedTest
  @ValueSource(longs = {-299, -150, 150, 299})
  void five_minutes_either_way_are_taken(long seconds) {
    assertThat(help("skew" + seconds, seconds).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(longs = {-86_400, -301, 301, 3600})
  void stale_and_future_requests_are_refused(long seconds) {
    assertThat(help("skew" + seconds, seconds).status()).isEqualTo(401);
  }

  @Test
  void forged_and_unsigned_requests_are_refused() {
    var now = Long.toString(NOW.getEpochSecond());
    var forged = new SlackSigner("another secret").sign(now, HELP);
    assertRefused(Map.of());
    assertRefused(Map.of("X-Slack-Request-Timestamp", now));
    assertRefused(Map.of("X-Slack-Signature", forged));
    assertRefused(Map.of("X-Slack-Request-Timestamp", now, "X-Slack-Signature", forged));
    assertRefused(Map.of("X-Slack-Request-Timestamp", now, "X-Slack-Signature", "v0="));
    var dashes = new SlackSigner("---").sign(now, HELP);
    assertRefused(Map.of("X-Slack-Request-Timestamp", now, "X-Slack-Signature", dashes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "payload=%7Bnope",
        "payload=",
        "payload",
        "{\"type\":",
        "{}",
        "[]",
        "null",
        "nonsense",
        "%%%",
        "",
        "payload=%7B%7D",
        "payload=null",
        "payload=%5B%5D",
        "{\"type\":\"event_callback\"}",
        "{\"type\":\"event_callback\",\"event\":[]}",
        "payload=%7B%22type%22%3A%22block_actions%22%7D",
        "payload=%7B%22type%22%3A%22view_submission%22%7D",
        "command=%2Ftpm",
        "ssl_check=0"
      })
  void what_cannot_be_read_is_401_unsigned_and_400_signed(String body) {
    for (var type : List.of(FORM, JSON)) {
      var unsigned = client.post(body, type, Map.of());
      assertThat(unsigned.status()).as("unsigned %s", body).isEqualTo(401);
      assertThat(unsigned.body()).doesNotContain("gson", "Exception", "<html");
      var signed = client.signed(body, type);
      assertThat(signed.status()).as("signed %s as %s", body, type).isEqualTo(400);
      assertThat(signed.body()).doesNotContain("gson", "Exception", "<html");
    }
  }

  @Test
  void three_megabytes_are_too_much_signed_or_not() {
    var body = "payload=" + "x".repeat(3 << 20);
    assertThat(client.post(body, FORM, Map.of()).status()).isEqualTo(413);
    assertThat(client.signed(body, FORM).status()).isEqualTo(413);
  }

  @Test
  void just_under_a_megabyte_is_read() {
    var body = HELP + "big&padding=" + "x".repeat((1 << 20) - 400);
    assertThat(client.signed(body, FORM).status()).isEqualTo(200);
  }

  @Test
  void slacks_question_whose_address_this_is_is_answered() {
    var answer = client.urlVerification("3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P");
    var unsigned =
        client.post("{\"type\":\"url_verification\",\"challenge\":\"x\"}", JSON, Map.of());
    assertThat(unsigned.status()).isEqualTo(401);
  }

  @Test
  void other_methods_are_refused_without_telling_anything() {
    var answer = coach.get("/slack/events");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.body()).doesNotContain("Jetty", "servlet", "<");
    assertThat(coach.get("/nowhere").statusCode()).isEqualTo(404);
    assertThat(coach.get("/healthz").body()).isEqualTo("ok\n");
    assertThat(coach.get("/readyz").statusCode()).isEqualTo(200);
  }

  @Test
  void what_nobody_listens_to_is_taken_note_of() {
    var mapper = JsonMapper.builder().build();
    var event = mapper.createObjectNode().put("type", "emoji_changed").put("subtype", "add");
    assertThat(client.event(event).status()).isEqualTo(200);
    var unheard = mapper.createObjectNode().put("type", "something_of_2027");
    assertThat(client.event(unheard).status()).isEqualTo(200);
    assertThat(client.globalShortcut("U1", "somebody_elses").status()).isEqualTo(200);
    var said = client.shortcut("U1", "C1", "U1", "the vendor is late", "somebody_elses");
    assertThat(said.status()).isEqualTo(200);
    assertThat(client.command("U1", "C1", "frobnicate").text()).contains("I do not know");
  }

  @Test
  void every_captured_payload_is_answered() throws IOException {
    var files = payloads();
    for (var file : files) {
      var answer = send(file, Files.readString(file));
      assertThat(answer.status()).as("%s", file.getFileName()).isEqualTo(200);
      assertThat(answer.isOk()).as("%s took %s", file.getFileName(), answer.elapsed()).isTrue();
    }
    assertThat(files).hasSizeGreaterThan(10);
  }

  /// Slack will not send these, but a coach that is up stays up whatever is signed.
  @Test
  void captured_payloads_with_holes_are_never_a_failure_of_ours() throws IOException {
    var random = new Random(7);
    var mapper = JsonMapper.builder().build();
    for (var file : payloads()) {
      if (file.toString().endsWith(".json")) {
        var whole = (ObjectNode) mapper.readTree(Files.readString(file));
        for (var name : new ArrayList<>(whole.propertyNames())) {
          var holed = whole.deepCopy();
          holed.remove(name);
          assertTaken(file, holed.toString());
          holed.putNull(name);
          assertTaken(file, holed.toString());
          holed.put(name, random.nextInt());
          assertTaken(file, holed.toString());
        }
      }
    }
  }

  private static void assertTaken(Path file, String json) {
    assertThat(send(file, json).status()).as("%s: %s", file.getFileName(), json).isIn(200, 400);
  }

  private static SlackAnswer send(Path file, String content) {
    var name = file.getFileName().toString();
    if (name.endsWith(".form")) {
      return client.signed(content.strip(), FORM);
    }
    if (content.contains("\"event_callback\"") || content.contains("\"event\"")) {
      return client.signed(content, JSON);
    }
    return client.signed("payload=" + URLEncoder.encode(content, StandardCharsets.UTF_8), FORM);
  }

  private static List<Path> payloads() throws IOException {
    var folder = Shared.folder("slack-payloads");
    assumeTrue(folder.isPresent(), "no ../shared/slack-payloads here");
    try (var files = Files.list(folder.get())) {
      return files.sorted().toList();
    }
  }

  private static SlackAnswer help(String trigger, long seconds) {
    return client.signed(HELP + trigger, FORM, NOW.getEpochSecond() + seconds);
  }

  private static void assertRefused(Map<String, String> headers) {
    assertThat(client.post(HELP + "forged", FORM, headers).status()).isEqualTo(401);
  }
}
