package coach.tpm.digest;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.message.Refusal;
import coach.tpm.testing.TestWorld;
import coach.tpm.testing.Transcript;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DateNewsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @AutoClose private final DigestWorld digests = new DigestWorld();

  @BeforeEach
  void listen() {
    digests.world.with(digests.feature.listener());
  }

  @Test
  void a_new_target_date_is_told_in_the_channel_with_the_old_one_and_the_reason() {
    digests.world.say("program date 2027-02-01 because the vendor is <!channel> late");

    assertThat(digests.owed()).hasSize(1).first().asString().startsWith("target ");
    assertThat(digests.world.column("select to_channel from outbox")).containsExactly("C1");
    assertThat(news("target"))
        .isEqualTo(
            "Ada moved the target date of Apollo from Friday 15 January 2027 to"
                + " Monday 1 February 2027: the vendor is <!channel> late");
    assertThat(
            digests
                .world
                .programs()
                .dateChanges(
                    TestWorld.WORKSPACE,
                    digests.apollo.id(),
                    Instant.EPOCH,
                    Instant.parse("2027-01-01T00:00:00Z")))
        .hasSize(1);
  }

  @Test
  void a_change_that_is_told_twice_or_moves_nothing_is_one_message_or_none() {
    digests.world.say("program date 2027-02-01 because the vendor is late");
    digests.feature.listener().changed(digests.apollo, digests.world.clock().instant());
    digests.world.clock().pass(Duration.ofMinutes(1));
    digests.world.say("program date 2027-02-01 because I say it again");
    digests.world.say("task add Write the plan by 2026-12-01");

    assertThat(digests.owed()).hasSize(1);
  }

  @Test
  void a_due_date_that_moves_before_the_days_card_is_told_in_the_channel() {
    digests.task(9, "Train the team", ADA, "2026-11-27", "");

    move(9, "2027-01-11", "");

    assertThat(news("moves"))
        .isEqualTo(
            "Ben moved a due date. Task 9 Train the team, from Fri 27 Nov to Mon 11 Jan 2027:"
                + " no reason given");
  }

  @Test
  void several_due_dates_of_one_request_are_one_message() {
    digests.task(9, "Train the team", ADA, "2026-11-27", "");
    digests.task(10, "Open the doors", ADA, "2026-11-30", "");

    digests
        .world
        .transactions()
        .run(() -> {
          move(9, "2026-12-11", "Ben is ill");
          move(10, "2026-12-14", "Ben is ill");
        });

    assertThat(digests.owed()).hasSize(1);
    assertThat(news("moves"))
        .isEqualTo(
            """
            Ben moved 2 due dates:
            - Task 9 Train the team, from Fri 27 Nov to Fri 11 Dec: Ben is ill
            - Task 10 Open the doors, from Mon 30 Nov to Mon 14 Dec: Ben is ill\
            """);
  }

  @Test
  void a_due_date_that_moves_when_there_is_a_card_stands_in_its_thread() {
    digests.task(9, "Train the team", ADA, "2026-11-27", "");
    answer();

    move(9, "2026-12-11", "Ben is ill");

    assertThat(digests.owed()).containsExactly("card 2026-11-23", "details 2026-11-23");
    assertThat(digests.world.column("select distinct wanted from outbox")).containsExactly("2");
    assertThat(Transcript.of(digests.compose("details", TODAY.toString()).orElseThrow()))
        .endsWith(
            """
            Dates moved
            - Task 9 Train the team, from Fri 27 Nov to Fri 11 Dec: Ben is ill\
            """);
  }

  @Test
  void a_due_date_that_the_days_first_answer_moves_is_told_in_the_thread_alone() {
    digests.task(9, "Train the team", ADA, "2026-11-27", "");

    digests
        .world
        .transactions()
        .run(() -> {
          move(9, "2026-12-11", "Ben is ill");
          answer();
        });

    assertThat(digests.compose("moves", period("moves"))).isEmpty();
    assertThat(digests.compose("details", TODAY.toString()).map(Transcript::of).orElse(""))
        .contains("Train the team");
  }

  @Test
  void news_that_cannot_be_posted_is_told_to_the_owner() {
    digests.world.say("program date 2027-02-01 because the vendor is late");

    digests
        .composer("target")
        .undelivered(
            TestWorld.WORKSPACE,
            digests.apollo.id().toString(),
            period("target"),
            Optional.of(Refusal.NOT_IN_CHANNEL),
            digests.world.clock().instant());

    assertThat(digests.world.column("select line::text from note where member = 'U1'"))
        .singleElement()
        .asString()
        .contains("news of a date that moved");
  }

  @Test
  void another_workspace_gets_no_news() {
    digests.world.say("program date 2027-02-01 because the vendor is late");

    assertThat(
            digests
                .composer("target")
                .compose(
                    TestWorld.ELSEWHERE,
                    digests.apollo.id().toString(),
                    period("target"),
                    Instant.EPOCH))
        .isEmpty();
  }

  private void move(int task, String day, String reason) {
    digests
        .world
        .tasks()
        .move(
            digests.apollo,
            task,
            LocalDate.parse(day),
            BEN,
            reason,
            digests.world.clock().instant().plusNanos(123_456_789));
  }

  private void answer() {
    var at = digests.world.clock().instant();
    digests.record.answer(ADA, TODAY, Value.YES, at);
    digests.feature.listener().answered(digests.apollo, TODAY, at);
  }

  private String news(String kind) {
    return digests.compose(kind, period(kind)).map(Transcript::of).orElse("");
  }

  private String period(String kind) {
    return List.copyOf(
            digests.world.column("select period from outbox where kind = '" + kind + "'"))
        .getFirst();
  }
}
