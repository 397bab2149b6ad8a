package coach.tpm.slack;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Block;
import coach.tpm.message.Field;
import coach.tpm.message.Field.ChoiceField;
import coach.tpm.message.Field.DateField;
import coach.tpm.message.Field.NumberField;
import coach.tpm.message.Field.PersonField;
import coach.tpm.message.Field.TextField;
import coach.tpm.message.Form;
import coach.tpm.message.Option;
import coach.tpm.testing.slack.BlockCheck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ModalTest {

  private static final List<Option> YES_NO = List.of(new Option("Yes", "y"), new Option("No", "n"));

  @Test
  void a_form_is_a_modal_that_can_be_submitted() {
    var view =
        fits(new Form("risk.report", "1:2", "Report a risk", "Save", List.of(), List.of(text())));
    assertThat(view)
        .isEqualTo(
            Rendered.read(
                """
                {"type":"modal","callback_id":"risk.report","private_metadata":"1:2",
                 "title":{"type":"plain_text","text":"Report a risk","emoji":true},
                 "submit":{"type":"plain_text","text":"Save","emoji":true},
                 "close":{"type":"plain_text","text":"Cancel","emoji":true},
                 "blocks":[{"type":"input","block_id":"what","optional":false,
                   "label":{"type":"plain_text","text":"What?","emoji":true},
                   "element":{"type":"plain_text_input","action_id":"input","multiline":true,
                     "max_length":1000,"initial_value":"so far",
                     "placeholder":{"type":"plain_text","text":"a hint","emoji":true}}}]}
                """));
  }

  @Test
  void each_kind_of_field_has_its_element() {
    element(
        new NumberField("n", "Days", "a guess", "3", true, 0, 999),
        """
        {"type":"number_input","action_id":"input","is_decimal_allowed":false,"min_value":"0",
         "max_value":"999","initial_value":"3",
         "placeholder":{"type":"plain_text","text":"a guess","emoji":true}}
        """);
    element(
        new ChoiceField("c", "Sure?", YES_NO, "n", true),
        """
        {"type":"static_select","action_id":"input","options":[
          {"text":{"type":"plain_text","text":"Yes","emoji":true},"value":"y"},
          {"text":{"type":"plain_text","text":"No","emoji":true},"value":"n"}],
         "initial_option":{"text":{"type":"plain_text","text":"No","emoji":true},"value":"n"}}
        """);
    element(
        new DateField("d", "When?", Optional.of(LocalDate.of(2027, 1, 15)), true),
        """
        {"type":"datepicker","action_id":"input","initial_date":"2027-01-15"}
        """);
    element(
        new PersonField("p", "Who?", "U1", true),
        """
        {"type":"users_select","action_id":"input","initial_user":"U1"}
        """);
  }

  @Test
  void what_is_empty_or_wrong_at_first_is_left_out() {
    assertThat(elementOf(new TextField("t", "T", "", " ", false, false, 10)).has("initial_value"))
        .isFalse();
    assertThat(elementOf(new NumberField("n", "N", "", "9", false, 1, 5)).has("initial_value"))
        .isFalse();
    assertThat(elementOf(new NumberField("n", "N", "", "x", false, 1, 5)).has("initial_value"))
        .isFalse();
    assertThat(elementOf(new ChoiceField("c", "C", YES_NO, "?", false)).has("initial_option"))
        .isFalse();
    assertThat(elementOf(new DateField("d", "D", Optional.empty(), false)).has("initial_date"))
        .isFalse();
    assertThat(elementOf(new PersonField("p", "P", "<@U1>", false)).has("initial_user")).isFalse();
  }

  @Test
  void a_field_that_may_stay_empty_is_optional() {
    var view = fits(form(List.of(new PersonField("p", "P", "", false))));
    assertThat(view.path("blocks").path(0).path("optional").asBoolean()).isTrue();
  }

  @Test
  void a_choice_without_options_is_left_out() {
    var view = fits(form(List.of(text(), new ChoiceField("c", "C", List.of(), "", false))));
    assertThat(view.path("blocks")).hasSize(1);
    fits(form(List.of(new ChoiceField("c", "C", List.of(), "", false))));
  }

  @Test
  void a_hundred_options_and_more_keep_the_one_chosen_before() {
    var options = IntStream.range(0, 150).mapToObj(i -> new Option("Task " + i, "" + i)).toList();
    var select = elementOf(new ChoiceField("c", "C", options, "149", true));
    assertThat(select.path("options")).hasSize(100);
    assertThat(select.path("initial_option").path("value").asString()).isEqualTo("149");
  }

  @Test
  void everything_too_long_is_cut() {
    var endless = "x🎉".repeat(2000);
    fits(
        new Form(
            endless,
            endless,
            endless,
            endless,
            Collections.nCopies(120, Block.paragraph(endless)),
            List.of(
                new TextField("a", endless, endless, endless, true, true, 10_000),
                new TextField("b", endless, endless, endless, true, true, 1),
                new NumberField("n", endless, endless, endless, true, 0, 9),
                new ChoiceField(
                    "c",
                    endless,
                    List.of(new Option(endless, endless), new Option(endless, endless + "2")),
                    endless,
                    true),
                new PersonField("p", endless, endless, true))));
  }

  @Test
  void a_form_of_many_fields_and_words_keeps_its_fields() {
    var fields = new ArrayList<Field>();
    for (int i = 0; i < 30; i++) {
      fields.add(new TextField("f" + i, "Field " + i, "", "", false, false, 100));
    }
    var view =
        fits(
            new Form(
                "f", "", "Many", "Save", Collections.nCopies(90, Block.paragraph("p")), fields));
    assertThat(view.findValuesAsString("block_id")).hasSize(30);
  }

  @Test
  void empty_titles_and_labels_are_shown_as_something_slack_takes() {
    fits(
        new Form(
            "f", "", "", " ", List.of(), List.of(new TextField("a", "", "", "", true, true, 9))));
  }

  private static TextField text() {
    return new TextField("what", "What?", "a hint", "so far", true, true, 1000);
  }

  private static Form form(List<Field> fields) {
    return new Form("f", "", "Form", "Save", List.of(), fields);
  }

  private static void element(Field field, String json) {
    assertThat(elementOf(field)).isEqualTo(Rendered.read(json));
  }

  private static JsonNode elementOf(Field field) {
    return fits(form(List.of(field))).path("blocks").path(0).path("element");
  }

  private static JsonNode fits(Form form) {
    var view = Rendered.form(form);
    assertThat(BlockCheck.view(view)).as("%s", view).isEmpty();
    return view;
  }
}
