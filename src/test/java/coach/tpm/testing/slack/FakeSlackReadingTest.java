package coach.tpm.testing.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FakeSlackReadingTest {
  private final FakeSlack slack = FakeSlack.start();
  private final Workspace team = slack.workspace("T1");
  private final Caller api = new Caller(slack, team.token());

  @BeforeEach
  void people_and_channels() {
    team.user("U1", "Ann", "Europe/Berlin").user(FakeUser.person("U2", "Ben", "UTC").withoutZone());
    team.channel("C1", "apollo", "U1", "U2");
  }

  @AfterEach
  void close() {
    api.close();
    slack.close();
  }

  @Test
  void the_token_tells_the_workspace_and_its_scopes() throws Exception {
    team.scopes("chat:write,commands");

    var answer = api.response("auth.test");

    assertThat(answer.headers().firstValue("x-oauth-scopes")).contains("chat:write,commands");
    assertThat(Json.string(Json.read(answer.body()), "team_id")).isEqualTo("T1");
    assertThat(Json.string(Json.read(answer.body()), "user_id")).isEqualTo(team.coach());
  }

  @Test
  void a_token_can_be_unknown_missing_or_dead() throws Exception {
    try (var other = new Caller(slack, "xoxb-other");
        var none = new Caller(slack, "")) {
      assertThat(other.error("auth.test")).isEqualTo("invalid_auth");
      assertThat(none.error("auth.test")).isEqualTo("not_authed");
    }
    team.tokenFails("account_inactive");
    assertThat(api.error("auth.test")).isEqualTo("account_inactive");
  }

  @Test
  void a_token_may_come_as_an_argument() throws Exception {
    try (var bare = new Caller(slack, "")) {
      assertThat(bare.error("auth.test", "token", team.token())).isEmpty();
      assertThat(bare.error("auth.test", "token", "xoxb-other")).isEqualTo("invalid_auth");
    }
  }

  @Test
  void a_revoked_token_is_refused_afterwards() throws Exception {
    assertThat(api.call("auth.revoke").path("revoked").asBoolean()).isTrue();

    assertThat(api.error("auth.test")).isEqualTo("token_revoked");
  }

  @Test
  void a_code_is_redeemed_once_and_by_the_right_client() throws Exception {
    slack.oauthClient("id", "secret");
    var code = slack.grant(team);

    assertThat(api.error("oauth.v2.access", "code", code, "client_id", "id", "client_secret", "x"))
        .isEqualTo("bad_client_secret");
    var answer =
        api.call("oauth.v2.access", "code", code, "client_id", "id", "client_secret", "secret");
    assertThat(Json.string(answer, "access_token")).isEqualTo(team.token());
    assertThat(Json.string(answer.path("team"), "id")).isEqualTo("T1");
    assertThat(
            api.error(
                "oauth.v2.access", "code", code, "client_id", "id", "client_secret", "secret"))
        .isEqualTo("invalid_code");
  }

  @Test
  void a_person_may_have_a_zone_or_none() throws Exception {
    assertThat(Json.string(api.call("users.info", "user", "U1").path("user"), "tz"))
        .isEqualTo("Europe/Berlin");
    assertThat(api.call("users.info", "user", "U2").path("user").has("tz")).isFalse();
    assertThat(api.error("users.info", "user", "U9")).isEqualTo("user_not_found");
  }

  @Test
  void members_come_in_pages() throws Exception {
    var seen = new ArrayList<String>();
    var cursor = "";
    do {
      var page = api.call("conversations.members", "channel", "C1", "limit", "2", "cursor", cursor);
      page.path("members").forEach(it -> seen.add(it.asString()));
      cursor = Json.string(page.path("response_metadata"), "next_cursor");
    } while (!cursor.isEmpty());

    assertThat(seen).containsExactly("U1", "U2", team.coach());
    assertThat(api.error("conversations.members", "channel", "C1", "cursor", "junk"))
        .isEqualTo("invalid_cursor");
  }

  @Test
  void a_channel_is_described_unless_it_is_private_and_foreign() throws Exception {
    team.channel("C2", "public").leave(team.coach());
    team.privateChannel("C3", "secret").leave(team.coach());

    var joined = api.call("conversations.info", "channel", "C1").path("channel");
    var open = api.call("conversations.info", "channel", "C2").path("channel");

    assertThat(joined.path("is_member").asBoolean()).isTrue();
    assertThat(Json.string(joined, "name")).isEqualTo("apollo");
    assertThat(open.path("is_member").asBoolean()).isFalse();
    assertThat(api.error("conversations.info", "channel", "C3")).isEqualTo("channel_not_found");
    assertThat(api.error("conversations.history", "channel", "C2")).isEqualTo("not_in_channel");
  }

  @Test
  void history_is_newest_first_between_two_times_and_in_pages() throws Exception {
    var times = new ArrayList<String>();
    for (var text : List.of("one", "two", "three", "four")) {
      times.add(Json.string(api.call("chat.postMessage", "channel", "C1", "text", text), "ts"));
    }

    var all = api.call("conversations.history", "channel", "C1", "limit", "3");
    var next = Json.string(all.path("response_metadata"), "next_cursor");
    var rest = api.call("conversations.history", "channel", "C1", "cursor", next, "limit", "3");
    var middle = history("oldest", times.getFirst(), "latest", times.getLast());
    var inclusive =
        history("oldest", times.getFirst(), "latest", times.get(1), "inclusive", "true");

    assertThat(texts(all)).containsExactly("four", "three", "two");
    assertThat(all.path("has_more").asBoolean()).isTrue();
    assertThat(texts(rest)).containsExactly("one");
    assertThat(texts(middle)).containsExactly("three", "two");
    assertThat(texts(inclusive)).containsExactly("two", "one");
  }

  @Test
  void replies_stand_in_their_thread_and_not_in_the_history() throws Exception {
    var parent = Json.string(api.call("chat.postMessage", "channel", "C1", "text", "card"), "ts");
    api.call("chat.postMessage", "channel", "C1", "text", "details", "thread_ts", parent);

    assertThat(texts(history())).contains("card").doesNotContain("details");
    assertThat(texts(api.call("conversations.replies", "channel", "C1", "ts", parent)))
        .containsExactly("card", "details");
    assertThat(api.error("chat.postMessage", "channel", "C1", "text", "x", "thread_ts", "1.1"))
        .isEqualTo("thread_not_found");
    assertThat(api.error("conversations.replies", "channel", "C1", "ts", "1.1"))
        .isEqualTo("thread_not_found");
  }

  @Test
  void history_shows_metadata_only_when_asked() throws Exception {
    var metadata = "{\"event_type\":\"debt\",\"event_payload\":{\"key\":\"a\"}}";
    api.call("chat.postMessage", "channel", "C1", "text", "1", "metadata", metadata);

    var without = history().path("messages").path(0);
    var with = history("include_all_metadata", "1").path("messages").path(0);

    assertThat(without.has("metadata")).isFalse();
    assertThat(with.path("metadata").path("event_payload").path("key").asString()).isEqualTo("a");
  }

  @Test
  void every_call_is_recorded_and_an_unknown_method_is_refused() throws Exception {
    assertThat(api.error("chat.sing", "song", "la")).isEqualTo("unknown_method");

    assertThat(slack.calls("chat.sing"))
        .singleElement()
        .extracting(it -> it.text("song"))
        .isEqualTo("la");
  }

  private JsonNode history(String... more) throws Exception {
    var arguments = new ArrayList<>(List.of("channel", "C1"));
    arguments.addAll(List.of(more));
    return api.call("conversations.history", arguments.toArray(String[]::new));
  }

  private static List<String> texts(JsonNode history) {
    return history.path("messages").values().stream().map(it -> Json.string(it, "text")).toList();
  }
}
