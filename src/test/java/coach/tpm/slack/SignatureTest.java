package coach.tpm.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coach.tpm.testing.slack.SlackSigner;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

  private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  private static final long SECOND = 1_531_420_618;
  private static final Instant NOW = Instant.ofEpochSecond(SECOND);
  private static final String BODY =
      "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
          + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
          + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
          + "%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
          + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

  private final Signature signature = new Signature(SECRET);

  /// The example of docs.slack.dev, "Verifying requests from Slack".
  @Test
  void slacks_own_example_is_taken() {
    assertThat(
            covers(
                Long.toString(SECOND),
                "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
                NOW))
        .isTrue();
  }

  @Test
  void another_body_secret_second_or_version_is_refused() {
    var signed = new SlackSigner(SECRET).sign(SECOND, BODY);
    var second = Long.toString(SECOND);
    assertThat(covers(second, signed, NOW)).isTrue();
    assertThat(signature.covers((BODY + " ").getBytes(UTF_8), second, signed, NOW)).isFalse();
    assertThat(covers(second, new SlackSigner("other").sign(SECOND, BODY), NOW)).isFalse();
    assertThat(covers(Long.toString(SECOND + 1), signed, NOW)).isFalse();
    assertThat(covers(second, signed.replace("v0=", "v1="), NOW)).isFalse();
    assertThat(covers(second, signed.substring(3), NOW)).isFalse();
    assertThat(covers(second, signed.substring(0, 20), NOW)).isFalse();
    assertThat(covers(second, "", NOW)).isFalse();
    assertThat(covers(second, null, NOW)).isFalse();
    assertThat(covers(null, signed, NOW)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {-300, -299, 0, 299, 300})
  void five_minutes_either_way_are_taken(long late) {
    assertThat(covers(SECOND, NOW.plusSeconds(late))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {-86_400, -3600, -301, 301, 3600, 86_400})
  void what_is_older_or_newer_is_refused(long late) {
    assertThat(covers(SECOND, NOW.plusSeconds(late))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "now",
        "1531420618.5",
        "1e9",
        "-1531420618",
        "9223372036854775807",
        "-9223372036854775808",
        "99999999999999999999"
      })
  void a_timestamp_that_is_no_recent_second_is_refused(String timestamp) {
    assertThat(covers(timestamp, new SlackSigner(SECRET).sign(timestamp, BODY), NOW)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void an_empty_secret_never_starts(String secret) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Signature(secret));
  }

  private boolean covers(long second, Instant now) {
    return covers(Long.toString(second), new SlackSigner(SECRET).sign(second, BODY), now);
  }

  private boolean covers(
      @org.jspecify.annotations.Nullable String timestamp,
      @org.jspecify.annotations.Nullable String signed,
      Instant now) {
    return signature.covers(BODY.getBytes(UTF_8), timestamp, signed, now);
  }
}
