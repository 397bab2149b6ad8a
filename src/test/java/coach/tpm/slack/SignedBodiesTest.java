package coach.tpm.slack;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.slack.SignedBodies.Arrived.Body;
import coach.tpm.slack.SignedBodies.Arrived.Crowded;
import coach.tpm.slack.SignedBodies.Arrived.Stalled;
import coach.tpm.slack.SignedBodies.Arrived.TooLarge;
import coach.tpm.testing.slack.SlackSigner;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedBodiesTest {

  private static final String SECRET = "secret";
  private static final Instant NOW = Instant.parse("2026-11-23T11:00:00Z");
  private static final Duration LONG = Duration.ofHours(1);
  private static final int UNKNOWN = -1;

  @Test
  void what_is_signed_is_read() {
    assertThat(bodies(LONG).read(request("hello", 5, bytes("hello")))).isEqualTo(new Body("hello"));
  }

  @Test
  void a_body_that_takes_too_long_is_given_up_however_steadily_it_comes() {
    assertThat(bodies(Duration.ZERO).read(request("hello", UNKNOWN, trickle())))
        .isEqualTo(new Stalled());
  }

  @Test
  void a_body_without_an_announced_length_ends_at_the_limit() {
    assertThat(bodies(LONG).read(request("", UNKNOWN, trickle()))).isEqualTo(new TooLarge());
  }

  @Test
  void a_sender_who_hangs_up_is_told_apart_from_one_who_forges() {
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("reset");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("reset");
          }
        };
    assertThat(bodies(LONG).read(request("hello", 5, broken))).isEqualTo(new Stalled());
  }

  @Test
  void only_some_large_bodies_are_read_at_a_time_and_room_is_made_again() {
    var bodies = bodies(LONG);
    var answers = new ArrayList<SignedBodies.Arrived>();
    InputStream nested = bytes("hello");
    for (int i = 0; i < 25; i++) {
      nested = whenRead(bodies, nested, answers);
    }
    var outer = bodies.read(request("hello", UNKNOWN, nested));

    assertThat(answers).contains(new Crowded());
    assertThat(outer).isEqualTo(new Body("hello"));
    assertThat(bodies.read(request("hello", UNKNOWN, bytes("hello")))).isEqualTo(new Body("hello"));
  }

  @Test
  void the_rest_of_a_refused_body_is_thrown_away_up_to_a_limit() {
    var left = bytes("left over");
    bodies(LONG).discardRest(request("", UNKNOWN, left));
    assertThat(left.available()).isZero();

    bodies(LONG).discardRest(request("", UNKNOWN, trickle()));
    bodies(Duration.ZERO).discardRest(request("", UNKNOWN, trickle()));
  }

  private static SignedBodies bodies(Duration patience) {
    return new SignedBodies(new Signature(SECRET), InstantSource.fixed(NOW), patience);
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /// A body that never ends.
  private static InputStream trickle() {
    return new InputStream() {
      @Override
      public int read() {
        return 'x';
      }

      @Override
      public int read(byte[] bytes, int offset, int length) {
        Arrays.fill(bytes, offset, offset + length, (byte) 'x');
        return length;
      }
    };
  }

  /// While one body is read, another arrives.
  private static InputStream whenRead(
      SignedBodies bodies, InputStream inner, List<SignedBodies.Arrived> answers) {
    var arrival =
        new InputStream() {
          @Override
          public int read() {
            answers.add(bodies.read(request("hello", UNKNOWN, inner)));
            return -1;
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            return read();
          }
        };
    return new SequenceInputStream(arrival, bytes("hello"));
  }

  private static HttpServletRequest request(String signedBody, long length, InputStream body) {
    long second = NOW.getEpochSecond();
    var stream = new Stream(body);
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            SignedBodiesTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (_, method, arguments) ->
                switch (method.getName()) {
                  case "getHeader" ->
                      arguments[0].equals("X-Slack-Signature")
                          ? new SlackSigner(SECRET).sign(second, signedBody)
                          : Long.toString(second);
                  case "getContentLengthLong" -> length;
                  case "getContentLength" -> (int) length;
                  case "getInputStream" -> stream;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static final class Stream extends ServletInputStream {

    private final InputStream body;

    Stream(InputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      return body.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return body.read(bytes, offset, length);
    }

    @Override
    public boolean isFinished() {
      return false;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("read at once");
    }
  }
}
