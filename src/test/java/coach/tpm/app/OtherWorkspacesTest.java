package coach.tpm.app;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.testing.slack.Conversation;
import coach.tpm.testing.slack.Fault;
import coach.tpm.testing.slack.SlackClient;
import coach.tpm.testing.slack.SlackPerson;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Which workspace is served, and what becomes of one that removes the coach or changes.
class OtherWorkspacesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant SUNDAY = Instant.parse("2026-11-22T11:00:00Z");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private RunningCoach coach;
  private SlackClient client;

  @SuppressWarnings("NullAway.Init") // made while Slack is set up
  private Conversation apollo;

  private SlackPerson ann;

  @BeforeEach
  void start() {
    coach =
        RunningCoach.at(
            SUNDAY,
            Map.of(),
            slack -> {
              var home =
                  slack
                      .workspace("T1")
                      .user("U1", "ann", BERLIN.getId())
                      .user("U2", "ben", BERLIN.getId());
              apollo = home.channel("C1", "apollo", "U1", "U2");
              slack.workspace("T2").user("U1", "zoe", BERLIN.getId()).channel("C1", "other", "U1");
            });
    client = coach.client("T1");
    ann = client.person("U1");
  }

  @AfterEach
  void stop() {
    client.close();
    coach.close();
  }

  @Test
  void the_token_of_one_workspace_serves_no_other() {
    ann.types("program start Apollo by 15 Jan").in(apollo);
    try (var other = coach.client("T2")) {
      var answer = other.command("U1", "C1", "program");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text()).contains("not installed").doesNotContain("Apollo");
      assertThat(other.events().directMessage("U1", "yes").status()).isEqualTo(200);
      assertThat(other.events().homeOpened("U1", "home").status()).isEqualTo(200);
    }
    assertThat(coach.rows("select id from workspace order by id")).containsExactly("slack:T1");
    assertThat(coach.slack.calls("views.publish")).isEmpty();
  }

  @Test
  void a_stranger_who_asks_before_slack_answers_is_not_taken_for_the_owner_for_long() {
    coach.slack.awaitCalls("auth.test", 1, RunningCoach.SOON);
    coach.slack.faults().next("auth.test", new Fault.HttpError(500));
    coach.restart();
    coach.slack.awaitCalls("auth.test", 2, RunningCoach.SOON);
    try (var other = coach.client("T2")) {
      other.command("U1", "C1", "help");
      coach.slack.awaitCalls("auth.test", 3, RunningCoach.SOON);
      try (var owner = coach.client("T1")) {
        var answer =
            RunningCoach.eventually(
                () -> owner.command("U1", "C1", "help"), it -> it.text().contains("/tpm lesson"));
        assertThat(answer.isOk()).isTrue();
      }
      assertThat(other.command("U1", "C1", "help").text()).contains("not installed");
    }
    assertThat(coach.rows("select id from workspace where removed_at is null"))
        .containsExactly("slack:T1");
  }

  @Test
  void messages_owed_at_the_start_wait_until_slack_says_whose_the_token_is() {
    ann.types("program start Apollo by 15 Jan").in(apollo);
    ann.types("team add @ben").in(apollo);
    coach.slack.awaitCalls("auth.test", 1, RunningCoach.SOON);
    coach.slack.faults().next("auth.test", new Fault.HttpError(500));
    coach.slack.faults().always("conversations.open", new Fault.HttpError(500));
    coach.moveTo(MONDAY.atTime(9, 30).atZone(BERLIN));
    coach.restart();
    RunningCoach.eventually(
        () -> coach.slack.faults().struck(),
        struck -> struck.stream().anyMatch(it -> it.method().equals("auth.test")));
    coach.slack.faults().clear();
    coach.slack.awaitCalls("auth.test", 3, RunningCoach.SOON);
    RunningCoach.eventually(
        () -> {
          coach.pass(Duration.ofSeconds(4));
          return asked("U1") && asked("U2");
        },
        both -> both);
    assertThat(coach.rows("select id from workspace")).containsExactly("slack:T1");
  }

  @Test
  void a_workspace_that_removes_the_coach_is_asked_nothing_more() {
    ann.types("program start Apollo by 15 Jan").in(apollo);
    assertThat(client.events().uninstalled().status()).isEqualTo(200);
    nothingIsAsked();
    assertThat(client.events().tokensRevoked().status()).isEqualTo(200);
    assertThat(coach.count("workspace where removed_at is null")).isZero();
  }

  @Test
  void a_revoked_token_stops_the_work_too() {
    ann.types("program start Apollo by 15 Jan").in(apollo);
    assertThat(client.events().tokensRevoked().status()).isEqualTo(200);
    nothingIsAsked();
  }

  @Test
  void a_new_zone_moves_the_question() {
    ann.types("program start Apollo by 15 Jan").in(apollo);
    ann.types("team add @ben").in(apollo);
    assertThat(client.person("U2").movesTo("America/New_York").status()).isEqualTo(200);
    coach.moveTo(MONDAY.atTime(9, 30).atZone(BERLIN));
    coach
        .slack
        .workspace("T1")
        .dm("U1")
        .await(m -> m.text().contains("on time"), RunningCoach.SOON);
    assertThat(asked("U2")).isFalse();
    coach.moveTo(MONDAY.atTime(9, 30).atZone(ZoneId.of("America/New_York")));
    coach
        .slack
        .workspace("T1")
        .dm("U2")
        .await(m -> m.text().contains("on time"), RunningCoach.SOON);
  }

  @Test
  void who_leaves_the_channel_is_asked_no_more_and_who_joins_can_be_added() {
    ann.types("program start Apollo by 15 Jan").in(apollo);
    ann.types("team add @ben").in(apollo);
    assertThat(client.person("U2").leaves(apollo).status()).isEqualTo(200);
    coach.moveTo(MONDAY.atTime(9, 30).atZone(BERLIN));
    coach
        .slack
        .workspace("T1")
        .dm("U1")
        .await(m -> m.text().contains("on time"), RunningCoach.SOON);
    assertThat(asked("U2")).isFalse();
    assertThat(client.person("U2").joins(apollo).status()).isEqualTo(200);
    assertThat(ann.types("team add @ben").in(apollo).text()).contains("U2");
  }

  private void nothingIsAsked() {
    assertThat(coach.count("workspace where removed_at is not null")).isOne();
    coach.moveTo(MONDAY.atTime(9, 30).atZone(BERLIN));
    coach.pass(Duration.ofMinutes(1));
    coach.moveTo(MONDAY.plusDays(4).atTime(16, 0).atZone(BERLIN));
    assertThat(coach.count("question")).isZero();
    assertThat(coach.count("outbox")).isZero();
    assertThat(coach.slack.calls("chat.postMessage")).isEmpty();
  }

  private boolean asked(String user) {
    return !coach.slack.workspace("T1").dm(user).messages().isEmpty();
  }
}
