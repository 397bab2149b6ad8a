package coach.tpm.app;

import coach.tpm.command.Caller;
import coach.tpm.command.FormHandler.Outcome;
import coach.tpm.command.Reply;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Menu;
import coach.tpm.message.Field;
import coach.tpm.message.Field.ChoiceField;
import coach.tpm.message.Field.DateField;
import coach.tpm.message.Field.NumberField;
import coach.tpm.message.Field.PersonField;
import coach.tpm.message.Field.TextField;
import coach.tpm.message.Form;
import coach.tpm.message.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Everything to press or to fill in that the coach showed to somebody, and where.
final class Offers {

  private final Set<Button> buttons = new LinkedHashSet<>();
  private final Set<Shown> forms = new LinkedHashSet<>();

  /// A button or an option of a menu.
  record Button(Caller seenBy, String action, String value) {}

  record Shown(Caller seenBy, Form form) {

    /// The form as it was shown, with what must be filled in.
    Map<String, String> filled(String words) {
      var values = new HashMap<String, String>();
      form.fields()
          .forEach(field -> {
            var value = value(field, words);
            if (!value.isBlank()) {
              values.put(field.id(), value);
            }
          });
      return values;
    }
  }

  List<Button> buttons() {
    return List.copyOf(buttons);
  }

  List<Shown> forms() {
    return List.copyOf(forms);
  }

  Set<String> actions() {
    return buttons.stream().map(Button::action).collect(Collectors.toSet());
  }

  Set<String> formIds() {
    return forms.stream().map(shown -> shown.form().id()).collect(Collectors.toSet());
  }

  void add(Caller caller, Reply reply) {
    switch (reply) {
      case Reply.Say(var message) -> add(caller, message);
      case Reply.Become(var message) -> add(caller, message);
      case Reply.Open(var form) -> forms.add(new Shown(caller, form));
      case Reply.Quiet _ -> {}
    }
  }

  void add(Caller caller, Outcome outcome) {
    if (outcome instanceof Outcome.Taken(var message)) {
      add(caller, message);
    }
  }

  void add(Caller caller, Message message) {
    message
        .blocks()
        .forEach(block -> {
          if (block instanceof Choices(var shown)) {
            shown.forEach(it -> buttons.add(new Button(caller, it.action(), it.value())));
          } else if (block instanceof Menu(var action, _, var options)) {
            options.forEach(it -> buttons.add(new Button(caller, action, it.value())));
          }
        });
  }

  /// Of each action a few values: what somebody may try on every other action.
  List<String> samples() {
    var byAction = new HashMap<String, List<String>>();
    buttons.forEach(
        it -> byAction.computeIfAbsent(it.action(), _ -> new ArrayList<>()).add(it.value()));
    return byAction.values().stream()
        .flatMap(values -> values.stream().distinct().limit(2))
        .distinct()
        .toList();
  }

  private static String value(Field field, String words) {
    return switch (field) {
      case TextField text -> orElse(text.initial(), text.required(), words);
      case NumberField number ->
          orElse(number.initial(), number.required(), Integer.toString(number.least()));
      case ChoiceField choice ->
          orElse(choice.initial(), choice.required(), choice.options().getFirst().value());
      case DateField date ->
          orElse(date.initial().map(Object::toString).orElse(""), date.required(), "2027-01-11");
      case PersonField person -> orElse(person.initial(), person.required(), "U1");
    };
  }

  private static String orElse(String initial, boolean required, String otherwise) {
    return initial.isBlank() && required ? otherwise : initial;
  }
}
