package coach.tpm.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import coach.tpm.testing.slack.SlackSigner;
import java.util.List;

/// Requests as the bytes that Slack sends, signed now. They are good for five minutes.
final class SignedRequests {

  static final String SECRET = "benchmark-signing-secret";

  private static final SlackSigner SIGNER = new SlackSigner(SECRET);

  private SignedRequests() {}

  static List<byte[]> of(List<String> bodies) {
    long now = System.currentTimeMillis() / 1000;
    return bodies.parallelStream().map(body -> request(body, now)).toList();
  }

  private static byte[] request(String body, long now) {
    return """
    POST /slack/events HTTP/1.1\r
    Host: 127.0.0.1\r
    User-Agent: Slackbot 1.0 (+https://api.slack.com/robots)\r
    Accept: application/json,*/*\r
    Accept-Encoding: gzip,deflate\r
    Content-Type: application/x-www-form-urlencoded\r
    X-Slack-Request-Timestamp: %d\r
    X-Slack-Signature: %s\r
    Content-Length: %d\r
    \r
    %s\
    """
        .formatted(now, SIGNER.sign(now, body), body.length(), body)
        .getBytes(UTF_8);
  }
}
