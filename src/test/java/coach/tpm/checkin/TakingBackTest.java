package coach.tpm.checkin;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.WORKSPACE;
import static coach.tpm.testing.TestWorld.direct;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.command.Reply;
import coach.tpm.message.Button;
import coach.tpm.program.ProgramId;
import coach.tpm.risk.RiskFields;
import coach.tpm.testing.Transcript;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TakingBackTest {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  private final CheckInWorld world = CheckInWorld.asked();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_yes_is_taken_back_and_the_question_is_open_again() {
    world.press(ADA, "Yes");
    world.deliver();
    assertThat(world.read(ADA)).contains("[Edit] [Undo]");

    var reply = world.press(ADA, "Undo");

    assertThat(Transcript.of(reply)).contains("taken back, and the question is open again");
    assertThat(world.read(ADA)).contains("Can you deliver", "[Yes] [At risk] [No]");
    assertThat(answers()).isZero();
    assertThat(world.waiting(ADA)).as("the message is edited").isEqualTo(1);
    assertThat(world.heard()).as("so is the card").endsWith("answered Apollo");
    assertThat(world.events()).contains("checkin.takenBack ");
    world.press(ADA, "No");
    assertThat(Transcript.of(world.tell(ADA, "yes"))).contains("Yes, you can deliver");
  }

  @Test
  void the_risk_that_it_raised_is_closed_with_a_note_and_the_date_moves_back() {
    world.say(ADA, "task add Write the plan by 2026-12-01");
    reportWithDate("2026-12-11");

    var reply = world.press(ADA, "Undo");

    assertThat(Transcript.of(reply))
        .contains("Risk R1, which it had raised, is closed")
        .contains("Task 1 is due Tuesday 1 December 2026 again");
    assertThat(world.risk(1).isOpen()).isFalse();
    assertThat(world.world().column("select close_note from risk")).containsExactly("taken back");
    assertThat(due()).contains(LocalDate.of(2026, 12, 1));
    assertThat(world.events())
        .anyMatch(event -> event.startsWith("task.moved") && event.contains("taken back"));
  }

  @Test
  void a_date_that_was_the_first_one_is_taken_off_again() {
    world.say(ADA, "task add Write the plan");
    reportWithDate("2026-12-11");
    assertThat(due()).isPresent();

    assertThat(Transcript.of(world.press(ADA, "Undo"))).contains("Task 1 has no due date again");
    assertThat(due()).isEmpty();
  }

  @Test
  void after_several_edits_everything_is_as_it_was_before_the_first() {
    world.say(ADA, "task add Write the plan by 2026-12-01");
    world.say(ADA, "task add Test the plan by 2026-12-02");
    reportWithDate("2026-12-11");
    edit("1", "2026-12-14");
    edit("2", "2026-12-18");

    world.press(ADA, "Undo");

    assertThat(world.world().column("select due from task order by number"))
        .containsExactly("2026-12-01", "2026-12-02");
    assertThat(world.risks()).hasSize(1);
    assertThat(world.risk(1).isOpen()).isFalse();
  }

  @Test
  void a_risk_that_somebody_changed_since_stays_and_it_is_said_so() {
    world.trouble(ADA, "The vendor is late");
    world.world().clock().pass(Duration.ofMinutes(5));
    world.say(BEN, "risk 1 owner me");

    var reply = world.press(ADA, "Undo");

    assertThat(Transcript.of(reply)).contains("Risk R1 was changed since, so it stays");
    assertThat(world.risk(1).isOpen()).isTrue();
    assertThat(world.read(ADA)).contains("Can you deliver");
  }

  @Test
  void a_change_between_answer_and_edit_counts_as_well() {
    world.trouble(ADA, "The vendor is late");
    world.world().clock().pass(Duration.ofMinutes(5));
    world.say(BEN, "risk 1 owner me");
    world.world().clock().pass(Duration.ofMinutes(5));
    editTrouble("The vendor is very late");

    assertThat(Transcript.of(world.press(ADA, "Undo"))).contains("stays as it is");
    assertThat(world.risk(1).isOpen()).isTrue();
  }

  @Test
  void a_date_that_somebody_moved_on_stays() {
    world.say(ADA, "task add Write the plan by 2026-12-01");
    reportWithDate("2026-12-11");
    world.execute("update task set due = '2026-12-20'");

    assertThat(Transcript.of(world.press(ADA, "Undo"))).contains("moved or finished since");
    assertThat(due()).contains(LocalDate.of(2026, 12, 20));
  }

  @Test
  void a_risk_of_before_says_again_what_it_said() {
    world.trouble(ADA, "The vendor is late");
    world.nextDay();
    world.report(
        ADA,
        "No",
        AboutField.FIELD,
        "1",
        RiskFields.STATEMENT,
        "The vendor is gone",
        RiskFields.LIKELIHOOD,
        "5",
        RiskFields.DAYS_LOST,
        "40");
    assertThat(world.risk(1).daysLost()).isEqualTo(40);

    assertThat(Transcript.of(world.press(ADA, "Undo"))).contains("says again what it said before");
    assertThat(world.risk(1).statement()).isEqualTo("The vendor is late");
    assertThat(world.risk(1).daysLost()).isEqualTo(8);
    assertThat(world.risk(1).isOpen()).isTrue();
  }

  @Test
  void undo_pressed_twice_undoes_once() {
    world.trouble(ADA, "The vendor is late");
    var receipt = world.message(ADA).orElseThrow();
    world.press(ADA, receipt, "Undo");

    assertThat(Transcript.of(world.press(ADA, receipt, "Undo"))).contains("There is no answer");
    assertThat(world.events().stream().filter("checkin.takenBack "::equals)).hasSize(1);
  }

  @Test
  void on_a_private_reply_the_receipt_becomes_the_question() {
    var receipt = Transcript.message(world.tell(ADA, "at risk: API review"));

    var reply = world.press(ADA, receipt, "Undo");

    assertThat(reply).isInstanceOf(Reply.Become.class);
    assertThat(Transcript.of(reply)).contains("R1, which it had raised", "[Yes] [At risk] [No]");
    assertThat(Transcript.of(world.press(ADA, Transcript.message(reply), "Yes")))
        .contains("Yes, you can deliver");
  }

  @Test
  void after_closing_undo_is_not_offered_and_an_old_button_says_why() {
    world.closeAt(CheckInWorld.TUESDAY.plus(Duration.ofHours(8)));
    world.press(ADA, "Yes");
    var receipt = world.message(ADA).orElseThrow();
    assertThat(Transcript.of(receipt)).contains("take it back until 17:30");
    world.world().clock().pass(Duration.ofHours(8));

    assertThat(world.read(ADA)).contains("[Edit]").doesNotContain("[Undo]", "take it back");
    assertThat(Transcript.of(world.press(ADA, receipt, "Undo")))
        .contains("was over at 17:30", "your answer stays");
    assertThat(answers()).isOne();
  }

  @Test
  void only_who_answered_can_take_it_back() {
    world.press(ADA, "Yes");
    var undo = Transcript.button(world.message(ADA).orElseThrow(), "Undo");

    assertThat(Transcript.of(world.press(direct(BEN), undo))).contains("cannot find this question");
    assertThat(Transcript.of(world.press(direct(ADA), Button.plain("x", "checkin.undo", "x"))))
        .contains("cannot find this question");
    assertThat(answers()).isOne();
  }

  @Test
  void a_closed_program_gives_nothing_back() {
    world.press(ADA, "Yes");
    var undo = world.message(ADA).orElseThrow();
    world.execute("update program set closed_at = now()");

    assertThat(Transcript.of(world.press(ADA, undo, "Undo"))).contains("Apollo is closed");
    assertThat(answers()).isOne();
  }

  private void reportWithDate(String date) {
    world.report(
        ADA,
        "No",
        RiskFields.STATEMENT,
        "The vendor is late",
        RiskFields.TASK,
        "1",
        RiskFields.LIKELIHOOD,
        "5",
        RiskFields.DAYS_LOST,
        "8",
        RiskFields.NEW_DATE,
        date);
  }

  private void edit(String task, String date) {
    world.world().clock().pass(Duration.ofMinutes(5));
    world.report(
        ADA,
        "Edit",
        RiskFields.STATEMENT,
        "The vendor is late",
        RiskFields.TASK,
        task,
        RiskFields.LIKELIHOOD,
        "4",
        RiskFields.DAYS_LOST,
        "8",
        RiskFields.NEW_DATE,
        date);
  }

  private void editTrouble(String statement) {
    world.report(
        ADA,
        "Edit",
        RiskFields.STATEMENT,
        statement,
        RiskFields.LIKELIHOOD,
        "4",
        RiskFields.DAYS_LOST,
        "8");
  }

  private Optional<LocalDate> due() {
    return world
        .world()
        .tasks()
        .find(WORKSPACE, world.world().apollo().id(), 1)
        .orElseThrow()
        .due();
  }

  private int answers() {
    return world.checkIn().record().answers(WORKSPACE, programId(), TUESDAY).size();
  }

  private ProgramId programId() {
    return new ProgramId(Long.parseLong(world.world().column("select id from program").getFirst()));
  }
}
