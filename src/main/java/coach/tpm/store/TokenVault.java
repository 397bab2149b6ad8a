package coach.tpm.store;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Seals platform tokens before they are stored. A seal holds for one column of one row only: a
/// sealed token that is moved to another workspace does not open there.
public final class TokenVault {
  private static final byte TINK = 1;

  private final Aead aead;
  private final List<Integer> numbers;

  public TokenVault(TokenKeys keys) {
    this.numbers = keys.keys().stream().map(Key::number).toList();
    try {
      AeadConfig.register();
      this.aead = keyset(keys.keys()).getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Tink refuses keys that were checked before", e);
    }
  }

  public byte[] seal(String plain, String table, String workspace, String column) {
    try {
      return aead.encrypt(plain.getBytes(StandardCharsets.UTF_8), place(table, workspace, column));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal %s.%s".formatted(table, column), e);
    }
  }

  /// What was sealed for this very place.
  ///
  /// @throws WrongKey when no key opens it here
  public String open(byte[] sealed, String table, String workspace, String column) {
    try {
      return new String(
          aead.decrypt(sealed, place(table, workspace, column)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException _) {
      throw new WrongKey(
          "The stored %s.%s of workspace %s does not open: %s."
              .formatted(table, column, workspace, reason(sealed)));
    }
  }

  /// Whether the first key sealed it; if not, it is to be sealed anew before that key goes.
  public boolean sealedWithPrimary(byte[] sealed) {
    return isSealedWith(sealed, numbers.getFirst());
  }

  private String reason(byte[] sealed) {
    return numbers.stream().anyMatch(number -> isSealedWith(sealed, number))
        ? "it was changed or moved to another row, or its key has another content"
        : "its key is not among TOKEN_KEYS; put the old key back behind the new one";
  }

  private static boolean isSealedWith(byte[] sealed, int number) {
    return sealed.length > 5
        && sealed[0] == TINK
        && ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt() == number;
  }

  /// Escaped, so that no two places look the same.
  private static byte[] place(String table, String workspace, String column) {
    return Stream.of(table, workspace, column)
        .map(part -> part.replace("%", "%25").replace("|", "%7C"))
        .collect(Collectors.joining("|"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static KeysetHandle keyset(List<Key> keys) throws GeneralSecurityException {
    var keyset = KeysetHandle.newBuilder();
    for (var key : keys) {
      var entry = KeysetHandle.importKey(tinkKey(key)).withFixedId(key.number());
      keyset.addEntry(key == keys.getFirst() ? entry.makePrimary() : entry);
    }
    return keyset.build();
  }

  @AccessesPartialKey // our keys are plain bytes in a setting, so this is where they become Tink's
  private static AesGcmKey tinkKey(Key key) throws GeneralSecurityException {
    var parameters =
        AesGcmParameters.builder()
            .setKeySizeBytes(32)
            .setIvSizeBytes(12)
            .setTagSizeBytes(16)
            .setVariant(AesGcmParameters.Variant.TINK)
            .build();
    return AesGcmKey.builder()
        .setParameters(parameters)
        .setKeyBytes(SecretBytes.copyFrom(key.secret(), InsecureSecretKeyAccess.get()))
        .setIdRequirement(key.number())
        .build();
  }
}
