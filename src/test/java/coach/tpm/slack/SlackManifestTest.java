package coach.tpm.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class SlackManifestTest {

  private static final URI HERE = URI.create("https://tpm.acme.example/");

  @Test
  void it_asks_for_what_the_coach_needs_and_nothing_else() {
    assertThat(list("oauth_config", "scopes", "bot"))
        .containsExactlyInAnyOrderElementsOf(Scopes.NEEDED);
  }

  @Test
  void every_address_is_ours() {
    assertThat(SlackManifest.forAddress(HERE))
        .contains("https://tpm.acme.example/slack/events")
        .contains("https://tpm.acme.example/slack/oauth_redirect")
        .doesNotContain("coach.example.com", "example//");
  }

  @Test
  void it_subscribes_to_what_the_coach_hears() {
    assertThat(list("settings", "event_subscriptions", "bot_events"))
        .containsExactlyInAnyOrder(
            "app_home_opened",
            "app_uninstalled",
            "tokens_revoked",
            "member_joined_channel",
            "member_left_channel",
            "channel_left",
            "group_left",
            "message.im",
            "user_change");
  }

  private static List<String> list(String... path) {
    Object node =
        new Load(LoadSettings.builder().build()).loadFromString(SlackManifest.forAddress(HERE));
    for (var name : path) {
      node = Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(node)).get(name), name);
    }
    return ((List<?>) Objects.requireNonNull(node)).stream().map(String::valueOf).toList();
  }
}
