package coach.tpm.checkin;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Field;
import coach.tpm.message.Field.ChoiceField;
import coach.tpm.message.Field.DateField;
import coach.tpm.message.Field.NumberField;
import coach.tpm.message.Field.PersonField;
import coach.tpm.message.Field.TextField;
import coach.tpm.message.Form;
import coach.tpm.risk.RiskFields;
import coach.tpm.testing.Transcript;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EarlierAnswersTest {

  private final CheckInWorld world = CheckInWorld.asked();

  @BeforeEach
  void yesterday() {
    world.say(ADA, "task add Write the plan by 2026-12-01");
    world.report(
        ADA,
        "No",
        RiskFields.STATEMENT,
        "The vendor is late",
        RiskFields.TASK,
        "1",
        RiskFields.LIKELIHOOD,
        "4",
        RiskFields.DAYS_LOST,
        "8",
        RiskFields.HELP_FROM,
        BEN.value(),
        RiskFields.NEW_DATE,
        "2026-12-11");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void every_field_is_filled_in_from_the_former_answer() {
    world.nextDay();

    var form = Transcript.form(world.press(ADA, "At risk"));

    assertThat(Transcript.of(form.intro())).contains("brings your open risk R1 up to date");
    assertThat(initial(form, AboutField.FIELD)).isEqualTo("1");
    assertThat(initial(form, RiskFields.STATEMENT)).isEqualTo("The vendor is late");
    assertThat(initial(form, RiskFields.TASK)).isEqualTo("1");
    assertThat(initial(form, RiskFields.LIKELIHOOD)).isEqualTo("4");
    assertThat(initial(form, RiskFields.DAYS_LOST)).isEqualTo("8");
    assertThat(initial(form, RiskFields.HELP_FROM)).isEqualTo(BEN.value());
    assertThat(initial(form, RiskFields.NEW_DATE)).isEqualTo("2026-12-11");
  }

  @Test
  void the_form_sent_as_it_is_revises_the_risk_instead_of_raising_a_twin() {
    world.nextDay();
    var form = Transcript.form(world.press(ADA, "At risk"));

    world.submit(ADA, form, asShown(form));

    assertThat(world.risks()).hasSize(1);
    assertThat(world.read(ADA)).contains("brings your risk R1 in the register up to date");
    assertThat(world.events()).filteredOn(event -> event.startsWith("task.moved")).hasSize(1);
  }

  @Test
  void something_new_raises_a_risk_of_its_own_and_leaves_the_other() {
    world.nextDay();

    world.report(
        ADA,
        "No",
        AboutField.FIELD,
        "new",
        RiskFields.STATEMENT,
        "Ben is ill",
        RiskFields.LIKELIHOOD,
        "5",
        RiskFields.DAYS_LOST,
        "3");

    assertThat(world.risks()).hasSize(2);
    assertThat(world.risk(1).statement()).isEqualTo("The vendor is late");
    assertThat(world.risk(2).statement()).isEqualTo("Ben is ill");
    assertThat(world.read(ADA)).contains("Risk R2 in the register");
  }

  @Test
  void what_was_said_to_be_the_same_can_be_edited_into_something_new() {
    world.nextDay();
    world.report(
        ADA,
        "At risk",
        AboutField.FIELD,
        "1",
        RiskFields.STATEMENT,
        "Ben is ill",
        RiskFields.LIKELIHOOD,
        "5",
        RiskFields.DAYS_LOST,
        "3");
    assertThat(world.risk(1).statement()).isEqualTo("Ben is ill");

    world.report(
        ADA,
        "Edit",
        AboutField.FIELD,
        "new",
        RiskFields.STATEMENT,
        "Ben is ill",
        RiskFields.LIKELIHOOD,
        "5",
        RiskFields.DAYS_LOST,
        "3");

    assertThat(world.risk(1).statement()).isEqualTo("The vendor is late");
    assertThat(world.risk(1).daysLost()).isEqualTo(8);
    assertThat(world.risk(2).statement()).isEqualTo("Ben is ill");
  }

  @Test
  void a_twin_can_be_edited_into_the_risk_that_it_repeats() {
    world.nextDay();
    world.tell(ADA, "at risk: our supplier sleeps");
    assertThat(world.risks()).hasSize(2);

    world.report(
        ADA,
        "Edit",
        AboutField.FIELD,
        "1",
        RiskFields.STATEMENT,
        "Our supplier sleeps",
        RiskFields.LIKELIHOOD,
        "4",
        RiskFields.DAYS_LOST,
        "8");

    assertThat(world.risk(1).statement()).isEqualTo("Our supplier sleeps");
    assertThat(world.risk(2).isOpen()).isFalse();
  }

  @Test
  void a_yes_in_between_does_not_make_the_open_risk_forgotten() {
    world.nextDay();
    world.press(ADA, "Yes");
    world.nextDay();

    var form = Transcript.form(world.press(ADA, "No"));

    assertThat(initial(form, RiskFields.STATEMENT)).isEqualTo("The vendor is late");
  }

  @Test
  void what_the_register_knows_better_is_shown() {
    world.say(BEN, "risk 1 owner me");
    world.execute("update risk set likelihood = 5");
    world.nextDay();

    assertThat(initial(Transcript.form(world.press(ADA, "No")), RiskFields.LIKELIHOOD))
        .isEqualTo("5");
  }

  @Test
  void a_trouble_that_is_over_fills_in_nothing() {
    world.say(ADA, "risk 1 close");
    world.nextDay();

    var form = Transcript.form(world.press(ADA, "No"));

    assertThat(form.fields()).noneMatch(field -> field.id().equals(AboutField.FIELD));
    assertThat(initial(form, RiskFields.STATEMENT)).isEmpty();
    assertThat(initial(form, RiskFields.HELP_FROM)).isEmpty();
  }

  @Test
  void a_date_that_was_moved_on_since_is_not_filled_in_again() {
    world.execute("update task set due = '2026-12-20'");
    world.nextDay();

    assertThat(initial(Transcript.form(world.press(ADA, "No")), RiskFields.NEW_DATE)).isEmpty();
  }

  @Test
  void a_risk_closed_while_the_form_was_open_is_raised_again() {
    world.nextDay();
    var form = Transcript.form(world.press(ADA, "No"));
    world.say(ADA, "risk 1 close");

    world.submit(ADA, form, asShown(form));

    assertThat(world.risks()).hasSize(2);
    assertThat(world.risk(2).isOpen()).isTrue();
  }

  @Test
  void nobody_can_revise_a_risk_that_their_answers_did_not_raise() {
    world.say(BEN, "risk add A secret of Ben's");
    world.nextDay();
    var form = Transcript.form(world.press(ADA, "No"));

    world.submit(
        ADA,
        form,
        AboutField.FIELD,
        "2",
        RiskFields.STATEMENT,
        "Mine now",
        RiskFields.LIKELIHOOD,
        "5",
        RiskFields.DAYS_LOST,
        "3");

    assertThat(world.risk(2).statement()).isEqualTo("A secret of Ben's");
    assertThat(world.risk(3).statement()).isEqualTo("Mine now");
  }

  @Test
  void the_longest_statement_is_named_without_breaking_a_character() {
    world.execute("update risk set statement = ?", "🔥".repeat(500));
    world.nextDay();

    var field = Transcript.form(world.press(ADA, "No")).fields().getFirst();

    assertThat(((ChoiceField) field).options().getFirst().label())
        .hasSizeLessThanOrEqualTo(75)
        .startsWith("R1 · 🔥")
        .endsWith("🔥…");
  }

  private static String[] asShown(Form form) {
    return form.fields().stream()
        .filter(field -> !initial(form, field.id()).isEmpty())
        .flatMap(field -> Stream.of(field.id(), initial(form, field.id())))
        .toArray(String[]::new);
  }

  private static String initial(Form form, String id) {
    var field = form.fields().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    return initial(field);
  }

  private static String initial(Field field) {
    return switch (field) {
      case TextField text -> text.initial();
      case NumberField number -> number.initial();
      case ChoiceField choice -> choice.initial();
      case DateField date -> date.initial().map(LocalDate::toString).orElse("");
      case PersonField person -> person.initial();
    };
  }
}
