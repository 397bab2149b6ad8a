package coach.tpm.chart;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/// A name for a chart that no other chart has, and that it always has: charts that show the same
/// are the same picture.
public final class Fingerprint {

  /// Rises when charts are drawn in another way, so that a kept picture is not taken for a new one.
  private static final String DRAWN = "1";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Fingerprint() {}

  /// 64 characters, `0-9a-f`.
  public static String of(Chart chart) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(DRAWN.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(MAPPER.writeValueAsBytes(chart)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
