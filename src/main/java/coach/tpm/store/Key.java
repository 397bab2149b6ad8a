package coach.tpm.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// One token key. Its number stands at the head of all that it seals.
final class Key {
  private final String id;
  private final byte[] secret;

  Key(String id, byte[] secret) {
    this.id = id;
    this.secret = secret.clone();
  }

  /// The same for the same id on every node and after every restart.
  int number() {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getInt();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  byte[] secret() {
    return secret.clone();
  }

  @Override
  public String toString() {
    return "Key[%s]".formatted(id);
  }
}
