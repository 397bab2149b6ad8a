package coach.tpm.testing.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs a request as Slack does, written from Slack's description and not from the product's code.
public final class SlackSigner {
  private static final String ALGORITHM = "HmacSHA256";

  private final String secret;

  public SlackSigner(String secret) {
    this.secret = secret;
  }

  /// The value of `X-Slack-Signature` for a body sent at this second.
  public String sign(long timestamp, String body) {
    return sign(Long.toString(timestamp), body);
  }

  /// The same for a timestamp that may not even be a number.
  public String sign(String timestamp, String body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
      mac.update("v0:%s:".formatted(timestamp).getBytes(UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("this JDK has no " + ALGORITHM, broken);
    }
  }
}
