package coach.tpm.demo;

import coach.tpm.message.Block.Attachment;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// The files of what is shown just now. As with pictures, their addresses cannot be guessed, and
/// are known to whoever may see the message.
final class Shelf {

  private static final int MOST = 200;

  private final Cache<String, Attachment> files = Caffeine.newBuilder().maximumSize(MOST).build();

  /// Where a file is found, such as `/demo/file/3f…`.
  String address(Attachment file) {
    var id = id(file);
    files.put(id, file);
    return "/demo/file/" + id;
  }

  Optional<Attachment> file(String id) {
    return Optional.ofNullable(files.getIfPresent(id));
  }

  private static String id(Attachment file) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(file.name().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return HexFormat.of().formatHex(digest.digest(file.text().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
