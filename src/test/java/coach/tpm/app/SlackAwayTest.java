package coach.tpm.app;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.testing.slack.Conversation;
import coach.tpm.testing.slack.Fault;
import coach.tpm.testing.slack.Faults;
import coach.tpm.testing.slack.SlackClient;
import coach.tpm.testing.slack.SlackPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Slack's Web API refuses, fails or says nothing while somebody waits for an answer.
class SlackAwayTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private static RunningCoach coach;
  private static SlackClient client;
  private static Conversation apollo;
  private static SlackPerson ann;
  private static int strangers = 10;

  @BeforeAll
  static void start() {
    coach = RunningCoach.at(NOW);
    var workspace = coach.slack.workspace("T1").user("U1", "ann", "Europe/Berlin");
    apollo = workspace.channel("C1", "apollo", "U1");
    client = coach.client("T1");
    ann = client.person("U1");
    assertThat(ann.types("program start Apollo by 15 Jan").in(apollo).isOk()).isTrue();
  }

  @AfterAll
  static void stop() {
    client.close();
    coach.close();
  }

  @AfterEach
  void works_again() {
    coach.slack.faults().clear();
  }

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault.RateLimited(Duration.ofSeconds(30)),
        new Fault.HttpError(500),
        new Fault.HangUp(),
        new Fault.NeverAnswer(),
        new Fault.Refuse("internal_error"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void somebody_slack_tells_nothing_of_can_be_added_a_minute_later(Fault fault) {
    var id = "U" + ++strangers;
    coach.slack.workspace("T1").user(id, "new" + id, "Asia/Tokyo");
    apollo.join(id);
    client.person(id).joins(apollo);
    coach.slack.faults().always("users.info", fault);
    coach.slack.faults().always("conversations.members", fault);

    var answer = ann.types("team add @new" + id.toLowerCase(Locale.ROOT)).in(apollo);
    assertThat(answer.isOk()).as("%s", answer.elapsed()).isTrue();
    assertThat(answer.text()).contains("in a minute");

    coach.slack.faults().clear();
    assertThat(ann.types("team add @new" + id.toLowerCase(Locale.ROOT)).in(apollo).text())
        .contains("On the team");
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_window_that_does_not_open_is_said(Fault fault) {
    coach.slack.faults().always("views.open", fault);
    int before = coach.slack.responses().size();
    var answer = ann.types("risk").in(apollo);
    assertThat(answer.isOk()).isTrue();
    assertThat(answer.body()).isEmpty();
    var said = coach.slack.await(it -> it.responses(), it -> it.size() > before, RunningCoach.SOON);
    assertThat(said.getLast().text()).contains("press or type it again");
  }

  @Test
  void a_trigger_that_is_too_old_is_said_too() {
    coach.slack.faults().next("views.open", new Fault.Refuse("expired_trigger_id"));
    int before = coach.slack.responses().size();
    ann.types("risk").in(apollo);
    coach.slack.await(it -> it.responses(), it -> it.size() > before, RunningCoach.SOON);
    assertThat(coach.slack.form("T1", "U1")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void commands_that_need_nothing_of_slack_are_answered_all_the_same(Fault fault) {
    coach.slack.faults().always(Faults.ANY, fault);
    assertThat(ann.types("program").in(apollo).text()).contains("Apollo");
    assertThat(ann.types("risk list").in(apollo).isOk()).isTrue();
    assertThat(ann.types("lesson").in(apollo).isOk()).isTrue();
    assertThat(client.events().homeOpened("U1", "home").isOk()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_program_in_a_channel_slack_says_nothing_of_is_answered_in_time(Fault fault) {
    var id = "C" + ++strangers;
    var channel = coach.slack.workspace("T1").channel(id, "new-" + strangers, "U1");
    coach.slack.faults().always("conversations.info", fault);
    coach.slack.faults().always("conversations.members", fault);
    var answer = ann.types("program start Zeus by 15 Jan").in(channel);
    assertThat(answer.isOk()).isTrue();
    assertThat(answer.text()).isNotBlank();
  }
}
