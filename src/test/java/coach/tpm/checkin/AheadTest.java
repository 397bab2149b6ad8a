package coach.tpm.checkin;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.CHANNEL;
import static coach.tpm.testing.TestWorld.ELSEWHERE;
import static coach.tpm.testing.TestWorld.STRANGER;
import static coach.tpm.testing.TestWorld.WORKSPACE;
import static coach.tpm.testing.TestWorld.direct;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.command.Caller;
import coach.tpm.command.Reply;
import coach.tpm.message.Button;
import coach.tpm.risk.RiskFields;
import coach.tpm.testing.Transcript;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// It is Tuesday evening in Berlin; the next question comes on Wednesday at 09:30.
class AheadTest {

  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
  private static final Instant ASKING = CheckInWorld.TUESDAY.plus(Duration.ofDays(1));

  private final CheckInWorld world = CheckInWorld.asked();

  @BeforeEach
  void evening() {
    world.press(ADA, "Yes");
    world.deliver();
    world.world().clock().pass(Duration.ofHours(10));
  }

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes for tomorrow",
        "YES for tomorrow!",
        "tomorrow: yes",
        "tomorrow yes",
        "for wednesday: on track",
        "wed: 👍",
        "25 nov: yes",
        "yes for Wednesday."
      })
  void yes_in_words_for_the_next_day(String words) {
    assertThat(Transcript.of(world.tell(ADA, words)))
        .contains("Yes, you can deliver Apollo", "Noted for Wednesday 25 November 2026")
        .contains("when Wednesday 25 November 2026 begins", "I do not ask you that day")
        .contains("take it back until Wed 25 Nov at 17:30", "[Edit] [Undo]");
    assertThat(answer().value()).isEqualTo(Answer.Value.YES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tomorrow: at risk, API review",
        "at risk for tomorrow: API review",
        "for tomorrow - at risk because API review"
      })
  void trouble_in_words_for_the_next_day(String words) {
    assertThat(Transcript.of(world.tell(ADA, words)))
        .contains("At risk: noted for Apollo, Wednesday 25 November 2026", "> API review", "R1");
    assertThat(answer().note()).isEqualTo("API review");
  }

  @Test
  void the_tick_does_not_ask_again_and_nothing_is_sent_that_day() {
    var reply = world.tell(ADA, "yes for tomorrow");
    assertThat(reply).isInstanceOf(Reply.Say.class);

    world.tick(ASKING.minusSeconds(1));
    world.tick(ASKING);
    world.tick(ASKING.plus(Duration.ofHours(1)));

    assertThat(states()).containsExactly("answered");
    assertThat(world.world().column("select period from outbox where to_member = 'U1'"))
        .containsExactly("2026-11-24");
    assertThat(world.heard()).hasSize(2);
    assertThat(days().getFirst().answered()).isEqualTo(1);
    assertThat(answer().isLate()).isFalse();
  }

  @Test
  void checkin_shows_a_button_whose_question_is_answered_by_one_tap() {
    var status = Transcript.message(world.world().say(direct(ADA), "checkin"));
    var question = world.press(ADA, status, "Answer ahead for Wed 25 Nov");
    var receipt = world.press(ADA, Transcript.message(question), "Yes");

    assertThat(Transcript.of(question))
        .contains("question of Wednesday 25 November 2026, before I ask it")
        .contains("[Yes] [At risk] [No]");
    assertThat(receipt).isInstanceOf(Reply.Become.class);
    assertThat(Transcript.of(receipt)).contains("Noted for Wednesday 25 November 2026");
    var after = Transcript.message(world.world().say(direct(ADA), "checkin"));
    assertThat(Transcript.of(after)).contains("You have answered for Wednesday", "[Show my answer");
    assertThat(Transcript.of(world.press(ADA, after, "Show my answer for Wed 25 Nov")))
        .contains("Noted for Wednesday", "[Edit] [Undo]");
  }

  @Test
  void checkin_offers_nothing_ahead_while_todays_is_open() {
    world.world().clock().moveTo(CheckInWorld.TUESDAY.plusSeconds(60));
    world.press(ADA, "Undo");

    assertThat(Transcript.of(world.world().say(direct(ADA), "checkin")))
        .contains("is open:", "[Yes] [At risk] [No]")
        .doesNotContain("Answer ahead");
  }

  @Test
  void trouble_ahead_is_one_form_and_the_receipt_takes_its_place() {
    var status = Transcript.message(world.world().say(direct(ADA), "checkin"));
    var question = world.press(ADA, status, "Answer ahead for Wed 25 Nov");
    var form = Transcript.form(world.press(ADA, Transcript.message(question), "No"));

    var outcome =
        world.submit(
            ADA,
            form,
            RiskFields.STATEMENT,
            "w".repeat(1000),
            RiskFields.LIKELIHOOD,
            "5",
            RiskFields.DAYS_LOST,
            "999");

    assertThat(Transcript.of(form.intro())).contains("counts for Wednesday 25 November 2026");
    assertThat(Transcript.of(outcome)).contains("noted for Apollo, Wednesday 25 November", "R1");
    assertThat(answer().note()).hasSize(1000);
  }

  @Test
  void a_bare_no_ahead_offers_the_form() {
    var reply = world.tell(ADA, "no for tomorrow");

    var form = world.press(ADA, Transcript.message(reply), "Tell what is in the way");
    assertThat(Transcript.form(form).context()).startsWith("no:ahead.");
  }

  @Test
  void taken_back_ahead_it_is_asked_as_usual() {
    var receipt = Transcript.message(world.tell(ADA, "tomorrow: at risk, API review"));

    var reply = world.press(ADA, receipt, "Undo");
    world.tick(ASKING);

    assertThat(Transcript.of(reply))
        .contains("I ask you about Apollo on that day", "R1, which it had raised, is closed");
    assertThat(states()).containsExactly("asked");
    assertThat(world.read(ADA)).contains("Can you deliver");
  }

  @Test
  void taken_back_on_the_day_the_question_is_open_in_the_reply() {
    var receipt = Transcript.message(world.tell(ADA, "yes for tomorrow"));
    world.tick(ASKING);

    var reply = world.press(ADA, receipt, "Undo");

    assertThat(Transcript.of(reply)).contains("is open again", "[Yes] [At risk] [No]");
    assertThat(Transcript.of(world.press(ADA, Transcript.message(reply), "Yes")))
        .contains("Yes, you can deliver");
  }

  @Test
  void an_answer_ahead_can_be_edited() {
    var receipt = Transcript.message(world.tell(ADA, "tomorrow: at risk, API review"));
    var form = Transcript.form(world.press(ADA, receipt, "Edit"));

    world.submit(ADA, form, AnswerForms.ANSWER, "yes");

    assertThat(answer().value()).isEqualTo(Answer.Value.YES);
    assertThat(answer().editedAt()).isPresent();
  }

  @Test
  void todays_answer_is_still_todays() {
    world.tell(ADA, "yes for tomorrow");

    assertThat(Transcript.of(world.tell(ADA, "yes")))
        .isEqualTo("Your answer for Apollo today is Yes already.");
    assertThat(Transcript.of(world.world().router().home(direct(ADA), ASKING)))
        .doesNotContain("Can you deliver");
  }

  @Test
  void a_day_without_a_question_is_named_with_the_next_one() {
    var reply = world.tell(ADA, "yes for saturday");

    assertThat(Transcript.of(reply))
        .contains("For Saturday 28 November 2026 nothing was recorded")
        .contains("your next question of Apollo, which is on Wednesday 25 November 2026")
        .contains("[Answer ahead for Wed 25 Nov]");
    assertThat(answers()).isZero();
  }

  @Test
  void a_holiday_and_days_away_are_no_asking_days() {
    world.execute(
        """
        insert into day_off (workspace, program, day, name)
        select workspace, id, date '2026-11-25', 'Founders' from program
        """);
    world.execute(
        """
        insert into absence (workspace, member, first, last, made_by, made_at)
        values ('slack:T1', 'U1', '2026-11-26', '2026-11-27', 'U1', now())
        """);

    assertThat(Transcript.of(world.world().say(direct(ADA), "checkin")))
        .contains("[Answer ahead for Mon 30 Nov]");
    assertThat(Transcript.of(world.tell(ADA, "yes for tomorrow"))).contains("Monday 30 November");
  }

  @Test
  void before_the_mornings_question_todays_is_the_next() {
    world.world().clock().moveTo(ASKING.minus(Duration.ofHours(2)));

    assertThat(Transcript.of(world.tell(ADA, "today: yes"))).contains("Noted for Wednesday");
  }

  @Test
  void a_yes_with_nothing_asked_offers_the_next_day() {
    assertThat(Transcript.of(world.tell(BEN, "yes")))
        .contains("Nothing is asked of you", "[Answer ahead for Wed 25 Nov]");
  }

  @Test
  void with_several_programs_it_is_asked_which() {
    world.execute(
        """
        insert into program (workspace, channel, name, owner, target, started_at, ask_at, ask_days,
                             asking, digest_day, digest_at, digest_on)
        values ('slack:T1', 'C2', 'Zeus', 'U1', '2027-01-15', '2026-11-24', '09:30', 31, true, 5,
                '16:00', true)
        """);
    world.execute(
        """
        insert into team_member (workspace, program, member, added_at, zone, ask_at, ask_days,
                                 asking)
        select workspace, id, 'U1', started_at, 'Europe/Berlin', ask_at, ask_days, true
          from program where name = 'Zeus'
        """);

    var reply = world.tell(ADA, "tomorrow: at risk, API: review");
    var receipt = world.press(ADA, Transcript.message(reply), "Zeus");

    assertThat(Transcript.of(reply)).contains("At risk, for which program?", "[Zeus] [Apollo]");
    assertThat(Transcript.of(receipt)).contains("noted for Zeus, Wednesday", "> API: review");
  }

  @Test
  void a_paused_check_in_and_a_closed_program_take_nothing_ahead() {
    var status = Transcript.message(world.world().say(direct(ADA), "checkin"));
    world.execute("update program set asking = false");
    assertThat(Transcript.of(world.press(ADA, status, "Answer ahead for Wed 25 Nov")))
        .contains("You are not asked about Apollo on Wednesday");
    assertThat(Transcript.of(world.tell(ADA, "yes for tomorrow"))).doesNotContain("Noted");
    world.execute("update program set closed_at = now()");
    assertThat(Transcript.of(world.press(ADA, status, "Answer ahead for Wed 25 Nov")))
        .contains("Apollo is closed");
    assertThat(answers()).isZero();
  }

  @Test
  void an_old_button_of_a_day_that_is_over_is_refused() {
    var status = Transcript.message(world.world().say(direct(ADA), "checkin"));
    world.execute("delete from team_member where member = 'U1'");
    assertThat(Transcript.of(world.press(ADA, status, "Answer ahead for Wed 25 Nov")))
        .contains("cannot find this question");
    assertThat(answers()).isZero();
  }

  @Test
  void nobody_else_and_no_other_day_can_be_answered() {
    long program = world.world().apollo().id().value();
    var yes = Button.plain("x", "checkin.yes", "ahead." + program + ".2026-11-25:reply");

    assertThat(Transcript.of(world.press(direct(STRANGER), yes))).contains("cannot find");
    assertThat(Transcript.of(world.press(new Caller(ELSEWHERE, ADA, CHANNEL, true), yes)))
        .contains("cannot find");
    for (var other : new String[] {"2026-11-26", "2026-11-23", "2027-11-25"}) {
      var later = Button.plain("x", "checkin.yes", "ahead." + program + "." + other);
      assertThat(Transcript.of(world.press(direct(ADA), later)))
          .contains("Ahead I take only the answer to your next question");
    }
    for (var broken : new String[] {"ahead.", "ahead.1", "ahead.x.2026-11-25", "ahead.1.soon"}) {
      var wrong = Button.plain("x", "checkin.yes", broken);
      assertThat(Transcript.of(world.press(direct(ADA), wrong))).contains("cannot find");
    }
    assertThat(answers()).isZero();
  }

  @Test
  void an_old_button_answers_the_question_that_was_asked_meanwhile() {
    var status = Transcript.message(world.world().say(direct(ADA), "checkin"));
    world.tick(ASKING);
    world.deliver();

    var question = world.press(ADA, status, "Answer ahead for Wed 25 Nov");
    world.press(ADA, Transcript.message(question), "Yes");

    assertThat(answer().value()).isEqualTo(Answer.Value.YES);
    assertThat(world.waiting(ADA)).as("its message becomes the receipt").isEqualTo(1);
  }

  private Answer answer() {
    return world
        .checkIn()
        .record()
        .answers(WORKSPACE, world.world().apollo().id(), WEDNESDAY)
        .getFirst();
  }

  private List<DayOfAnswers> days() {
    return world
        .checkIn()
        .record()
        .days(WORKSPACE, world.world().apollo().id(), WEDNESDAY, WEDNESDAY);
  }

  private List<String> states() {
    return world
        .world()
        .column("select state from question where day = '2026-11-25' and member = 'U1'");
  }

  private int answers() {
    return world
        .world()
        .column(
            """
            select a.value
              from answer a
              join question q on q.id = a.question
             where q.day > '2026-11-24'
            """)
        .size();
  }
}
