package coach.tpm.app;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.testing.slack.Conversation;
import coach.tpm.testing.slack.Fault;
import coach.tpm.testing.slack.SlackClient;
import coach.tpm.testing.slack.SlackMessage;
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

  @Test
  void somebody_who_was_reached_again_and_then_not_is_told_to_the_owner_anew() {
    var ben = workspace.person("U2");
    // the profile is not asked for again: a closed account would leave the team
    coach
        .database
        .jdbi()
        .useHandle(h -> h.execute("update member set refreshed_at = now() + interval '9 years'"));
    for (int day = 0; day < 4; day++) {
      workspace.user(day == 2 ? ben : ben.deactivated());
      // the conversation is opened anew
      coach.restart();
      coach.moveTo(MONDAY.plusDays(day).atTime(9, 30).atZone(BERLIN));
      coach.untilAllIsSaid();
      // a notice may have waited for the evening
      coach.moveTo(MONDAY.plusDays(day).atTime(16, 1).atZone(BERLIN));
      coach.untilAllIsSaid();
    }
    assertThat(workspace.dm("U2").messages())
        .filteredOn(message -> !message.text().contains("Still open"))
        .hasSize(1);
    assertThat(workspace.dm("U1").messages())
        .filteredOn(message -> message.text().contains("I could not ask ben"))
        .hasSize(2);
    assertThat(coach.rows("select state from outbox where to_member = 'U2' order by id"))
        .containsExactly("refused", "refused", "settled", "refused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"member_left_channel", "channel_left", "group_left"})
  void a_channel_that_the_coach_is_taken_out_of_is_told_to_the_owner_once(String event) {
    coach.moveTo(MONDAY.atTime(9, 30).atZone(BERLIN));
    coach.untilAllIsSaid();
    takeOut(event);
    client.events().directMessage("U2", "yes");
    coach.untilAllIsSaid();
    assertThat(takenOut()).hasSize(1);
    assertThat(takenOut().getFirst()).contains("Apollo").contains("/invite");
    assertThat(ownersTold()).hasSize(1);

    coach.pass(Duration.ofHours(1));
    client.events().coachInvited("C1");
    coach.pass(Duration.ofHours(1));
    takeOut(event);
    takeOut(event);
    coach.moveTo(MONDAY.atTime(16, 0).atZone(BERLIN));
    coach.untilAllIsSaid();
    assertThat(takenOut()).hasSize(2);
    assertThat(apollo.messages())
        .filteredOn(message -> message.text().contains("have answered"))
        .isEmpty();
  }

  @Test
  void somebody_else_who_leaves_the_channel_is_not_taken_for_the_coach() {
    client.events().left("U2", "C1");
    coach.untilAllIsSaid();

    assertThat(ownersTold()).isEmpty();
  }

  @Test
  void a_program_begins_only_where_the_coach_is_and_whoever_starts_it_is_told() {
    var lobby = workspace.channel("C2", "lobby", "U1").leave(workspace.coach());

    var answer = client.person("U1").types("program start Gemini by 15 Jan").in(lobby);

    assertThat(answer.text()).contains("/invite");
    assertThat(coach.count("program")).isEqualTo(1);
  }

  @Test
  void nobody_gets_more_than_four_a_day_and_the_owner_has_all_of_it_in_the_end() {
    for (int i = 3; i < 10; i++) {
      workspace.user("U" + i, "person" + i, BERLIN.getId());
      client.events().joined("U" + i, "C1");
      client.person("U1").types("team add @person" + i).in(apollo);
      workspace.user(workspace.person("U" + i).deactivated());
    }
    for (int hour = 9; hour < 34; hour++) {
      coach.moveTo(MONDAY.atTime(0, 30).plusHours(hour).atZone(BERLIN));
      later();
    }
    var told = workspace.dm("U1").messages().stream().map(SlackMessage::text).toList();
    for (int i = 3; i < 10; i++) {
      assertThat(String.join("\n", told)).containsOnlyOnce("could not ask person" + i + " ");
    }
    assertThat(
            coach.rows(
                """
                select count(*)::text from outbox
                 where to_member is not null and posted_at is not null and not requested
                 group by to_member, cast(posted_at at time zone 'Europe/Berlin' as date)
                """))
        .allMatch(count -> Integer.parseInt(count) <= 4);
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

  private void takeOut(String event) {
    if (event.equals("member_left_channel")) {
      client.events().coachRemoved("C1");
    } else {
      client.events().coachLeft(event, "C1");
    }
  }

  private List<String> takenOut() {
    return workspace.dm("U1").messages().stream()
        .map(SlackMessage::text)
        .filter(text -> text.contains("taken out of"))
        .toList();
  }

  /// What the owner was told of the channel.
  private List<String> ownersTold() {
    return coach.rows("select key from note where member = 'U1' and key like 'channel:%'");
  }
}
