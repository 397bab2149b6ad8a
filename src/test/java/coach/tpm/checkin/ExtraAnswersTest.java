package coach.tpm.checkin;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.WORKSPACE;
import static coach.tpm.testing.TestWorld.direct;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.command.FormHandler.Outcome;
import coach.tpm.message.Field;
import coach.tpm.message.Field.ChoiceField;
import coach.tpm.message.Field.NumberField;
import coach.tpm.message.Field.TextField;
import coach.tpm.message.Form;
import coach.tpm.testing.Transcript;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Apollo asks for its morale, for an area, and what would help when morale is low.
class ExtraAnswersTest {

  private static final String MORALE = "extra.1";
  private static final String AREA = "extra.2";
  private static final String HELP = "extra.3";

  private final CheckInWorld world = CheckInWorld.asked();

  @BeforeEach
  void questions() {
    world.execute("alter sequence extra_question_id_seq restart with 1");
    world.say(ADA, "settings question add \"How is morale?\" scale");
    world.say(ADA, "settings question add \"Which area?\" choice web, app, api");
    world.say(ADA, "settings question add \"What would help?\" text if 1 is 0-4");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void they_are_in_the_form_of_trouble_each_as_its_kind() {
    var form = Transcript.form(world.press(ADA, "At risk"));

    assertThat(field(form, MORALE)).isInstanceOf(NumberField.class);
    assertThat(field(form, AREA)).isInstanceOf(ChoiceField.class);
    assertThat(field(form, HELP)).isInstanceOf(TextField.class);
    assertThat(field(form, HELP).label())
        .isEqualTo("What would help? (only if “How is morale?” is 0 to 4)");
    assertThat(field(form, HELP).required()).isFalse();
    assertThat(field(form, MORALE).required()).isTrue();
  }

  @Test
  void they_are_kept_with_the_answer_and_shown_in_the_receipt() {
    trouble("At risk", MORALE, "3", AREA, "1", HELP, "y".repeat(500));

    assertThat(world.read(ADA))
        .contains(
            "- How is morale? 3", "- Which area? app", "- What would help? " + "y".repeat(500));
    assertThat(given())
        .containsExactly(
            "How is morale?=3", "Which area?=app", "What would help?=" + "y".repeat(500));
    assertThat(world.read(ADA)).contains("[Change my other answers] [Edit] [Undo]");
  }

  @Test
  void a_dependent_one_is_needed_when_its_condition_holds() {
    var outcome = trouble("At risk", MORALE, "4", AREA, "1");

    assertThat(((Outcome.Problems) outcome).byField()).containsOnlyKeys(HELP);
    assertThat(given()).isEmpty();
    assertThat(world.risks()).isEmpty();
  }

  @Test
  void a_dependent_one_is_not_kept_when_its_condition_does_not_hold() {
    trouble("At risk", MORALE, "5", AREA, "2", HELP, "more coffee");

    assertThat(given()).containsExactly("How is morale?=5", "Which area?=api");
  }

  @Test
  void impossible_values_are_named_at_their_field() {
    var outcome = trouble("No", MORALE, "11", AREA, "7", HELP, "y".repeat(501));

    assertThat(((Outcome.Problems) outcome).byField()).containsOnlyKeys(MORALE, AREA, HELP);
    assertThat(((Outcome.Problems) trouble("No")).byField()).containsOnlyKeys(MORALE, AREA);
    assertThat(world.risks()).isEmpty();
  }

  @Test
  void after_a_yes_a_button_opens_them() {
    world.press(ADA, "Yes");
    assertThat(world.read(ADA)).contains("[Answer 3 more questions] [Edit] [Undo]");

    var form = Transcript.form(world.press(ADA, "Answer 3 more questions"));
    var outcome = world.submit(ADA, form, MORALE, "9", AREA, "0");

    assertThat(outcome).isInstanceOf(Outcome.Closed.class);
    assertThat(world.read(ADA))
        .contains("- How is morale? 9", "- Which area? web", "[Change my other answers]")
        .doesNotContain("Edited");
    assertThat(world.counted("coach.checkins.answered", "value", "yes")).isEqualTo(1);
  }

  @Test
  void an_answer_in_words_has_the_button_too_and_the_receipt_takes_the_forms_place() {
    var receipt = Transcript.message(world.tell(ADA, "at risk: API review"));

    var form = Transcript.form(world.press(ADA, receipt, "Answer 3 more questions"));
    var outcome = world.submit(ADA, form, MORALE, "1", AREA, "0", HELP, "sleep");

    assertThat(Transcript.of(outcome)).contains("At risk: noted", "- What would help? sleep");
  }

  @Test
  void changing_them_is_an_edit_and_is_filled_in() {
    trouble("At risk", MORALE, "3", AREA, "1", HELP, "sleep");
    var told = world.heard().size();
    var form = Transcript.form(world.press(ADA, "Change my other answers"));
    assertThat(((NumberField) field(form, MORALE)).initial()).isEqualTo("3");
    assertThat(((ChoiceField) field(form, AREA)).initial()).isEqualTo("1");
    assertThat(((TextField) field(form, HELP)).initial()).isEqualTo("sleep");

    world.submit(ADA, form, MORALE, "8", AREA, "1");

    assertThat(given()).containsExactly("How is morale?=8", "Which area?=app");
    assertThat(world.read(ADA)).contains("Edited at 09:30");
    assertThat(world.heard()).hasSize(told + 1);
  }

  @Test
  void edit_shows_them_as_well_and_a_yes_keeps_them() {
    trouble("At risk", MORALE, "3", AREA, "1", HELP, "sleep");
    var form = Transcript.form(world.press(ADA, "Edit"));
    assertThat(((NumberField) field(form, MORALE)).initial()).isEqualTo("3");

    world.submit(ADA, form, AnswerForms.ANSWER, "yes", MORALE, "3", AREA, "1", HELP, "sleep");

    assertThat(world.read(ADA)).contains("Yes, you can deliver", "- How is morale? 3");
  }

  @Test
  void undo_takes_them_back_too() {
    trouble("At risk", MORALE, "3", AREA, "1", HELP, "sleep");

    world.press(ADA, "Undo");

    assertThat(given()).isEmpty();
    assertThat(world.world().column("select value from extra_answer")).isEmpty();
  }

  @Test
  void they_are_asked_only_with_an_answer() {
    world.press(ADA, "Yes");
    var receipt = world.message(ADA).orElseThrow();
    var form = Transcript.form(world.press(ADA, receipt, "Answer 3 more questions"));
    world.press(ADA, "Undo");

    assertThat(Transcript.of(world.press(ADA, receipt, "Answer 3 more questions")))
        .contains("answer first");
    assertThat(Transcript.of(world.submit(ADA, form, MORALE, "9", AREA, "0")))
        .contains("answer first");
    assertThat(given()).isEmpty();
  }

  @Test
  void what_is_added_or_removed_while_a_form_is_open_does_not_spoil_it() {
    var form = Transcript.form(world.press(ADA, "At risk"));
    world.say(ADA, "settings question remove 3");
    world.say(ADA, "settings question remove 2");
    world.say(ADA, "settings question add \"New one?\" scale");

    var values = new ArrayList<>(List.of("statement", "Late", "likelihood", "4", "days", "5"));
    values.addAll(List.of(MORALE, "3", AREA, "1", HELP, "sleep"));
    var outcome = world.submit(ADA, form, values.toArray(String[]::new));

    assertThat(outcome).isInstanceOf(Outcome.Closed.class);
    assertThat(given()).containsExactly("How is morale?=3");
    assertThat(world.read(ADA)).contains("[Answer 1 more question]");
  }

  @Test
  void a_removed_question_keeps_its_answers_for_the_record() {
    trouble("At risk", MORALE, "9", AREA, "1");
    world.say(ADA, "settings question remove 3");
    world.say(ADA, "settings question remove 1");

    assertThat(given()).containsExactly("How is morale?=9", "Which area?=app");
    assertThat(world.read(ADA)).doesNotContain("morale");
  }

  @Test
  void nobody_else_opens_or_fills_them_in() {
    world.press(ADA, "Yes");
    var more = Transcript.button(world.message(ADA).orElseThrow(), "Answer 3 more questions");
    var form = Transcript.form(world.press(direct(ADA), more));

    assertThat(Transcript.of(world.press(direct(BEN), more))).contains("cannot find");
    assertThat(Transcript.of(world.submit(BEN, form, MORALE, "9", AREA, "0")))
        .contains("cannot find");
    assertThat(given()).isEmpty();
  }

  private Outcome trouble(String label, String... extras) {
    var values = new ArrayList<>(List.of("statement", "Late", "likelihood", "4", "days", "5"));
    values.addAll(List.of(extras));
    return world.report(ADA, label, values.toArray(String[]::new));
  }

  private List<String> given() {
    return world.checkIn().record().extras(WORKSPACE, world.world().apollo().id()).stream()
        .map(extra -> extra.question() + "=" + extra.answer())
        .toList();
  }

  private static Field field(Form form, String id) {
    return form.fields().stream().filter(field -> field.id().equals(id)).findFirst().orElseThrow();
  }
}
