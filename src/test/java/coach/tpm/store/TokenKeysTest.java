package coach.tpm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenKeysTest {
  private static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  @TempDir private Path dir;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a:" + SECRET + ",b:" + SECRET,
        "a:" + SECRET + "\nb:" + SECRET + "\n",
        "# a remark: with, marks\n a : " + SECRET + " , \r\n\n b:" + SECRET,
      })
  void keys_are_parted_by_commas_or_lines(String text) {
    assertThat(TokenKeys.fromText(text).keys())
        .extracting(Key::toString)
        .containsExactly("Key[a]", "Key[b]");
  }

  @ParameterizedTest
  @CsvSource({
    "'', There is no token key.",
    "' , ', There is no token key.",
    "'# only a remark', There is no token key.",
    SECRET + ", Token key 1 has no id",
    "':" + SECRET + "', Token key 1 has no id",
    "'a b:" + SECRET + "', Token key 1 has no id",
    "'a:" + SECRET + ",b:AAEC!', Token key 2 is not base64.",
    "a:AAECAwQFBgcICQoLDA0ODw==, Token key 1 has 16 bytes instead of 32.",
    "a:, Token key 1 has 0 bytes instead of 32.",
    "'a:" + SECRET + ",a:" + SECRET + "', Token key 2 has the id of an earlier key",
  })
  void bad_keys_are_explained_without_being_shown(String text, String complaint) {
    assertThatThrownBy(() -> TokenKeys.fromText(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(complaint)
        .hasMessageContaining("Write each key as id:base64")
        .hasMessageNotContainingAny("AAEC", "CAwQ");
  }

  @Test
  void the_text_of_keys_shows_none() {
    assertThat(TokenKeys.fromText("a:" + SECRET).toString()).isEqualTo("TokenKeys[1]");
  }

  @Test
  void a_missing_file_is_made_once_and_for_its_owner_only() throws IOException {
    var file = dir.resolve("token-keys");

    var made = new TokenVault(TokenKeys.readOrCreate(file, new SecureRandom()));
    var text = Files.readString(file);
    var again = new TokenVault(TokenKeys.readOrCreate(file, new SecureRandom()));

    assertThat(again.open(made.seal("xoxb-1", "t", "T1", "c"), "t", "T1", "c")).isEqualTo("xoxb-1");
    assertThat(file).hasContent(text);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(dir).isDirectoryNotContaining(path -> !path.equals(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw-rw-"})
  void a_file_that_others_may_read_is_refused(String permissions) throws IOException {
    var file = Files.writeString(dir.resolve("token-keys"), "a:" + SECRET);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

    assertThatThrownBy(() -> TokenKeys.readOrCreate(file, new SecureRandom()))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("chmod 600 " + file)
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void a_mounted_secret_may_be_readable_by_others() throws IOException {
    var file = Files.writeString(dir.resolve("token-keys"), "a:" + SECRET);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

    assertThat(TokenKeys.read(file).keys()).hasSize(1);
  }

  @Test
  void a_file_that_cannot_be_made_or_read_is_explained() {
    assertThatThrownBy(() -> TokenKeys.readOrCreate(dir.resolve("no/such"), new SecureRandom()))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("no/such");
    assertThatThrownBy(() -> TokenKeys.read(dir.resolve("absent")))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("it does not exist");
  }
}
