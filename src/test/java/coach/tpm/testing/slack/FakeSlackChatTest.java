package coach.tpm.testing.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FakeSlackChatTest {
  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
  private static final String NOON_TS = "1796126400.000000";

  private final FakeSlack slack = FakeSlack.start(InstantSource.fixed(NOON));
  private final Workspace team = slack.workspace("T1");
  private final Caller api = new Caller(slack, team.token());

  @BeforeEach
  void people_and_channels() {
    team.user("U1", "Ann", "Europe/Berlin").user("U2", "Ben", "Asia/Tokyo");
    team.channel("C1", "apollo", "U1", "U2");
  }

  @AfterEach
  void close() {
    api.close();
    slack.close();
  }

  @Test
  void a_post_is_kept_with_a_time_later_than_every_one_before() throws Exception {
    var first = api.call("chat.postMessage", "channel", "C1", "text", "one");
    var second = api.call("chat.postMessage", "channel", "C1", "text", "two");

    assertThat(Json.string(first, "ts")).isEqualTo(NOON_TS);
    assertThat(Json.string(second, "ts")).isEqualTo("1796126400.000001");
    assertThat(slack.messages("C1")).extracting(SlackMessage::text).containsExactly("one", "two");
    assertThat(slack.channel("C1").last().author()).isEqualTo(team.coach());
  }

  @Test
  void a_json_body_is_as_good_as_a_form() throws Exception {
    var body = Json.object().put("channel", "C1").put("text", "hello");
    body.set("blocks", Caller.section("hello *you*"));

    var answer = api.json("chat.postMessage", body);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(slack.channel("C1").last().text()).isEqualTo("hello *you*");
  }

  @Test
  void a_post_to_a_person_lands_in_their_one_direct_conversation() throws Exception {
    var posted = api.call("chat.postMessage", "channel", "U1", "text", "hello");
    var opened = api.call("conversations.open", "users", "U1");
    var again = api.call("conversations.open", "users", "U1");

    assertThat(Json.string(posted, "channel"))
        .isEqualTo(Json.string(opened.path("channel"), "id"))
        .isEqualTo(Json.string(again.path("channel"), "id"))
        .isEqualTo(team.dm("U1").id());
  }

  @Test
  void an_edit_keeps_what_it_does_not_name() throws Exception {
    var blocks = Caller.section("before").toString();
    var ts = Json.string(api.call("chat.postMessage", "channel", "C1", "blocks", blocks), "ts");

    api.call("chat.update", "channel", "C1", "ts", ts, "text", "new fallback");
    var kept = slack.channel("C1").last();
    api.call("chat.update", "channel", "C1", "ts", ts, "text", "bare", "blocks", "[]");

    assertThat(kept.text()).isEqualTo("before");
    assertThat(kept.fallback()).isEqualTo("new fallback");
    assertThat(kept.edited()).isTrue();
    assertThat(slack.channel("C1").last().text()).isEqualTo("bare");
    assertThat(slack.posts())
        .singleElement()
        .extracting(it -> it.message().text())
        .isEqualTo("before");
  }

  @Test
  void only_own_messages_that_exist_can_be_edited_or_deleted() throws Exception {
    try (var client = client()) {
      client.events().directMessage("U1", "mine");
    }
    var dm = team.dm("U1");

    assertThat(api.error("chat.update", "channel", dm.id(), "ts", "1.2", "text", "x"))
        .isEqualTo("message_not_found");
    assertThat(api.error("chat.update", "channel", dm.id(), "ts", dm.last().ts(), "text", "x"))
        .isEqualTo("cant_update_message");
    assertThat(api.error("chat.delete", "channel", dm.id(), "ts", dm.last().ts()))
        .isEqualTo("cant_delete_message");
  }

  @Test
  void a_deleted_message_is_gone_but_its_post_is_remembered() throws Exception {
    var ts = Json.string(api.call("chat.postMessage", "channel", "C1", "text", "oops"), "ts");

    api.call("chat.delete", "channel", "C1", "ts", ts);

    assertThat(slack.messages("C1")).isEmpty();
    assertThat(slack.posts()).hasSize(1);
  }

  @Test
  void an_ephemeral_message_is_seen_by_one_person() throws Exception {
    api.call("chat.postEphemeral", "channel", "C1", "user", "U1", "text", "psst");

    try (var client = client()) {
      assertThat(client.person("U1").reading("C1").last().text()).isEqualTo("psst");
      assertThat(client.person("U2").reading("C1").messages()).isEmpty();
    }
    assertThat(slack.messages("C1")).isEmpty();
    assertThat(api.error("chat.postEphemeral", "channel", "C1", "user", "U9", "text", "x"))
        .isEqualTo("user_not_in_channel");
  }

  @Test
  void channels_out_of_reach_are_refused_as_slack_does() throws Exception {
    team.channel("C2", "public").leave(team.coach());
    team.privateChannel("C3", "secret").leave(team.coach());
    team.channel("C4", "old").archive();
    slack.workspace("T2").channel("C5", "elsewhere");

    assertThat(post("C2")).isEqualTo("not_in_channel");
    assertThat(post("C3")).isEqualTo("channel_not_found");
    assertThat(post("C4")).isEqualTo("is_archived");
    assertThat(post("C5")).isEqualTo("channel_not_found");
    assertThat(post("C9")).isEqualTo("channel_not_found");
    assertThat(slack.posts()).isEmpty();
  }

  @Test
  void people_who_cannot_be_written_to_are_refused() throws Exception {
    team.user(FakeUser.person("U3", "Bot", "UTC").asBot());
    team.user(FakeUser.person("U4", "Gone", "UTC").deactivated());

    assertThat(post("U3")).isEqualTo("cannot_dm_bot");
    assertThat(post("U4")).isEqualTo("user_disabled");
    assertThat(post("U9")).isEqualTo("channel_not_found");
    assertThat(api.error("conversations.open", "users", "U9")).isEqualTo("user_not_found");
  }

  @Test
  void nothing_and_too_much_text_are_refused() throws Exception {
    assertThat(api.error("chat.postMessage", "channel", "C1")).isEqualTo("no_text");
    assertThat(api.error("chat.postMessage", "channel", "C1", "text", "x".repeat(40_001)))
        .isEqualTo("msg_too_long");
    assertThat(api.error("chat.postMessage", "channel", "C1", "text", "x".repeat(40_000)))
        .isEmpty();
  }

  @Test
  void blocks_that_break_a_limit_are_refused_and_the_reason_is_kept() throws Exception {
    var tooLong = Caller.section("x".repeat(3_001)).toString();

    var error = api.error("chat.postMessage", "channel", "C1", "blocks", tooLong);

    assertThat(error).isEqualTo("invalid_blocks");
    assertThat(slack.invalid())
        .singleElement()
        .extracting(Invalid::reason)
        .asString()
        .contains("3001 characters, 3000 allowed");
    assertThat(slack.messages("C1")).isEmpty();
  }

  @Test
  void the_keys_in_metadata_are_counted_over_all_posts() throws Exception {
    var a = "{\"event_type\":\"debt\",\"event_payload\":{\"key\":\"a\"}}";
    var b = "{\"event_type\":\"debt\",\"event_payload\":{\"key\":\"b\"}}";
    api.call("chat.postMessage", "channel", "C1", "text", "1", "metadata", a);
    api.call("chat.postMessage", "channel", "C1", "text", "2", "metadata", b);
    api.call("chat.postMessage", "channel", "C1", "text", "2", "metadata", b);

    assertThat(slack.postsBy("key")).isEqualTo(Map.of("a", 1L, "b", 2L));
    assertThat(api.error("chat.postMessage", "channel", "C1", "text", "3", "metadata", "{\"x\":1}"))
        .isEqualTo("invalid_metadata_format");
  }

  @Test
  void the_gaps_between_posts_to_a_channel_are_measured() throws Exception {
    api.call("chat.postMessage", "channel", "C1", "text", "1");
    api.call("chat.postMessage", "channel", "C1", "text", "2");
    api.call("chat.postMessage", "channel", "U1", "text", "1");

    assertThat(slack.pacing().gaps("C1")).hasSize(1);
    assertThat(slack.pacing().shortest("C1")).isBetween(Duration.ZERO, Duration.ofSeconds(5));
    assertThat(slack.pacing().shortest()).containsOnlyKeys("C1");
  }

  @Test
  void whoever_waits_for_a_message_is_woken_by_it() throws Exception {
    var posting =
        Thread.ofVirtual()
            .start(() -> {
              try {
                api.call("chat.postMessage", "channel", "C1", "text", "at last");
              } catch (java.io.IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
              }
            });

    var seen = slack.awaitMessages("C1", it -> !it.isEmpty(), Duration.ofSeconds(5));
    posting.join();

    assertThat(seen).extracting(SlackMessage::text).containsExactly("at last");
  }

  @Test
  void mentions_are_told_apart_from_text_that_looks_like_one() throws Exception {
    var escaped = Caller.section("&lt;!channel&gt; and <@U1>").toString();

    api.call("chat.postMessage", "channel", "C1", "blocks", escaped);

    assertThat(slack.channel("C1").last().text()).isEqualTo("<!channel> and <@U1>");
    assertThat(slack.channel("C1").last().mentions()).containsExactly("<@U1>");
  }

  private String post(String channel) throws Exception {
    return api.error("chat.postMessage", "channel", channel, "text", "hello");
  }

  private SlackClient client() {
    return new SlackClient(slack, slack.apiUrl(), "secret", "T1", InstantSource.fixed(NOON));
  }
}
