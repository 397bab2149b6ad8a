package coach.tpm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TokenVaultTest {
  private static final String OLD = "2026:" + base64(1);
  private static final String NEW = "2027:" + base64(2);

  private final TokenVault vault = vault(OLD);

  @Test
  void what_is_sealed_opens_again() {
    var sealed = vault.seal("xoxb-1-grüße-😀", "slack_installation", "T1", "bot_token");

    assertThat(vault.open(sealed, "slack_installation", "T1", "bot_token"))
        .isEqualTo("xoxb-1-grüße-😀");
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("xoxb");
  }

  @Test
  void another_vault_with_the_same_keys_opens_it() {
    var sealed = vault.seal("xoxb-1", "slack_installation", "T1", "bot_token");

    assertThat(vault(OLD).open(sealed, "slack_installation", "T1", "bot_token"))
        .isEqualTo("xoxb-1");
  }

  @Test
  void the_same_token_is_sealed_differently_each_time() {
    assertThat(vault.seal("xoxb-1", "t", "T1", "c"))
        .isNotEqualTo(vault.seal("xoxb-1", "t", "T1", "c"));
  }

  @Test
  void a_token_that_is_moved_does_not_open() {
    var sealed = vault.seal("xoxb-1", "slack_installation", "T1", "bot_token");

    assertThatThrownBy(() -> vault.open(sealed, "slack_installation", "T2", "bot_token"))
        .isInstanceOf(WrongKey.class)
        .hasMessage(
            "The stored slack_installation.bot_token of workspace T2 does not open: it was changed or moved to another row, or its key has another content.");
    assertThatThrownBy(() -> vault.open(sealed, "slack_installation", "T1", "user_token"))
        .isInstanceOf(WrongKey.class);
    assertThatThrownBy(() -> vault.open(sealed, "other", "T1", "bot_token"))
        .isInstanceOf(WrongKey.class);
  }

  @Test
  void places_that_only_look_alike_are_different() {
    var sealed = vault.seal("xoxb-1", "a|b", "c", "d");

    assertThatThrownBy(() -> vault.open(sealed, "a", "b|c", "d")).isInstanceOf(WrongKey.class);
    assertThatThrownBy(() -> vault.open(sealed, "a%7Cb", "c", "d")).isInstanceOf(WrongKey.class);
  }

  @Test
  void a_change_of_any_byte_is_seen() {
    var sealed = vault.seal("xoxb-1", "t", "T1", "c");

    for (int at = 0; at < sealed.length; at++) {
      var changed = sealed.clone();
      changed[at] ^= 1;
      assertThatThrownBy(() -> vault.open(changed, "t", "T1", "c")).isInstanceOf(WrongKey.class);
    }
  }

  @Test
  void what_was_never_sealed_does_not_open() {
    assertThatThrownBy(() -> vault.open(new byte[0], "t", "T1", "c")).isInstanceOf(WrongKey.class);
    assertThatThrownBy(() -> vault.open(new byte[] {1, 2, 3}, "t", "T1", "c"))
        .isInstanceOf(WrongKey.class);
    assertThat(vault.sealedWithPrimary(new byte[0])).isFalse();
  }

  @Test
  void keys_are_changed_in_three_steps() {
    var before = vault.seal("xoxb-1", "t", "T1", "c");
    var both = vault(NEW + "," + OLD);

    assertThat(both.sealedWithPrimary(before)).isFalse();
    var after = both.seal(both.open(before, "t", "T1", "c"), "t", "T1", "c");
    assertThat(both.sealedWithPrimary(after)).isTrue();

    assertThat(vault(NEW).open(after, "t", "T1", "c")).isEqualTo("xoxb-1");
    assertThatThrownBy(() -> vault(NEW).open(before, "t", "T1", "c"))
        .isInstanceOf(WrongKey.class)
        .hasMessageContaining("its key is not among TOKEN_KEYS");
  }

  @Test
  void a_key_with_the_same_id_and_another_content_does_not_open() {
    var sealed = vault.seal("xoxb-1", "t", "T1", "c");

    assertThatThrownBy(() -> vault("2026:" + base64(9)).open(sealed, "t", "T1", "c"))
        .isInstanceOf(WrongKey.class)
        .hasMessageContaining("its key has another content");
  }

  private static TokenVault vault(String keys) {
    return new TokenVault(TokenKeys.fromText(keys));
  }

  private static String base64(int seed) {
    var bytes = new byte[32];
    Arrays.fill(bytes, (byte) seed);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
