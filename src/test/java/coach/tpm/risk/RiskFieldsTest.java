package coach.tpm.risk;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Field;
import coach.tpm.message.Field.ChoiceField;
import coach.tpm.message.Field.NumberField;
import coach.tpm.message.Field.PersonField;
import coach.tpm.message.Field.TextField;
import coach.tpm.message.Form;
import coach.tpm.message.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RiskFieldsTest {

  private final RiskWorld world = new RiskWorld();
  private final RiskFields fields = world.feature.fields();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void the_questions_come_in_their_order() {
    world.tasks("API review");

    assertThat(shown(""))
        .extracting(Field::id)
        .containsExactly("statement", "task", "likelihood", "days", "help", "newDate");
    assertThat(shown("").stream().filter(Field::required))
        .extracting(Field::id)
        .containsExactly("statement", "likelihood", "days");
  }

  @Test
  void without_an_open_task_none_is_asked_for() {
    world.tasks("API review");
    world.finishTask(1);

    assertThat(shown("")).extracting(Field::id).doesNotContain("task");
  }

  @Test
  void likelihoods_are_words() {
    assertThat(((ChoiceField) shown("").get(1)).options())
        .containsExactly(
            new Option("Very unlikely", "1"),
            new Option("Unlikely", "2"),
            new Option("About even", "3"),
            new Option("Likely", "4"),
            new Option("Very likely", "5"));
  }

  @Test
  void of_many_tasks_the_reporters_own_come_first_and_a_hundred_are_offered() {
    for (int i = 1; i <= 120; i++) {
      world.task(i, "Task", i == 119 ? BEN : ADA);
    }

    var choice = (ChoiceField) fields.shown(world.apollo, BEN, Draft.of("")).get(1);

    assertThat(choice.options()).hasSize(100);
    assertThat(choice.options()).extracting(Option::value).startsWith("119", "1", "2");
  }

  @Test
  void a_long_title_is_cut_and_its_due_date_stays() {
    world.task(1, "🚀".repeat(60), ADA);
    world.task(2, "Short", ADA);

    var labels = ((ChoiceField) shown("").get(1)).options().stream().map(Option::label).toList();

    assertThat(labels.getFirst())
        .startsWith("1 · 🚀🚀")
        .endsWith("🚀… · due Tue 1 Dec")
        .hasSizeLessThanOrEqualTo(75);
    assertThat(labels.getLast()).isEqualTo("2 · Short · due Tue 1 Dec");
  }

  @Test
  void a_draft_fills_the_fields_even_with_a_task_that_is_done_by_now() {
    world.tasks("API review", "Load test");
    world.finishTask(2);
    var report =
        new RiskReport(
            "Late", 4, 12, Optional.of(BEN), Optional.of(2), Optional.of("U3"), Optional.empty());
    var risk = world.risks.raise(world.apollo, report, ADA, world.now());

    var filled = fields.shown(world.apollo, ADA, Draft.of(risk));

    assertThat(((TextField) filled.get(0)).initial()).isEqualTo("Late");
    assertThat(((ChoiceField) filled.get(1)).initial()).isEqualTo("2");
    assertThat(((ChoiceField) filled.get(1)).options())
        .extracting(Option::value)
        .containsExactly("2", "1");
    assertThat(((ChoiceField) filled.get(2)).initial()).isEqualTo("4");
    assertThat(((NumberField) filled.get(3)).initial()).isEqualTo("12");
    assertThat(((PersonField) filled.get(4)).initial()).isEqualTo("U3");
  }

  @Test
  void a_draft_cuts_words_beyond_the_limit_between_characters() {
    var field = (TextField) shown("🔥".repeat(2000)).getFirst();

    assertThat(field.initial()).isEqualTo("🔥".repeat(499) + "…");
  }

  @Test
  void bad_answers_are_refused_at_their_field() {
    world.tasks("API review");

    var problems =
        Form.problems(
            fields.accepted(world.apollo),
            Map.of(
                "statement", "x".repeat(1001),
                "task", "7",
                "likelihood", "9",
                "days", "1000",
                "newDate", "2027-02-30"));

    assertThat(problems)
        .containsEntry("statement", "Please shorten this to 1000 characters; it has 1001.")
        .containsEntry("task", "Please choose one of the 1 answers.")
        .containsEntry("likelihood", "Please choose one of the 5 answers.")
        .containsEntry("days", "Please give a whole number from 0 to 999.")
        .containsEntry("newDate", "Please give a date such as 2026-12-15.");
  }

  private List<Field> shown(String statement) {
    return fields.shown(world.apollo, ADA, Draft.of(statement));
  }
}
