package coach.tpm.checkin;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.direct;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Button;
import coach.tpm.testing.Transcript;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Ada is asked on Tuesday at 09:30 in Berlin (08:30 UTC); her window closes at 17:30 (16:30 UTC).
class WindowsTest {

  private static final Instant REMINDED = at("2026-11-24T15:30:00Z");
  private static final Instant CLOSED = at("2026-11-24T16:30:00Z");

  private final CheckInWorld world = CheckInWorld.asked();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void whoever_has_not_answered_is_reminded_once_an_hour_before_the_window_closes() {
    moveTo(REMINDED.minusSeconds(60));
    assertThat(world.inbox(ADA)).hasSize(1);

    moveTo(REMINDED);
    moveTo(REMINDED.plusSeconds(60));
    moveTo(REMINDED.plusSeconds(600));

    assertThat(world.inbox(ADA)).hasSize(2);
    assertThat(world.inbox(ADA).getLast())
        .contains("reminder 2026-11-24", "Still open", "Apollo", "until 17:30", "[Yes]");
  }

  @Test
  void whoever_has_answered_is_not_reminded() {
    world.press(ADA, "Yes");

    moveTo(REMINDED);
    moveTo(CLOSED);

    assertThat(world.inbox(ADA)).hasSize(1);
  }

  @Test
  void whoever_answers_while_the_reminder_is_on_its_way_gets_none() {
    world.world().clock().moveTo(REMINDED);
    world.checkIn().tick(REMINDED);
    world.press(ADA, "Yes");

    world.deliver();

    assertThat(world.inbox(ADA)).hasSize(1);
  }

  @Test
  void a_reminder_that_was_answered_says_so() {
    moveTo(REMINDED);
    world.press(ADA, "Yes");

    assertThat(world.waiting(ADA)).isEqualTo(2);
    assertThat(world.inbox(ADA).getLast()).contains("Nothing is open here any more");
  }

  @Test
  void a_question_can_be_put_off_twice_and_the_day_has_four_messages() {
    assertThat(snooze()).contains("I remind you at 10:30");
    moveTo(at("2026-11-24T09:29:00Z"));
    assertThat(world.inbox(ADA)).hasSize(1);
    moveTo(at("2026-11-24T09:30:00Z"));
    assertThat(world.inbox(ADA).getLast()).contains("reminder 2026-11-24#1", "Still open");
    assertThat(snooze()).contains("I remind you at 11:30");
    moveTo(at("2026-11-24T10:30:00Z"));
    assertThat(snooze()).contains("cannot put it off any longer", "17:30");

    moveTo(REMINDED);

    assertThat(world.inbox(ADA)).hasSize(4);
  }

  @Test
  void a_snooze_does_not_reach_beyond_the_window() {
    moveTo(at("2026-11-24T15:29:00Z"));
    assertThat(snooze()).contains("I remind you at 17:29");
    world.execute("update question set snoozes = 0, snoozed_until = null");
    moveTo(REMINDED);

    assertThat(snooze()).contains("cannot put it off any longer");
  }

  @Test
  void an_answered_question_cannot_be_put_off() {
    var button = snoozeButton();
    world.press(ADA, "Yes");

    assertThat(Transcript.of(world.press(direct(ADA), button))).contains("answered already");
  }

  @Test
  void a_foreign_snooze_button_is_refused() {
    assertThat(Transcript.of(world.press(direct(BEN), snoozeButton())))
        .contains("cannot find this question among yours");
    assertThat(Transcript.of(world.press(direct(BEN), Button.plain("", SnoozePress.ACTION, "x"))))
        .contains("cannot find this question among yours");
  }

  @Test
  void a_closed_window_is_told_to_its_member_in_place_and_a_late_answer_is_taken() {
    moveTo(REMINDED);
    moveTo(CLOSED);

    assertThat(world.inbox(ADA).getLast()).contains("still takes a late answer");
    assertThat(world.read(ADA))
        .contains("No answer came in time", "[Yes]")
        .doesNotContain("Snooze");
    world.press(ADA, "Yes");
    assertThat(world.read(ADA)).contains("Yes, you can deliver");
  }

  @Test
  void the_owner_is_told_of_everybody_once_when_the_last_window_of_the_team_has_closed() {
    world.press(ADA, "Yes");
    moveTo(at("2026-11-24T14:30:00Z"));
    moveTo(at("2026-11-24T22:30:00Z"));
    assertThat(world.inbox(ADA)).as("Chi's window was the first, Ben's is the last").hasSize(1);

    moveTo(at("2026-11-24T22:31:00Z"));
    assertThat(world.inbox(ADA)).as("for Ada it is night").hasSize(1);
    moveTo(at("2026-11-25T07:30:00Z"));
    moveTo(at("2026-11-25T07:31:00Z"));

    assertThat(world.inbox(ADA)).hasSize(2);
    assertThat(world.inbox(ADA).getLast())
        .contains("silent 2026-11-24", "No answer on Tuesday 24 November 2026", "Apollo", "@U2");
  }

