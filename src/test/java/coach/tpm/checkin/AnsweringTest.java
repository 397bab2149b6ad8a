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
import coach.tpm.command.FormHandler.Outcome;
import coach.tpm.command.Reply;
import coach.tpm.message.Button;
import coach.tpm.program.ProgramId;
import coach.tpm.risk.RiskFields;
import coach.tpm.testing.Transcript;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnsweringTest {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  private final CheckInWorld world = CheckInWorld.asked();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void the_question_names_the_program_its_date_and_the_members_open_tasks() {
    world.say(ADA, "task add Write the <!channel> *plan* <@U1> by 2026-12-01");
    world.execute("update task set owner = 'U1', due = '2026-11-20' where number = 1");
    for (int i = 0; i < 12; i++) {
      world.execute(
          """
          insert into task (workspace, program, number, title, owner, due, created_by, created_at)
          select workspace, id, ?, 'Task', 'U1', '2026-12-01', 'U1', now() from program
          """,
          i + 2);
    }

    var message = world.read(ADA);

    assertThat(message)
        .contains("Can you deliver Apollo on time?", "Friday 15 January 2027")
        .contains("overdue since Fri 20 Nov", "- 2 · Task, due Tue 1 Dec", "- and 3 more")
        .contains("[Yes] [At risk] [No]", "in words")
        .doesNotContain("11 · Task");
  }

  @Test
  void yes_is_one_tap_and_the_message_becomes_the_receipt() {
    var reply = world.press(ADA, "Yes");

    assertThat(reply).isEqualTo(new Reply.Quiet());
    assertThat(world.read(ADA))
        .contains("Yes, you can deliver Apollo on time", "Tuesday 24 November 2026")
        .contains("on the card in #C1", "[Edit]")
        .doesNotContain("[Yes]");
    assertThat(world.heard()).containsExactly("answered Apollo");
    assertThat(world.events()).contains("checkin.answered yes");
    assertThat(world.waiting(ADA)).isEqualTo(1);
    assertThat(world.counted("coach.checkins.answered", "value", "yes")).isEqualTo(1);
  }

  @Test
  void yes_pressed_twice_is_taken_once() {
    var before = world.message(ADA).orElseThrow();
    world.press(ADA, before, "Yes");

    world.press(ADA, before, "Yes");

    assertThat(world.heard()).containsExactly("answered Apollo");
    assertThat(world.counted("coach.checkins.answered", "value", "yes")).isEqualTo(1);
  }

  @Test
  void no_opens_the_form_whose_report_becomes_a_risk_and_moves_the_task() {
    world.say(ADA, "task add Write the plan by 2026-12-01");
    var form = Transcript.form(world.press(ADA, "No"));

    var outcome =
        world.submit(
            ADA,
            form,
            RiskFields.STATEMENT,
            "The vendor is late",
            RiskFields.TASK,
            "1",
            RiskFields.LIKELIHOOD,
            "5",
            RiskFields.DAYS_LOST,
            "8",
            RiskFields.HELP_FROM,
            BEN.value(),
            RiskFields.NEW_DATE,
            "2026-12-11");

    assertThat(outcome).isInstanceOf(Outcome.Closed.class);
    assertThat(world.read(ADA))
        .contains("No, not on time", "> The vendor is late", "Very likely; 8 working days lost")
        .contains(
            "Task 1 is now due Friday 11 December 2026", "Help from Ben", "Risk R1", "[Edit]");
    var program = world.world().apollo();
    assertThat(world.risk().risks().find(WORKSPACE, program.id(), 1).orElseThrow().daysLost())
        .isEqualTo(8);
    assertThat(world.world().tasks().find(WORKSPACE, program.id(), 1).orElseThrow().due())
        .contains(LocalDate.of(2026, 12, 11));
    assertThat(world.events()).anyMatch(event -> event.startsWith("task.moved"));
  }

  @Test
  void an_edited_answer_revises_the_risk_it_raised() {
    report("The vendor is late");
    var edit = Transcript.form(world.press(ADA, "Edit"));

    assertThat(edit.fields().getFirst().id()).isEqualTo(AnswerForms.ANSWER);
    world.submit(
        ADA,
        edit,
        AnswerForms.ANSWER,
        "at_risk",
        RiskFields.STATEMENT,
        "The vendor may be late",
        RiskFields.LIKELIHOOD,
        "2",
        RiskFields.DAYS_LOST,
        "1");

    assertThat(world.read(ADA))
        .contains("At risk: noted", "> The vendor may be late", "Unlikely; 1 working day");
    assertThat(world.risk().risks().all(WORKSPACE, world.world().apollo().id())).hasSize(1);
    var answer = answers().getFirst();
    assertThat(answer.editedAt()).isPresent();
    assertThat(answer.risk()).contains(1);
  }

  @Test
  void an_answer_changed_to_yes_leaves_the_risk_open_and_says_so() {
    report("The vendor is late");
    var edit = Transcript.form(world.press(ADA, "Edit"));

    world.submit(ADA, edit, AnswerForms.ANSWER, "yes");

    assertThat(world.read(ADA))
        .contains("Yes, you can deliver", "Risk R1, which you reported before, stays open");
    assertThat(world.risk().risks().open(WORKSPACE, world.world().apollo().id())).hasSize(1);
    world.say(ADA, "risk 1 close");
    assertThat(world.read(ADA)).contains("Risk R1, which you reported before, is closed");
  }

  @Test
  void edit_of_a_yes_shows_the_three_choices_again() {
    world.press(ADA, "Yes");

    var reply = world.press(ADA, "Edit");

    assertThat(reply).isInstanceOf(Reply.Become.class);
    assertThat(Transcript.of(reply)).contains("[Yes] [At risk] [No]");
    world.press(ADA, Transcript.message(reply), "Yes");
    assertThat(world.waiting(ADA)).isEqualTo(2);
  }

  @Test
  void a_form_with_nothing_in_it_or_with_impossible_values_is_not_taken() {
    var form = Transcript.form(world.press(ADA, "At risk"));

    var nothing = world.submit(ADA, form);
    var wrong =
        world.submit(
            ADA,
            form,
            RiskFields.STATEMENT,
            "x".repeat(4000),
            RiskFields.LIKELIHOOD,
            "9",
            RiskFields.DAYS_LOST,
            "many");

    assertThat(((Outcome.Problems) nothing).byField())
        .containsOnlyKeys(RiskFields.STATEMENT, RiskFields.LIKELIHOOD, RiskFields.DAYS_LOST);
    assertThat(((Outcome.Problems) wrong).byField())
        .containsOnlyKeys(RiskFields.STATEMENT, RiskFields.LIKELIHOOD, RiskFields.DAYS_LOST);
    assertThat(answers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<!channel> look", "*b* _i_ ~s~ `c` {program}", "المورد متأخر", "🔥👩‍👧"})
  void whatever_is_typed_stays_plain_text(String words) {
    report(words);

    assertThat(world.read(ADA)).contains("> " + words);
    assertThat(answers().getFirst().note()).isEqualTo(words);
  }

  @Test
  void only_who_was_asked_may_answer() {
    var yes = Transcript.button(world.message(ADA).orElseThrow(), "Yes");

    assertThat(Transcript.of(world.press(direct(BEN), yes))).contains("cannot find this question");
    assertThat(Transcript.of(world.press(direct(STRANGER), yes))).contains("cannot find");
    var elsewhere = new Caller(ELSEWHERE, ADA, CHANNEL, true);
    assertThat(Transcript.of(world.press(elsewhere, yes))).contains("cannot find");
    assertThat(answers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "999999", "1:nowhere", "12345678901234567890"})
  void a_value_that_names_no_question_gets_a_sentence(String value) {
    for (var action : new String[] {"checkin.yes", "checkin.no", "checkin.edit", "checkin.said"}) {
      var reply = world.press(direct(ADA), Button.plain("x", action, value));

      assertThat(Transcript.of(reply)).contains("cannot find this question");
    }
  }

  @Test
  void a_closed_program_takes_no_answer_and_its_message_says_so() {
    var message = world.message(ADA).orElseThrow();
    var form = Transcript.form(world.press(ADA, "No"));
    world.execute("update program set closed_at = now()");

    assertThat(Transcript.of(world.press(ADA, message, "Yes"))).contains("Apollo is closed");
    assertThat(Transcript.of(world.press(ADA, message, "No"))).contains("Apollo is closed");
    assertThat(Transcript.of(world.submit(ADA, form))).contains("Apollo is closed");
    assertThat(world.read(ADA)).contains("Apollo is closed").doesNotContain("[");
    assertThat(answers()).isEmpty();
  }

  @Test
  void closing_a_program_takes_the_buttons_off_its_open_questions() {
    world.execute("update program set closed_at = now()");

    world
        .checkIn()
        .listener()
        .changed(
            world.world().programs().find(WORKSPACE, program()).orElseThrow(),
            CheckInWorld.TUESDAY);

    assertThat(world.waiting(ADA)).isEqualTo(1);
  }

  @Test
  void what_is_over_before_it_was_delivered_is_not_delivered() {
    world.execute("update outbox set message_id = null, state = 'ready'");

    assertThat(world.read(ADA)).contains("Can you deliver");
    world.world().clock().pass(Duration.ofHours(20));
    assertThat(world.message(ADA)).as("on another day").isEmpty();
    world.world().clock().moveTo(CheckInWorld.TUESDAY);
    world.execute("delete from team_member where member = 'U1'");
    assertThat(world.message(ADA)).as("left the team").isEmpty();
    world.execute("update program set closed_at = now()");
    assertThat(world.message(ADA)).as("closed").isEmpty();
    world.execute("update workspace set removed_at = now()");
    assertThat(world.message(ADA)).as("workspace gone").isEmpty();
  }

  @Test
  void who_left_the_team_is_told_so() {
    var message = world.message(ADA).orElseThrow();
    world.execute("delete from team_member where member = 'U1'");

    assertThat(world.read(ADA)).contains("no longer on the team").doesNotContain("[");
    assertThat(Transcript.of(world.press(ADA, message, "Yes"))).contains("no longer on the team");
  }

  @Test
  void an_earlier_day_can_be_answered_for_a_week_and_counts_for_its_day() {
    var message = world.message(ADA).orElseThrow();
    world.world().clock().pass(Duration.ofDays(7));

    assertThat(world.read(ADA)).contains("question of Tuesday 24 November 2026", "[Yes]");
    world.press(ADA, message, "Yes");

    assertThat(world.read(ADA)).contains("counts for Tuesday 24 November 2026");
    assertThat(answers()).hasSize(1);
  }

  @Test
  void after_a_week_a_question_can_not_be_answered_any_more() {
    var message = world.message(ADA).orElseThrow();
    world.world().clock().pass(Duration.ofDays(8));

    assertThat(Transcript.of(world.press(ADA, message, "Yes"))).contains("more than 7 days old");
    assertThat(world.read(ADA)).contains("is closed").doesNotContain("[");
  }

  @Test
  void the_home_tab_has_the_open_question_with_its_buttons() {
    var home = world.world().router().home(direct(ADA), CheckInWorld.TUESDAY);

    var reply = world.press(ADA, home, "Yes");

    assertThat(Transcript.of(home)).contains("Can you deliver Apollo on time?");
    assertThat(Transcript.of(reply)).contains("Yes, you can deliver Apollo on time");
    assertThat(Transcript.of(world.world().router().home(direct(ADA), CheckInWorld.TUESDAY)))
        .doesNotContain("Can you deliver");
  }

  private void report(String statement) {
    var form = Transcript.form(world.press(ADA, "No"));
    var outcome =
        world.submit(
            ADA,
            form,
            RiskFields.STATEMENT,
            statement,
            RiskFields.LIKELIHOOD,
            "4",
            RiskFields.DAYS_LOST,
            "5");
    assertThat(outcome).isInstanceOf(Outcome.Closed.class);
  }

  private List<Answer> answers() {
    return world.checkIn().record().answers(WORKSPACE, program(), TUESDAY);
  }

  private ProgramId program() {
    return world
        .world()
        .jdbi()
        .withHandle(handle ->
            new ProgramId(handle.createQuery("select id from program").mapTo(Long.class).one()));
  }
}
