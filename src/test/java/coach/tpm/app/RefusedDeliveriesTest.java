package coach.tpm.app;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.testing.slack.Conversation;
import coach.tpm.testing.slack.Fault;
import coach.tpm.testing.slack.SlackClient;
import coach.tpm.testing.slack.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Slack takes a message not now, or never: the program's owner is told once what to do.
class RefusedDeliveriesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant SUNDAY = Instant.parse("2026-11-22T11:00:00Z");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private RunningCoach coach;
  private Workspace workspace;
  private SlackClient client;
  private Conversation apollo;

  @BeforeEach
  void start() {
    coach = RunningCoach.at(SUNDAY);
    workspace =
        coach
            .slack
            .workspace("T1")
            .user("U1", "ann", BERLIN.getId())
            .user("U2", "ben", BERLIN.getId());
    apollo = workspace.channel("C1", "apollo", "U1", "U2");
    client = coach.client("T1");
    client.person("U1").types("program start Apollo by 15 Jan").in(apollo);
    client.person("U1").types("team add @ben").in(apollo);
    coach.pass(Duration.ofSeconds(1));
  }

  @AfterEach
  void stop() {
    assertThat(coach.slack.invalid()).isEmpty();
    client.close();
    coach.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"channel_not_found", "not_in_channel", "is_archived", "restricted_action"})
  void a_letter_the_channel_does_not_take_is_told_to_the_owner_once(String error) {
    coach.moveTo(MONDAY.plusDays(4).atTime(15, 59).atZone(BERLIN));
    coach.slack.faults().always("chat.postMessage", new Fault.Refuse(error));
    coach.moveTo(MONDAY.plusDays(4).atTime(16, 0).atZone(BERLIN));
    RunningCoach.eventually(
        () -> {
          coach.pass(Duration.ofSeconds(2));
          return coach.count("outbox where to_channel = 'C1' and state = 'refused'");
        },
        refused -> refused > 0);
    coach.slack.faults().clear();
    later();
    assertThat(ownersTold()).hasSize(1);
    later();
    assertThat(ownersTold()).hasSize(1);
    assertThat(client.person("U1").types("program").in(apollo).text()).contains("Apollo");
  }

  @Test
  void somebody_who_takes_no_direct_messages_is_told_to_the_owner_once() {
    workspace.user(workspace.person("U2").deactivated());
    for (int day = 0; day < 2; day++) {
      coach.moveTo(MONDAY.plusDays(day).atTime(9, 30).atZone(BERLIN));
      RunningCoach.eventually(
          () -> {
            coach.pass(Duration.ofSeconds(2));
            return coach.count("outbox where to_member = 'U2' and state = 'refused'");
          },
          refused -> refused > 0);
      coach.untilAllIsSaid();
    }
    assertThat(workspace.dm("U1").messages())
        .filteredOn(message -> message.text().contains("I could not ask ben"))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"token_revoked", "account_inactive", "invalid_auth"})
  void a_revoked_token_keeps_what_is_owed_until_it_works_again(String error) {
    workspace.tokenFails(error);
    coach.moveTo(MONDAY.atTime(9, 30).atZone(BERLIN));
    RunningCoach.eventually(() -> coach.count("lane"), paused -> paused > 0);
    workspace.tokenWorksAgain();
    RunningCoach.eventually(
        () -> {
          coach.pass(Duration.ofMinutes(2));
          return workspace.dm("U1").text();
        },
        text -> text.contains("on time"));
    assertThat(coach.count("outbox where state = 'refused'")).isZero();
  }

  @Test
  void too_many_and_failures_are_sent_again_and_once() {
    coach.slack.faults().next(2, "chat.postMessage", new Fault.RateLimited(Duration.ofSeconds(5)));
    coach.slack.faults().next(2, "conversations.open", new Fault.HttpError(500));
    coach.moveTo(MONDAY.atTime(9, 30).atZone(BERLIN));
    for (var user : List.of("U1", "U2")) {
      RunningCoach.eventually(
          () -> {
            coach.pass(Duration.ofSeconds(5));
            return workspace.dm(user).messages();
          },
          messages -> !messages.isEmpty());
    }
    later();
    assertThat(coach.slack.postsBy("key").values()).allMatch(times -> times == 1);
    assertThat(workspace.dm("U1").messages()).hasSize(1);
    assertThat(workspace.dm("U2").messages()).hasSize(1);
  }

  private void later() {
    for (int i = 0; i < 5; i++) {
      coach.pass(Duration.ofSeconds(3));
      RunningCoach.eventually(
          () -> coach.count("outbox where state = 'sending'"), none -> none == 0);
    }
  }

  /// Messages to the owner that are no question.
  private List<String> ownersTold() {
    return coach.rows(
        "select subject from outbox where to_member = 'U1' and kind not in ('checkin', 'reply')");
  }
}
