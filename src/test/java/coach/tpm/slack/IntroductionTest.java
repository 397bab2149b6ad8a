package coach.tpm.slack;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Address;
import coach.tpm.message.Address.ToChannel;
import coach.tpm.message.Delivery;
import coach.tpm.message.Delivery.Delivered;
import coach.tpm.message.Message;
import coach.tpm.testing.slack.FakeSlack;
import coach.tpm.testing.slack.Fault;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.WorkspaceId;
import coach.tpm.workspace.Workspaces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A coach that starts while Slack does not answer: it asks whose its token is until it knows, and
/// delivers then.
class IntroductionTest {

  private static final WorkspaceId WORKSPACE = WorkspaceId.of("slack", "T1");
  private static final Address CHANNEL = new ToChannel(new ChannelId("C1"));
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final FakeSlack slack = FakeSlack.start();
  private final Installed installed = new Installed();
  private SlackSurface surface;

  @BeforeEach
  void open() {
    var workspace = slack.workspace("T1");
    workspace.channel("C1", "apollo");
    surface =
        SlackSurface.create(
            new SlackSettings(
                "secret",
                Optional.of(workspace.token()),
                Optional.empty(),
                slack.apiUrl(),
                Optional.empty()),
            Jdbi.create("jdbc:unused"),
            Optional.empty(),
            PATIENCE,
            InstantSource.fixed(Instant.EPOCH),
            new SimpleMeterRegistry());
  }

  @AfterEach
  void close() {
    surface.close();
    slack.close();
  }

  @Test
  void slack_is_asked_until_it_says_whose_the_token_is() {
    slack.faults().next("auth.test", new Fault.RateLimited(Duration.ofSeconds(1)));
    slack.faults().next("auth.test", new Fault.HangUp());

    surface.introduce(installed);
    Delivery delivery =
        surface.messenger().post(WORKSPACE, CHANNEL, Message.of("hello"), UUID.randomUUID());

    assertThat(delivery).isInstanceOf(Delivered.class);
    assertThat(slack.calls("auth.test")).hasSize(3);
    assertThat(slack.messages("C1")).hasSize(1);
  }

  @Test
  void a_coach_that_slack_does_not_answer_stops_at_once() {
    slack.faults().always("auth.test", new Fault.HttpError(500));
    surface.introduce(installed);
    slack.awaitCalls("auth.test", 2, PATIENCE);
    long begun = System.nanoTime();

    surface.close();

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
    assertThat(installed.workspaces).isEmpty();
  }

  /// Remembers what was installed.
  private static final class Installed implements Workspaces {

    private final List<WorkspaceId> workspaces = new CopyOnWriteArrayList<>();

    @Override
    public void install(WorkspaceId workspace, String name, Instant at) {
      workspaces.add(workspace);
    }

    @Override
    public void remove(WorkspaceId workspace, Instant at) {
      workspaces.remove(workspace);
    }

    @Override
    public boolean isActive(WorkspaceId workspace) {
      return workspaces.contains(workspace);
    }
  }
}
