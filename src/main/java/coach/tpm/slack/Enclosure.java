package coach.tpm.slack;

import coach.tpm.chart.Chart;
import coach.tpm.chart.Fingerprint;
import coach.tpm.message.Block.Attachment;
import coach.tpm.message.Receipt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a message brings with it as a file.
sealed interface Enclosure {

  /// What people read above it.
  String title();

  /// What it is told apart by.
  String fingerprint();

  /// A picture, shown in the message itself; the same picture is one file, wherever it is shown.
  record Drawing(Chart chart) implements Enclosure {

    @Override
    public String title() {
      return chart.title();
    }

    @Override
    public String fingerprint() {
      return Fingerprint.of(chart);
    }
  }

  /// A file to keep, shared into the conversation of its message. It is told apart by its name and
  /// its message, not by what it says, so that figures which change meanwhile bring no second one.
  record Sheet(Attachment file, Receipt where) implements Enclosure {

    @Override
    public String title() {
      return file.name();
    }

    @Override
    public String fingerprint() {
      var key = String.join("\0", where.conversation(), where.messageId(), file.name());
      try {
        var digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }
}
