package coach.tpm.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coach.tpm.testing.slack.Fault;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Workspaces install the coach by OAuth; their tokens are kept sealed.
class InstallTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final String OLD = "k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  private static final String NEW = "k2:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
  private static final Pattern STATE = Pattern.compile("[?&]state=([^&]+)");

  private RunningCoach coach;

  @BeforeEach
  void start() {
    coach =
        RunningCoach.at(
            NOW,
            Map.of(
                "SLACK_BOT_TOKEN", "",
                "SLACK_CLIENT_ID", "123.456",
                "SLACK_CLIENT_SECRET", "s3cret",
                "TOKEN_KEYS", OLD,
                "PUBLIC_URL", "https://coach.example.com"),
            slack -> {
              slack.oauthClient("123.456", "s3cret");
              slack
                  .workspace("T1")
                  .user("U1", "ann", "Europe/Berlin")
                  .channel("C1", "apollo", "U1");
            });
  }

  @AfterEach
  void stop() {
    coach.close();
  }

  @Test
  void the_link_leads_to_slack_with_a_state_that_the_browser_keeps() {
    var begun = coach.get("/slack/install");
    assertThat(begun.statusCode()).isEqualTo(302);
    var address = URI.create(begun.headers().firstValue("Location").orElseThrow());
    assertThat(address.getHost()).isEqualTo("slack.com");
    assertThat(address.getQuery())
        .contains(
            "client_id=123.456", "chat:write", "redirect_uri=https://coach.example.com/slack/")
        .doesNotContain("s3cret");
    assertThat(begun.headers().firstValue("Set-Cookie").orElseThrow())
        .contains(state(begun), "HttpOnly", "Secure", "SameSite=Lax");
    assertThat(state(coach.get("/slack/install"))).isNotEqualTo(state(begun));
  }

  @Test
  void a_workspace_that_agrees_is_served() {
    try (var client = coach.client("T1")) {
      assertThat(client.command("U1", "C1", "help").text()).contains("not installed");
      var done = install();
      assertThat(done.statusCode()).isEqualTo(200);
      assertThat(done.body()).contains("is installed");
      assertThat(client.command("U1", "C1", "program start Apollo by 15 Jan").text())
          .contains("Friday 15 January 2027");
      assertThat(coach.slack.calls("users.info")).allMatch(c -> c.token().contains("xoxb-T1"));
    }
  }

  @Test
  void who_was_granted_too_little_is_told_what_is_missing() {
    coach.slack.workspace("T1").scopes("commands,chat:write,users:read,channels:read,im:write");
    var done = install();
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(done.body())
        .contains("not granted everything it needs: groups:read, im:read, im:history");
    assertThat(coach.count("slack_installation")).isOne();
  }

  @Test
  void a_wrong_or_missing_state_installs_nothing() {
    var begun = coach.get("/slack/install");
    var code = coach.slack.grant(coach.slack.workspace("T1"));
    assertAgain(coach.get("/slack/oauth_redirect?code=" + code + "&state=" + state(begun)));
    assertAgain(
        coach.get("/slack/oauth_redirect?code=" + code + "&state=other", "Cookie", cookie(begun)));
    assertAgain(coach.get("/slack/oauth_redirect?code=" + code, "Cookie", cookie(begun)));
    assertAgain(
        coach.get(
            "/slack/oauth_redirect?code=" + code + "&state=", "Cookie", "__Host-coach-install="));
    assertAgain(coach.get("/slack/oauth_redirect?state=" + state(begun), "Cookie", cookie(begun)));
    assertThat(coach.slack.calls("oauth.v2.access")).isEmpty();
    assertThat(coach.count("slack_installation")).isZero();
  }

  @Test
  void a_refused_code_installs_nothing() {
    var begun = coach.get("/slack/install");
    assertAgain(finish(begun, "made-up"));
    var code = coach.slack.grant(coach.slack.workspace("T1"));
    assertThat(finish(begun, code).statusCode()).isEqualTo(200);
    assertAgain(finish(begun, code));
    assertThat(coach.count("slack_installation")).isOne();
  }

  @Test
  void who_changes_their_mind_is_told_that_nothing_happened() {
    var begun = coach.get("/slack/install");
    var answer =
        coach.get(
            "/slack/oauth_redirect?error=access_denied&state=" + state(begun),
            "Cookie",
            cookie(begun));
    assertThat(answer.body()).contains("Nothing was installed");
    assertThat(coach.count("workspace")).isZero();
  }

  @Test
  void with_slack_away_it_says_so_and_can_be_done_again() {
    coach.slack.faults().next("oauth.v2.access", new Fault.HttpError(500));
    var away = install();
    assertThat(away.statusCode()).isEqualTo(502);
    assertThat(away.body()).contains("in a minute").doesNotContain("Exception");
    coach.slack.faults().next("oauth.v2.access", new Fault.NeverAnswer());
    assertThat(install().statusCode()).isEqualTo(502);
    assertThat(install().statusCode()).isEqualTo(200);
  }

  @Test
  void tokens_are_sealed_at_rest() {
    install();
    var stored = coach.rows("select encode(bot_token, 'escape') from slack_installation");
    assertThat(stored).hasSize(1).noneMatch(token -> token.contains("xoxb"));
    assertThat(coach.rows("select scopes from slack_installation")).noneMatch(String::isBlank);
  }

  @Test
  void a_wrong_key_is_found_at_start_and_said_clearly() {
    install();
    assertThatThrownBy(() -> coach.restart(Map.of("TOKEN_KEYS", NEW)))
        .hasMessageContaining("TOKEN_KEYS")
        .hasMessageNotContaining("AQEB");
    coach.restart(Map.of("TOKEN_KEYS", OLD));
    served();
  }

  @Test
  void keys_are_changed_by_putting_the_new_one_first() {
    install();
    var before = coach.rows("select encode(bot_token, 'hex') from slack_installation");
    coach.restart(Map.of("TOKEN_KEYS", NEW + "," + OLD));
    assertThat(coach.rows("select encode(bot_token, 'hex') from slack_installation"))
        .isNotEqualTo(before);
    coach.restart(Map.of("TOKEN_KEYS", NEW));
    served();
  }

  @Test
  void a_workspace_that_removes_the_coach_loses_its_token_and_may_come_back() {
    install();
    try (var client = coach.client("T1")) {
      client.command("U1", "C1", "program start Apollo by 15 Jan");
      assertThat(client.events().uninstalled().status()).isEqualTo(200);
      assertThat(coach.count("slack_installation")).isZero();
      assertThat(client.command("U1", "C1", "program").text()).contains("not installed");
      coach.moveTo(Instant.parse("2026-11-24T08:30:00Z"));
      assertThat(coach.count("question")).isZero();
      assertThat(install().statusCode()).isEqualTo(200);
      assertThat(client.command("U1", "C1", "program").text()).contains("Apollo");
    }
  }

  private void served() {
    try (var client = coach.client("T1")) {
      assertThat(client.command("U1", "C1", "help").text()).contains("/tpm lesson");
    }
  }

  private HttpResponse<String> install() {
    return finish(coach.get("/slack/install"), coach.slack.grant(coach.slack.workspace("T1")));
  }

  private HttpResponse<String> finish(HttpResponse<String> begun, String code) {
    return coach.get(
        "/slack/oauth_redirect?code=" + code + "&state=" + state(begun), "Cookie", cookie(begun));
  }

  private static void assertAgain(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("start again from the install link");
  }

  private static String state(HttpResponse<String> begun) {
    var matcher = STATE.matcher(begun.headers().firstValue("Location").orElseThrow());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static String cookie(HttpResponse<String> begun) {
    return begun.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
  }
}
