package coach.tpm.slack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Slack's request signature: `v0=` and the HMAC-SHA256 of `v0:timestamp:body`, over the bytes as
/// they came, compared in constant time. See docs.slack.dev, "Verifying requests from Slack".
final class Signature {

  /// A request older or newer than this is refused, so that it cannot be kept and replayed.
  private static final Duration SKEW = Duration.ofMinutes(5);

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  Signature(String signingSecret) {
    if (signingSecret.isBlank()) {
      throw new IllegalArgumentException("the signing secret must not be empty");
    }
    this.key = new SecretKeySpec(signingSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /// Whether the headers alone rule a body out, which then need not be read.
  boolean mayCover(@Nullable String timestamp, @Nullable String signature, Instant now) {
    return timestamp != null && signature != null && isRecent(timestamp, now);
  }

  boolean covers(byte[] body, @Nullable String timestamp, @Nullable String signature, Instant now) {
    if (timestamp == null || signature == null || !isRecent(timestamp, now)) {
      return false;
    }
    return MessageDigest.isEqual(
        expected(body, timestamp).getBytes(StandardCharsets.UTF_8),
        signature.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isRecent(String timestamp, Instant now) {
    return SECONDS.matcher(timestamp).matches()
        && Math.abs(now.getEpochSecond() - Long.parseLong(timestamp)) <= SKEW.toSeconds();
  }

  private String expected(byte[] body, String timestamp) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 is part of every JDK", e);
    }
  }
}
