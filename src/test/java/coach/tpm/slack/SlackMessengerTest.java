package coach.tpm.slack;

import static coach.tpm.slack.RawSlack.HISTORY;
import static coach.tpm.slack.RawSlack.KEY;
import static coach.tpm.slack.RawSlack.NOON;
import static coach.tpm.slack.RawSlack.OPEN;
import static coach.tpm.slack.RawSlack.POST;
import static coach.tpm.slack.RawSlack.POSTED;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Address;
import coach.tpm.message.Address.InThread;
import coach.tpm.message.Address.ToMember;
import coach.tpm.message.Delivery;
import coach.tpm.message.Delivery.Delivered;
import coach.tpm.message.Delivery.Refused;
import coach.tpm.message.Delivery.Throttled;
import coach.tpm.message.Delivery.TryAgain;
import coach.tpm.message.Delivery.Uncertain;
import coach.tpm.message.Receipt;
import coach.tpm.message.Refusal;
import coach.tpm.message.Sighting;
import coach.tpm.message.Sighting.NotSeen;
import coach.tpm.message.Sighting.Seen;
import coach.tpm.message.Sighting.Unknown;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What each answer of Slack, and each thing that is not an answer, means for a message.
class SlackMessengerTest {

  private static final Address ANN = new ToMember(new MemberId("U1"));
  private static final String REFUSED = "{\"ok\":false,\"error\":\"%s\"}";
  private static final String OTHER_KEY = "00000000-0000-4000-8000-000000000002";

  private final RawSlack slack = RawSlack.start();

  @AfterEach
  void close() {
    slack.close();
  }

