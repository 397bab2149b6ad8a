package coach.tpm.app;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.testing.slack.SlackClient;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Strangers who send much, slowly or oddly do not keep the coach from its work.
class FloodTest {

  private static final Instant NOW = Instant.parse("2026-11-23T11:00:00Z");
  private static final int LARGE = 300_000;

  private final List<Socket> open = new ArrayList<>();
  private RunningCoach coach;
  private SlackClient client;

  @BeforeEach
  void start() {
    coach = RunningCoach.at(NOW);
    var workspace = coach.slack.workspace("T1").user("U1", "Ann", "Europe/Berlin");
    workspace.channel("C1", "apollo", "U1");
    client = coach.client("T1");
  }

  @AfterEach
  void stop() throws IOException {
    for (var socket : open) {
      socket.close();
    }
    client.close();
    coach.close();
  }

  @Test
  void many_large_bodies_that_never_end_leave_room_for_what_slack_sends() throws Exception {
    for (int i = 0; i < 40; i++) {
      var socket = connect();
      send(socket, head(LARGE, NOW) + "x".repeat(100_000));
    }

    var late = connect();
    send(late, head(LARGE, NOW));

    assertThat(statusOf(late)).isEqualTo("HTTP/1.1 503 Service Unavailable");
    assertThat(client.command("U1", "C1", "help").isOk()).isTrue();
    assertThat(coach.get("/readyz").statusCode()).isEqualTo(200);
  }

  @Test
  void what_cannot_be_signed_is_turned_away_before_its_body_comes() throws Exception {
    var stale = connect();
    var huge = connect();

    send(stale, head(LARGE, NOW.minus(Duration.ofMinutes(6))));
    send(huge, head(3 << 20, NOW));

    assertThat(statusOf(stale)).isEqualTo("HTTP/1.1 401 Unauthorized");
    assertThat(statusOf(huge)).isEqualTo("HTTP/1.1 413 Payload Too Large");
  }

  @Test
  void a_body_that_breaks_off_is_no_fault_of_ours() throws Exception {
    var broken = connect();

    send(broken, head(1000, NOW) + "half");
    broken.shutdownOutput();

    assertThat(statusOf(broken)).startsWith("HTTP/1.1 4");
    assertThat(client.command("U1", "C1", "help").isOk()).isTrue();
  }

  @Test
  void methods_that_nothing_answers_are_refused() throws Exception {
    var trace = connect();

    send(trace, "TRACE /slack/events HTTP/1.1\r\nHost: x\r\nX-Secret: 1\r\n\r\n");

    assertThat(statusOf(trace)).isEqualTo("HTTP/1.1 405 Method Not Allowed");
  }

  @Test
  void metrics_are_not_told_to_the_world() {
    assertThat(coach.get("/metrics").body()).contains("coach_");
    assertThat(coach.get("/metrics", "X-Forwarded-For", "203.0.113.9").statusCode()).isEqualTo(404);
    assertThat(coach.get("/metrics", "Forwarded", "for=203.0.113.9").statusCode()).isEqualTo(404);
  }

  private Socket connect() throws IOException {
    var address = coach.url("/");
    var socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout((int) RunningCoach.SOON.toMillis());
    open.add(socket);
    return socket;
  }

  private static String head(int length, Instant at) {
    return """
    POST /slack/events HTTP/1.1\r
    Host: localhost\r
    Content-Type: application/x-www-form-urlencoded\r
    Content-Length: %d\r
    X-Slack-Request-Timestamp: %d\r
    X-Slack-Signature: v0=%s\r
    \r
    """
        .formatted(length, at.getEpochSecond(), "0".repeat(64));
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String statusOf(Socket socket) throws IOException {
    var line = new StringBuilder();
    var input = socket.getInputStream();
    for (int c = input.read(); c >= 0 && c != '\r'; c = input.read()) {
      line.append((char) c);
    }
    return line.toString();
  }
}
