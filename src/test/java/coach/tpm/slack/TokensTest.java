package coach.tpm.slack;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.slack.Tokens.Held;
import coach.tpm.workspace.WorkspaceId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class TokensTest {

  private static final WorkspaceId OURS = WorkspaceId.of("slack", "T1");
  private static final WorkspaceId ANOTHER = WorkspaceId.of("slack", "T2");

  private final Tokens tokens = new Tokens(Optional.of("xoxb-1"), new NoInstallations());

  @Test
  void until_it_is_known_whose_the_token_is_no_workspace_is_without() {
    assertThat(tokens.held(OURS, Duration.ZERO)).isEqualTo(new Held.NotKnownYet());
  }

  @Test
  void the_token_belongs_to_one_workspace_and_others_have_none() {
    tokens.bind(OURS);

    assertThat(tokens.held(OURS, Duration.ZERO)).isEqualTo(new Held.Token("xoxb-1"));
    assertThat(tokens.held(ANOTHER, Duration.ZERO)).isEqualTo(new Held.Nothing());
    assertThat(tokens.bind(ANOTHER)).isFalse();
  }

  @RepeatedTest(200)
  void a_workspace_is_never_without_while_it_becomes_known() throws InterruptedException {
    var introducing = Thread.ofPlatform().start(() -> tokens.bind(OURS));

    var held = tokens.held(OURS, Duration.ZERO);

    introducing.join();
    assertThat(held).isNotEqualTo(new Held.Nothing());
  }

  @Test
  void without_a_token_in_the_environment_nobody_waits() {
    var none = new Tokens(Optional.empty(), new NoInstallations());

    assertThat(none.held(OURS, Duration.ofMinutes(1))).isEqualTo(new Held.Nothing());
  }
}