  @Test
  void a_post_carries_its_key_as_metadata() {
    slack.plan(POST, RawAnswer.json(POSTED));

    slack.post();

    var body =
        URLDecoder.decode(slack.server.arrived(POST).getFirst().body(), StandardCharsets.UTF_8);
    assertThat(body).contains("\"event_type\":\"tpm_coach_message\"", "\"key\":\"" + KEY + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "channel_not_found, CHANNEL_NOT_FOUND",
    "not_in_channel, NOT_IN_CHANNEL",
    "is_archived, CHANNEL_ARCHIVED",
    "token_revoked, WORKSPACE_GONE",
    "account_inactive, WORKSPACE_GONE",
    "cannot_dm_bot, MEMBER_UNREACHABLE",
    "invalid_blocks, NOT_ACCEPTED",
    "an_error_of_next_year, NOT_ACCEPTED"
  })
  void a_refusal_is_final_and_says_why(String error, Refusal refusal) {
    slack.plan(POST, RawAnswer.json(REFUSED.formatted(error)));

    assertThat(slack.post()).isEqualTo(new Refused(refusal));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"internal_error", "fatal_error", "request_timeout", "service_unavailable"})
  void an_error_of_slack_itself_leaves_it_open_whether_it_was_posted(String error) {
    slack.plan(POST, RawAnswer.json(REFUSED.formatted(error)));

    assertThat(slack.post()).isEqualTo(new Uncertain(error));
  }

  @Test
  void ratelimited_without_a_time_waits_half_a_minute() {
    slack.plan(POST, RawAnswer.json(REFUSED.formatted("ratelimited")));

    assertThat(slack.post()).isEqualTo(new Throttled(Duration.ofSeconds(30)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "<html>busy</html>",
        "{\"ok\":true",
        "{\"ok\":true}",
        "{\"ok\":true,\"channel\":\"C1\"}",
        "{\"ok\":true,\"channel\":{},\"ts\":[]}",
        "{\"ok\":false}"
      })
  void an_answer_that_cannot_be_read_leaves_it_open_whether_it_was_posted(String body) {
    slack.plan(POST, RawAnswer.json(body));

    assertThat(slack.post()).isInstanceOf(Uncertain.class);
  }

  @Test
  void a_direct_message_goes_to_the_conversation_that_slack_opens() {
    slack.plan(OPEN, RawAnswer.json("{\"ok\":true,\"channel\":{\"id\":\"D1\"}}"));
    slack.plan(POST, RawAnswer.json(POSTED));

    assertThat(slack.post(ANN)).isInstanceOf(Delivered.class);

    assertThat(slack.server.arrived(POST).getFirst().body()).contains("channel=D1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "{}", "{\"ok\":true}", "{\"ok\":true,\"channel\":{}}", "nonsense"})
  void a_conversation_that_did_not_open_delivered_nothing(String body) {
    slack.plan(OPEN, RawAnswer.json(body));

    assertThat(slack.post(ANN)).isInstanceOf(TryAgain.class);

    assertThat(slack.calls(POST)).isZero();
  }

  @Test
  void a_connection_that_closes_while_a_conversation_is_opened_delivered_nothing() {
    slack.plan(OPEN, new RawAnswer.HangUp());

    assertThat(slack.post(ANN)).isInstanceOf(TryAgain.class);

    assertThat(slack.calls(OPEN)).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "user_not_found, MEMBER_UNREACHABLE",
    "channel_not_found, MEMBER_UNREACHABLE",
    "token_revoked, WORKSPACE_GONE"
  })
  void a_conversation_that_slack_does_not_open_is_final(String error, Refusal refusal) {
    slack.plan(OPEN, RawAnswer.json(REFUSED.formatted(error)));

    assertThat(slack.post(ANN)).isEqualTo(new Refused(refusal));
  }

  @Test
  void a_message_whose_key_is_in_the_history_was_posted() {
    slack.plan(
        HISTORY,
        RawAnswer.json(history(message("1.1", OTHER_KEY), message("1.2", KEY.toString()))));

    assertThat(slack.find()).isEqualTo(new Seen(new Receipt("C1", "1.2")));

    var asked = slack.server.arrived(HISTORY).getFirst().body();
    assertThat(asked)
        .contains(
            "channel=C1", "include_all_metadata=1", "oldest=" + (NOON.getEpochSecond() - 120));
  }

  @Test
  void a_message_whose_key_is_on_no_page_of_the_history_was_not_posted() {
    slack.plan(HISTORY, RawAnswer.json(more("next1", message("1.3", OTHER_KEY))));
    slack.plan(HISTORY, RawAnswer.json(history("{\"type\":\"message\",\"ts\":\"1.2\"}")));

    assertThat(slack.find()).isEqualTo(new NotSeen());

    assertThat(slack.server.arrived(HISTORY).getLast().body()).contains("cursor=next1");
  }

  @Test
  void a_reply_is_posted_and_looked_for_in_its_thread() {
    var thread = new InThread(new ChannelId("C1"), "1.0");
    slack.plan(POST, RawAnswer.json(POSTED));
    slack.plan("conversations.replies", RawAnswer.json(more("next1", message("1.0", OTHER_KEY))));
    slack.plan("conversations.replies", RawAnswer.json(history(message("1.2", KEY.toString()))));

    assertThat(slack.post(thread)).isInstanceOf(Delivered.class);
    assertThat(slack.find(thread)).isEqualTo(new Seen(new Receipt("C1", "1.2")));

    assertThat(slack.server.arrived(POST).getFirst().body()).contains("thread_ts=1.0");
    assertThat(slack.server.arrived("conversations.replies").getLast().body())
        .contains("channel=C1", "ts=1.0", "cursor=next1", "include_all_metadata=1");
  }

  @Test
  void a_thread_that_is_gone_takes_no_reply() {
    slack.plan(POST, RawAnswer.json(REFUSED.formatted("thread_not_found")));

    assertThat(slack.post(new InThread(new ChannelId("C1"), "1.0")))
        .isEqualTo(new Refused(Refusal.MESSAGE_GONE));
  }

  @Test
  void a_message_is_looked_for_on_later_pages() {
    slack.plan(HISTORY, RawAnswer.json(more("next1", message("1.3", OTHER_KEY))));
    slack.plan(HISTORY, RawAnswer.json(history(message("1.2", KEY.toString()))));

    assertThat(slack.find()).isEqualTo(new Seen(new Receipt("C1", "1.2")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "{\"ok\":true}",
        "{\"ok\":true,\"has_more\":true,\"messages\":[]}",
        "{\"ok\":false,\"error\":\"not_in_channel\"}",
        "{\"ok\":false,\"error\":\"missing_scope\"}",
        "nonsense"
      })
  void a_history_that_cannot_be_read_says_nothing(String body) {
    slack.plan(HISTORY, RawAnswer.json(body));

    assertThat(slack.find()).isInstanceOf(Unknown.class);
  }

  @Test
  void a_history_that_is_throttled_is_read_when_slack_allows() {
    slack.plan(HISTORY, RawAnswer.status("429 Too Many Requests", "Retry-After: 9", ""));

    Sighting sighting = slack.find();

    assertThat(sighting).isEqualTo(new Unknown(Duration.ofSeconds(9), "HTTP 429"));
  }

  @Test
  void a_direct_conversation_that_does_not_open_just_now_is_read_soon() {
    slack.plan(OPEN, RawAnswer.status("429 Too Many Requests", "Retry-After: 3", ""));
    assertThat(slack.find(ANN)).isEqualTo(new Unknown(Duration.ofSeconds(3), "throttled"));

    slack.plan(OPEN, RawAnswer.json(REFUSED.formatted("ratelimited")));
    assertThat(slack.find(ANN)).isEqualTo(new Unknown(Duration.ofSeconds(30), "throttled"));

    slack.plan(OPEN, new RawAnswer.HangUp());
    assertThat(slack.find(ANN))
        .isInstanceOfSatisfying(
            Unknown.class,
            unknown -> assertThat(unknown.lookAgainAfter()).isEqualTo(Duration.ofSeconds(5)));

    slack.plan(OPEN, RawAnswer.json(REFUSED.formatted("user_not_found")));
    assertThat(slack.find(ANN)).isEqualTo(new Unknown(Duration.ofMinutes(1), "no conversation"));
  }

  @Test
  void a_history_that_hangs_up_says_nothing() {
    assertThat(slack.find()).isInstanceOf(Unknown.class);
  }

  @Test
  void nobody_is_taken_for_gone_before_it_is_known_whose_the_token_is() {
    try (var fresh = RawSlack.start(Duration.ofMillis(200))) {
      assertThat(fresh.post()).isInstanceOf(TryAgain.class);
      assertThat(fresh.find()).isInstanceOf(Unknown.class);
      assertThat(fresh.calls(POST)).isZero();
    }
  }

  @Test
  void a_message_waits_until_it_is_known_whose_the_token_is() {
    try (var fresh = RawSlack.start(Duration.ofSeconds(20))) {
      fresh.plan(POST, RawAnswer.json(POSTED));
      Thread.ofVirtual()
          .start(() -> {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            fresh.introduce();
          });

      Delivery delivery = fresh.post();

      assertThat(delivery).isInstanceOf(Delivered.class);
    }
  }

  @Test
  void a_workspace_that_the_token_is_not_for_is_gone() {
    try (var fresh = RawSlack.start(Duration.ofSeconds(20))) {
      fresh.introduce("T2");

      assertThat(fresh.post()).isEqualTo(new Refused(Refusal.WORKSPACE_GONE));
    }
  }

  private static String history(String... messages) {
    return "{\"ok\":true,\"has_more\":false,\"messages\":[%s]}"
        .formatted(String.join(",", messages));
  }

  private static String more(String cursor, String... messages) {
    return "{\"ok\":true,\"has_more\":true,\"messages\":[%s],\"response_metadata\":{\"next_cursor\":\"%s\"}}"
        .formatted(String.join(",", messages), cursor);
  }

  private static String message(String ts, String key) {
    return """
    {"type":"message","ts":"%s","metadata":{"event_type":"tpm_coach_message","event_payload":{"key":"%s"}}}
    """
        .formatted(ts, key);
  }
}
