package coach.tpm.demo;

import coach.tpm.demo.Answer.FieldView;
import coach.tpm.demo.Answer.FormView;
import coach.tpm.demo.Answer.OptionView;
import coach.tpm.message.Field;
import coach.tpm.message.Field.ChoiceField;
import coach.tpm.message.Field.DateField;
import coach.tpm.message.Field.NumberField;
import coach.tpm.message.Field.PersonField;
import coach.tpm.message.Field.TextField;
import coach.tpm.message.Form;
import java.time.LocalDate;

/// Forms as the page shows them, every kind of field.
final class FormViews {

  private FormViews() {}

  static FormView of(Form form, Html html) {
    return new FormView(
        form.id(),
        form.context(),
        form.title(),
        form.submit(),
        html.of(form.intro()),
        form.fields().stream().map(FormViews::field).toList());
  }

  private static FieldView field(Field field) {
    return switch (field) {
      case TextField(
              var id,
              var label,
              var hint,
              var initial,
              var required,
              var multiline,
              var maxLength) ->
          new FieldView(
              id, "text", label, required, initial, hint, multiline, maxLength, null, null, null);
      case NumberField(
              var id,
              var label,
              var hint,
              var initial,
              var required,
              var least,
              var most) ->
          new FieldView(
              id, "number", label, required, initial, hint, null, null, least, most, null);
      case ChoiceField(var id, var label, var options, var initial, var required) ->
          new FieldView(
              id,
              "choice",
              label,
              required,
              initial,
              null,
              null,
              null,
              null,
              null,
              options.stream()
                  .map(option -> new OptionView(option.label(), option.value()))
                  .toList());
      case DateField(var id, var label, var initial, var required) ->
          plain(id, "date", label, required, initial.map(LocalDate::toString).orElse(""));
      case PersonField(var id, var label, var initial, var required) ->
          plain(id, "person", label, required, initial);
    };
  }

  private static FieldView plain(
      String id, String kind, String label, boolean required, String initial) {
    return new FieldView(id, kind, label, required, initial, null, null, null, null, null, null);
  }
}
