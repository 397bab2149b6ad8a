package coach.tpm.slack;

import static coach.tpm.slack.RawSlack.POST;
import static coach.tpm.slack.RawSlack.POSTED;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Delivery.Delivered;
import coach.tpm.message.Delivery.Throttled;
import coach.tpm.message.Delivery.TryAgain;
import coach.tpm.message.Delivery.Uncertain;
import coach.tpm.message.Receipt;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One call of ours is one request on the wire, whatever the connection does: a repeated
/// `chat.postMessage` is a second message. OkHttp, which Slack's SDK is built on, repeats by
/// itself.
class NoHiddenRetryTest {

  private final RawSlack slack = RawSlack.start();

  @AfterEach
  void close() {
    slack.close();
  }

  @Test
  void a_post_that_is_read_on_a_reused_connection_and_hung_up_on_arrives_once() {
    slack.plan(POST, RawAnswer.json(POSTED));
    slack.plan(POST, new RawAnswer.HangUp());

    assertThat(slack.post()).isEqualTo(new Delivered(new Receipt("C1", "1700000000.000100")));
    assertThat(slack.post()).isInstanceOf(Uncertain.class);

    assertThat(slack.server.arrived(POST))
        .extracting(RawServer.Arrived::connection)
        .containsExactly(1, 1);
  }

  @Test
  void a_post_that_is_hung_up_on_at_once_arrives_once() {
    slack.plan(POST, new RawAnswer.HangUp());

    assertThat(slack.post()).isInstanceOf(Uncertain.class);

    assertThat(slack.calls(POST)).isOne();
  }

  @Test
  void a_post_that_is_never_answered_arrives_once() {
    try (var hasty = RawSlack.start(Duration.ofMillis(500))) {
      hasty.introduce();
      hasty.plan(POST, new RawAnswer.Silence());

      assertThat(hasty.post()).isInstanceOf(Uncertain.class);

      assertThat(hasty.calls(POST)).isOne();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "408 Request Timeout",
        "500 Internal Server Error",
        "502 Bad Gateway",
        "503 Service Unavailable",
        "504 Gateway Timeout"
      })
  void a_post_that_meets_a_fault_arrives_once_even_if_asked_to_come_back_at_once(String status) {
    slack.plan(POST, RawAnswer.status(status, "Retry-After: 0", ""));

    assertThat(slack.post()).isInstanceOf(Uncertain.class);

    assertThat(slack.calls(POST)).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"401 Unauthorized", "404 Not Found", "421 Misdirected Request"})
  void a_post_that_is_turned_away_arrives_once(String status) {
    slack.plan(POST, RawAnswer.status(status, "", ""));

    assertThat(slack.post()).isInstanceOf(TryAgain.class);

    assertThat(slack.calls(POST)).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"301 Moved Permanently", "307 Temporary Redirect", "308 Permanent Redirect"})
  void a_post_that_is_sent_elsewhere_does_not_go_there(String status) {
    slack.plan(POST, RawAnswer.status(status, "Location: " + slack.server.url() + POST, ""));

    assertThat(slack.post()).isInstanceOf(TryAgain.class);

    assertThat(slack.calls(POST)).isOne();
  }

  @Test
  void a_throttled_post_is_told_how_long_to_wait_and_arrives_once() {
    slack.plan(POST, RawAnswer.status("429 Too Many Requests", "Retry-After: 7", "{\"ok\":false}"));

    assertThat(slack.post()).isEqualTo(new Throttled(Duration.ofSeconds(7)));

    assertThat(slack.calls(POST)).isOne();
  }

  @Test
  void a_connection_that_is_refused_delivered_nothing() throws IOException {
    try (var nowhere = RawSlack.at(portOfNobody())) {
      assertThat(nowhere.post()).isInstanceOf(TryAgain.class);
    }
  }

  private static URI portOfNobody() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:%d/api/".formatted(taken.getLocalPort()));
    }
  }
}
