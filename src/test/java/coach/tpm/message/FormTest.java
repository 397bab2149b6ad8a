package coach.tpm.message;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Field.ChoiceField;
import coach.tpm.message.Field.DateField;
import coach.tpm.message.Field.NumberField;
import coach.tpm.message.Field.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormTest {

  private static final List<Field> FIELDS =
      List.of(
          new TextField("what", "What", "", "", true, true, 20),
          new ChoiceField("likely", "How likely", List.of(new Option("Likely", "4")), "", true),
          new NumberField("days", "Days", "", "", true, 0, 999),
          new DateField("when", "When", Optional.empty(), false));

  @Test
  void an_empty_form_names_every_required_field_and_no_other() {
    assertThat(Form.problems(FIELDS, Map.of("what", "   ")).keySet())
        .containsExactly("what", "likely", "days");
  }

  @Test
  void each_field_says_what_is_wrong_with_its_value() {
    var problems =
        Form.problems(
            FIELDS,
            Map.of(
                "what", "x".repeat(4000),
                "likely", "9",
                "days", "-1",
                "when", "2027-02-30"));

    assertThat(problems)
        .containsEntry("what", "Please shorten this to 20 characters; it has 4000.")
        .containsEntry("likely", "Please choose one of the 1 answers.")
        .containsEntry("days", "Please give a whole number from 0 to 999.")
        .containsEntry("when", "Please give a date such as 2026-12-15.");
  }

  @Test
  void a_good_form_has_no_problems() {
    assertThat(
            Form.problems(
                FIELDS, Map.of("what", "vendor", "likely", "4", "days", "0", "when", "2027-01-15")))
        .isEmpty();
  }
}
