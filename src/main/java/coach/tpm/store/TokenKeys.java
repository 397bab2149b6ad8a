package coach.tpm.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The keys that seal platform tokens: the first seals, the others still open what they sealed.
public final class TokenKeys {
  private static final int KEY_BYTES = 32;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,32}");
  private static final String SHAPE =
      "Write each key as id:base64, where the base64 stands for 32 random bytes (`openssl rand -base64 32`), with commas or new lines between keys.";

  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.complementOf(
          EnumSet.of(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE));

  private final List<Key> keys;

  private TokenKeys(List<Key> keys) {
    this.keys = List.copyOf(keys);
  }

  /// Reads `id:base64` pairs, parted by commas or new lines; lines that begin with # are remarks.
  ///
  /// @throws IllegalArgumentException with a sentence that shows nothing of any key
  public static TokenKeys fromText(String text) {
    var keys = new ArrayList<Key>();
    for (var line : text.lines().filter(line -> !line.strip().startsWith("#")).toList()) {
      for (var pair : line.split(",", -1)) {
        if (!pair.isBlank()) {
          keys.add(key(keys.size() + 1, pair.strip()));
        }
      }
    }
    if (keys.isEmpty()) {
      throw wrong("There is no token key.");
    }
    refuseDuplicates(keys);
    return new TokenKeys(keys);
  }

  /// Reads a file that somebody else provides, such as a secret mounted into a container.
  public static TokenKeys read(Path file) {
    try {
      return fromText(Files.readString(file));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /// Reads our own key file, or makes it with one new key when it is not there yet.
  ///
  /// @throws StoreUnavailable when others than its owner may read the file, or nobody can
  public static TokenKeys readOrCreate(Path file, SecureRandom random) {
    try {
      if (Files.notExists(file)) {
        Secrets.write(file, newFile(random));
      }
      refuseOpenFile(file);
      return read(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  @Override
  public String toString() {
    return "TokenKeys[%d]".formatted(keys.size());
  }

  List<Key> keys() {
    return keys;
  }

  private static String newFile(SecureRandom random) {
    var id = new byte[4];
    var secret = new byte[KEY_BYTES];
    random.nextBytes(id);
    random.nextBytes(secret);
    return """
    # Opens the tokens of the chat platforms. Keep a copy in a safe place: without this file
    # the coach must be installed again in every workspace. The first key seals new tokens.
    key-%s:%s
    """
        .formatted(HexFormat.of().formatHex(id), Base64.getEncoder().encodeToString(secret));
  }

  private static Key key(int number, String pair) {
    var sides = pair.split(":", 2);
    if (sides.length < 2 || !ID.matcher(sides[0].strip()).matches()) {
      throw wrong(
          "Token key %d has no id of letters, digits, dots and dashes before a colon."
              .formatted(number));
    }
    return new Key(sides[0].strip(), bytes(number, sides[1].strip()));
  }

  private static byte[] bytes(int number, String base64) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException _) {
      throw wrong("Token key %d is not base64.".formatted(number));
    }
    if (bytes.length != KEY_BYTES) {
      throw wrong(
          "Token key %d has %d bytes instead of %d.".formatted(number, bytes.length, KEY_BYTES));
    }
    return bytes;
  }

  private static void refuseDuplicates(List<Key> keys) {
    var seen = new HashSet<Integer>();
    for (int at = 0; at < keys.size(); at++) {
      if (!seen.add(keys.get(at).number())) {
        throw wrong(
            "Token key %d has the id of an earlier key, or one too much like it. Give it another id."
                .formatted(at + 1));
      }
    }
  }

  private static void refuseOpenFile(Path file) throws IOException {
    var permissions = EnumSet.noneOf(PosixFilePermission.class);
    permissions.addAll(Files.getPosixFilePermissions(file));
    permissions.retainAll(OTHERS);
    if (!permissions.isEmpty()) {
      throw new StoreUnavailable(
          "Others than its owner may use the token keys in %s. Run `chmod 600 %s` and think about new keys."
              .formatted(file, file));
    }
  }

  private static StoreUnavailable unreadable(Path file, IOException e) {
    return new StoreUnavailable(
        "Cannot use the token keys in %s: %s.".formatted(file, StoreUnavailable.reason(e)), e);
  }

  private static IllegalArgumentException wrong(String complaint) {
    return new IllegalArgumentException(complaint + " " + SHAPE);
  }
}
