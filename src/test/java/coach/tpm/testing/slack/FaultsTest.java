package coach.tpm.testing.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private static final String POST = "chat.postMessage";

  private final FakeSlack slack = FakeSlack.start();
  private final Workspace team = slack.workspace("T1");
  private final Caller api = new Caller(slack, team.token());

  @BeforeEach
  void a_channel() {
    team.channel("C1", "apollo");
  }

  @AfterEach
  void close() {
    api.close();
    slack.close();
  }

  @Test
  void a_limited_call_is_told_when_to_come_back_and_not_accepted() throws Exception {
    slack.faults().next(POST, new Fault.RateLimited(Duration.ofSeconds(7)));

    var limited = api.response(POST, "channel", "C1", "text", "1");
    var fine = api.response(POST, "channel", "C1", "text", "2");

    assertThat(limited.statusCode()).isEqualTo(429);
    assertThat(limited.headers().firstValue("Retry-After")).contains("7");
    assertThat(fine.statusCode()).isEqualTo(200);
    assertThat(slack.messages("C1")).extracting(SlackMessage::text).containsExactly("2");
    assertThat(slack.calls(POST)).hasSize(2);
  }

  @Test
  void an_http_error_and_a_refusal_accept_nothing() throws Exception {
    slack.faults().next(2, POST, new Fault.HttpError(500));
    slack.faults().next(POST, new Fault.Refuse("fatal_error"));

    assertThat(api.response(POST, "channel", "C1", "text", "1").statusCode()).isEqualTo(500);
    assertThat(api.response(POST, "channel", "C1", "text", "1").statusCode()).isEqualTo(500);
    assertThat(api.error(POST, "channel", "C1", "text", "1")).isEqualTo("fatal_error");
    assertThat(slack.messages("C1")).isEmpty();
    assertThat(slack.faults().count(Fault.HttpError.class)).isEqualTo(2);
  }

  @Test
  void hanging_up_leaves_the_caller_without_answer_and_accepts_nothing() {
    slack.faults().next(POST, new Fault.HangUp());

    assertThatThrownBy(() -> api.call(POST, "channel", "C1", "text", "1"))
        .isInstanceOf(IOException.class);
    assertThat(slack.messages("C1")).isEmpty();
    assertThat(slack.calls(POST)).hasSize(1);
  }

  @Test
  void accepting_and_hanging_up_keeps_the_message() {
    slack.faults().next(POST, new Fault.AcceptAndHangUp());

    assertThatThrownBy(() -> api.call(POST, "channel", "C1", "text", "1"))
        .isInstanceOf(IOException.class);
    assertThat(slack.messages("C1")).hasSize(1);
    assertThat(slack.calls(POST)).hasSize(1);
  }

  @Test
  void never_answering_comes_in_both_kinds() {
    slack.faults().next(POST, new Fault.NeverAnswer());
    slack.faults().next(POST, new Fault.AcceptAndNeverAnswer());

    assertThatThrownBy(() -> api.call(POST, "channel", "C1", "text", "lost"))
        .isInstanceOf(HttpTimeoutException.class);
    assertThatThrownBy(() -> api.call(POST, "channel", "C1", "text", "kept"))
        .isInstanceOf(HttpTimeoutException.class);
    assertThat(slack.messages("C1")).extracting(SlackMessage::text).containsExactly("kept");
  }

  @Test
  void a_delay_and_a_latency_slow_a_right_answer() throws Exception {
    slack.faults().next(POST, new Fault.Delay(Duration.ofMillis(60)));
    slack.faults().latency(Duration.ofMillis(40), Duration.ofMillis(80));

    var start = System.nanoTime();
    api.call(POST, "channel", "C1", "text", "1");

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(99));
    assertThat(slack.messages("C1")).hasSize(1);
  }

  @Test
  void a_seeded_dice_strikes_the_same_calls_every_time() throws Exception {
    assertThat(struckOf(200, 42)).isEqualTo(struckOf(200, 42)).isBetween(20L, 60L);
  }

  @Test
  void any_method_can_be_struck_and_nothing_strikes_after_clearing() throws Exception {
    slack.faults().always(Faults.ANY, new Fault.HttpError(503));

    assertThat(api.response("auth.test").statusCode()).isEqualTo(503);
    slack.faults().clear();
    assertThat(api.response("auth.test").statusCode()).isEqualTo(200);
  }

  private long struckOf(int calls, long seed) throws Exception {
    slack.faults().clear().seed(seed).rate(0.2, POST, new Fault.HttpError(500));
    var before = slack.faults().count(Fault.HttpError.class);
    for (var i = 0; i < calls; i++) {
      api.response(POST, "channel", "C1", "text", "1");
    }
    return slack.faults().count(Fault.HttpError.class) - before;
  }
}
