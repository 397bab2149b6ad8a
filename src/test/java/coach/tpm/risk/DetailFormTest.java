package coach.tpm.risk;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.inChannel;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.command.FormHandler.Outcome;
import coach.tpm.command.FormHandler.Outcome.Problems;
import coach.tpm.message.Field;
import coach.tpm.message.Field.ChoiceField;
import coach.tpm.message.Form;
import coach.tpm.message.Option;
import coach.tpm.testing.Transcript;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailFormTest {

  private final RiskWorld world = new RiskWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void the_form_asks_for_everything_in_its_order_and_requires_little() {
    world.tasks("API review");
    var fields = world.open("risk").fields();

    assertThat(fields)
        .extracting(Field::id)
        .containsExactly(
            "statement",
            "consequence",
            "likelihood",
            "impact",
            "days",
            "owner",
            "category",
            "task",
            "moreTasks",
            "newDate",
            "mitigation",
            "contingency",
            "trigger",
            "triggerDate",
            "help");
    assertThat(fields.stream().filter(Field::required))
        .extracting(Field::id)
        .containsExactly("statement", "likelihood", "impact");
    assertThat(choice(world.open("risk"), "impact").options())
        .containsExactly(
            new Option("no working day", "1"),
            new Option("1 to 5 working days", "2"),
            new Option("6 to 10 working days", "3"),
            new Option("11 to 20 working days", "4"),
            new Option("more than 20 working days", "5"));
    assertThat(choice(world.open("risk"), "category").options())
        .extracting(Option::value)
        .containsExactly(
            "scope",
            "schedule",
            "technical",
            "vendor",
            "people",
            "dependency",
            "security",
            "other");
  }

  @Test
  void everything_is_kept_and_shown() {
    world.tasks("API review", "Load test", "Launch");

    var outcome =
        submit(
            world.open("risk"),
            Map.ofEntries(
                Map.entry("impact", "4"),
                Map.entry("consequence", "We launch without search"),
                Map.entry("category", "vendor"),
                Map.entry("task", "1"),
                Map.entry("moreTasks", "#3, 2"),
                Map.entry("mitigation", "Ben calls them every Monday"),
                Map.entry("contingency", "We use last year's index"),
                Map.entry("trigger", "no answer by then"),
                Map.entry("triggerDate", "2026-12-04"),
                Map.entry("help", "U3")));

    var risk = world.risk(1);
    assertThat(risk.details())
        .isEqualTo(
            new Details(
                Optional.of("We launch without search"),
                Optional.of("vendor"),
                Optional.of("Ben calls them every Monday"),
                Optional.of("We use last year's index"),
                Optional.of("no answer by then"),
                Optional.of(LocalDate.of(2026, 12, 4)),
                List.of(3, 2),
                false));
    assertThat(risk.tasks()).containsExactly(1, 3, 2);
    assertThat(risk.state()).isEqualTo(State.MITIGATING);
    assertThat(Transcript.of(outcome))
        .contains(
            "> The vendor is late\nIf it happens: We launch without search",
            "State: mitigating",
            "Lost if it happens: 11 to 20 working days",
            "About: vendor",
            "Task: 1 · API review, 3 · Launch, 2 · Load test",
            "What we do: Ben calls them every Monday",
            "If it happens all the same: We use last year's index",
            "How we notice: no answer by then (until Friday 4 December 2026)");
    assertThat(world.say("risk list"))
        .contains("R1 🔴 red 16, mitigating · The vendor is late → We launch without search ·");
  }

  @ParameterizedTest
  @CsvSource({
    "1, '', 0, 1, 0 working days",
    "2, '', 5, 2, 1 to 5 working days",
    "3, '', 10, 3, 6 to 10 working days",
    "4, '', 20, 4, 11 to 20 working days",
    "5, '', 21, 5, more than 20 working days",
    "3, 7, 7, 3, 7 working days",
    "'', 7, 7, 3, 7 working days",
    "5, 40, 40, 5, 40 working days"
  })
  void a_band_or_an_exact_number_of_days_is_taken(
      String impact, String exact, int days, int kept, String shown) {
    submit(world.open("risk"), Map.of("impact", impact, "days", exact));

    assertThat(world.risk(1).daysLost()).isEqualTo(days);
    assertThat(world.risk(1).impact()).isEqualTo(kept);
    assertThat(world.say("risk 1")).contains("Lost if it happens: " + shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "days | 12 | 12 working days are not “6 to 10 working days”. Please change one of the two.",
        "impact | 6 | Please choose one of the 5 answers.",
        "category | weather | Please choose one of the 8 answers.",
        "moreTasks | all | Please give the numbers of tasks, such as 3, 7.",
        "moreTasks | 1, 9 | There is no task 9. /tpm task list shows them all.",
        "trigger | when it gets bad | Say it with a number, or choose the day, so that everybody can"
            + " tell when it is so far.",
        "triggerDate | 2026-11-20 | Friday 20 November 2026 is past. Please choose a day to come, or"
            + " leave it empty."
      })
  void a_wrong_answer_is_refused_at_its_field(String field, String value, String problem) {
    world.tasks("API review");
    var given = new HashMap<>(Map.of("impact", "3"));
    given.put(field, value);

    assertThat(problems(submit(world.open("risk"), given))).isEqualTo(Map.of(field, problem));
    assertThat(world.all()).isEmpty();
  }

  @Test
  void without_any_days_they_are_asked_for() {
    assertThat(problems(submit(world.open("risk"), Map.of())))
        .isEqualTo(Map.of("impact", "Please choose how many working days it would cost."));
  }

  @Test
  void every_change_stays_in_the_history_with_its_old_and_new_value() {
    world.tasks("API review", "Load test");
    submit(
        world.open("risk"),
        Map.of("impact", "2", "category", "vendor", "task", "1", "mitigation", "Call them"));

    submit(
        world.open("risk 1 edit"),
        Map.of(
            "impact", "3",
            "consequence", "The launch moves",
            "task", "2",
            "mitigation", "Visit them",
            "trigger", "3 days without an answer",
            "help", "U2"));

    assertThat(world.events(1).getLast())
        .isEqualTo(
            "risk.changed days lost from “1 to 5 working days” to “6 to 10 working days”,"
                + " consequence “The launch moves”, category “vendor” left out, tasks from “1” to"
                + " “2”, plan from “Call them” to “Visit them”, sign “3 days without an answer”,"
                + " help from “Ben”");
  }

  @Test
  void an_edit_form_is_filled_with_what_is_known_and_changes_nothing_by_itself() {
    world.tasks("API review", "Load test");
    submit(
        world.open("risk"),
        Map.of(
            "impact", "4",
            "moreTasks", "2",
            "category", "people",
            "trigger", "by then",
            "triggerDate", "2026-12-04"));
    world.world.clock().moveTo(Instant.parse("2026-12-10T09:00:00Z"));
    var form = world.open("risk 1 edit");

    var outcome =
        submit(
            form,
            Map.of(
                "impact",
                "4",
                "moreTasks",
                "2",
                "category",
                "people",
                "trigger",
                "by then",
                "triggerDate",
                "2026-12-04"));

    assertThat(choice(form, "impact").initial()).isEqualTo("4");
    assertThat(choice(form, "category").initial()).isEqualTo("people");
    assertThat(Transcript.of(outcome)).contains("R1 stays as it was");
  }

  @Test
  void a_stand_up_report_leaves_the_details_of_a_risk() {
    submit(world.open("risk"), Map.of("impact", "4", "consequence", "The launch moves"));

    world.risks.revise(
        world.apollo, 1, RiskWorld.report("The vendor is very late", 4, 20), ADA, world.now());

    assertThat(world.risk(1).details().consequence()).contains("The launch moves");
    assertThat(world.risk(1).details().daysExact()).isFalse();
  }

  private Outcome submit(Form form, Map<String, String> given) {
    var values = new HashMap<>(Map.of("statement", "The vendor is late", "likelihood", "4"));
    values.putAll(given);
    values.values().removeIf(String::isEmpty);
    return world.world.submit(inChannel(ADA), form, values);
  }

  private static ChoiceField choice(Form form, String id) {
    return (ChoiceField)
        form.fields().stream().filter(field -> field.id().equals(id)).findFirst().orElseThrow();
  }

  private static Map<String, String> problems(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Problems.class);
    return ((Problems) outcome).byField();
  }
}