  @Test
  void what_the_owner_was_told_is_edited_when_a_late_answer_comes() {
    world.press(ADA, "Yes");
    moveTo(at("2026-11-24T14:30:00Z"));
    moveTo(at("2026-11-24T22:30:00Z"));
    moveTo(at("2026-11-25T07:30:00Z"));

    world.press(BEN, "Yes");

    assertThat(world.inbox(ADA).getLast()).contains("Everybody has answered");
  }

  @Test
  void while_a_program_is_paused_nobody_is_reminded_nor_called_silent() {
    world.say(ADA, "checkin pause");

    moveTo(REMINDED);
    moveTo(CLOSED);
    moveTo(at("2026-11-24T23:00:00Z"));

    assertThat(world.inbox(ADA)).hasSize(1);
    assertThat(world.world().column("select distinct state from question where member = 'U1'"))
        .containsExactly("closed");
  }

  @Test
  void the_questions_of_one_time_stand_on_one_message_and_have_one_reminder() {
    anotherProgram("09:30");
    askNextDay();

    assertThat(world.inbox(ADA)).hasSize(2);
    assertThat(world.inbox(ADA).getLast()).contains("Apollo", "Zeus", "[Yes]");
    moveTo(at("2026-11-25T15:30:00Z"));
    assertThat(world.inbox(ADA)).hasSize(3);
    assertThat(world.inbox(ADA).getLast()).contains("deliver Apollo", "deliver Zeus");
  }

  @Test
  void from_the_third_asking_time_of_a_day_on_questions_join_the_message_before() {
    anotherProgram("09:35");
    anotherProgram("09:40");
    anotherProgram("09:45");
    askNextDay();
    for (var minute : new String[] {"35", "40", "45"}) {
      moveTo(at("2026-11-25T08:" + minute + ":00Z"));
    }

    assertThat(world.inbox(ADA)).as("one of Tuesday, two of Wednesday").hasSize(3);
    assertThat(
            world
                .world()
                .column(
                    "select count(*) from question where member = 'U1' and day = '2026-11-25' and asked_at is not null"))
        .containsExactly("4");
  }

  @Test
  void a_question_that_could_not_be_sent_in_time_is_not_asked_and_its_member_not_silent() {
    world.tick(at("2026-11-25T08:30:00Z"));
    world.world().clock().moveTo(at("2026-11-25T16:00:00Z"));

    world.deliver();

    assertThat(world.inbox(ADA)).hasSize(1);
    assertThat(world.world().column("select state from question where member = 'U1' order by day"))
        .containsExactly("asked", "not_asked");
  }

  @Test
  void a_window_runs_from_the_moment_the_question_was_sent() {
    world.tick(at("2026-11-25T08:30:00Z"));
    world.world().clock().moveTo(at("2026-11-25T14:45:00Z"));

    world.deliver();

    assertThat(
            world
                .world()
                .column(
                    "select to_char(closes_at at time zone 'UTC', 'HH24:MI') from question where day = '2026-11-25' and member = 'U1'"))
        .containsExactly("17:00");
  }

  @Test
  void whoever_did_not_get_the_question_is_neither_reminded_nor_named() {
    moveTo(at("2026-11-24T14:30:00Z"));
    assertThat(world.inbox(BEN)).hasSize(1);
    world.execute("update outbox set state = 'refused', message_id = null where to_member = 'U2'");

    moveTo(at("2026-11-24T21:30:00Z"));
    moveTo(at("2026-11-24T22:30:00Z"));
    moveTo(at("2026-11-25T00:00:00Z"));

    assertThat(world.inbox(BEN)).isEmpty();
    assertThat(world.inbox(ADA)).noneMatch(text -> text.contains("U2"));
  }

  private void anotherProgram(String time) {
    world.execute(
        """
        with p as (
          insert into program (workspace, channel, name, owner, target, started_at, ask_at,
                               ask_days, asking, digest_day, digest_at, digest_on)
          values ('slack:T1', 'C' || (random() * 1e9)::int, 'Zeus', 'U2', '2027-01-15', '2026-11-01', cast(? as time), 31,
                  true, 5, '16:00', true)
          returning id)
        insert into team_member (workspace, program, member, added_at, zone, ask_at, ask_days, asking)
        select 'slack:T1', id, 'U1', '2026-11-01', 'Europe/Berlin', cast(? as time), 31, true from p
        """,
        time,
        time);
  }

  private void askNextDay() {
    world.press(ADA, "Yes");
    moveTo(at("2026-11-25T08:29:00Z"));
    moveTo(at("2026-11-25T08:30:00Z"));
  }

  private String snooze() {
    return Transcript.of(world.press(direct(ADA), snoozeButton()));
  }

  private Button snoozeButton() {
    return Button.plain("Snooze 1 h", SnoozePress.ACTION, Long.toString(world.question(ADA)));
  }

  private void moveTo(Instant instant) {
    world.tick(instant);
    world.deliver();
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }
}
