package coach.tpm.testing.slack;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The `state.values` of a view or message: what each field holds when something is sent.
final class FormState {
  private FormState() {}

  /// What the fields hold when nobody touched them.
  static ObjectNode untouched(JsonNode blocks) {
    var values = Json.object();
    Controls.of(blocks).stream()
        .filter(FormState::isStateful)
        .forEach(it -> put(values, it, Answers.untouched(it)));
    return values;
  }

  /// The same with these values given, by label.
  static ObjectNode values(FakeView view, Map<String, String> given) {
    var values = untouched(view.blocks());
    given.forEach((name, value) -> {
      var field = Controls.field(view.blocks(), name);
      put(values, field, Answers.of(field, value));
    });
    return values;
  }

  private static void put(ObjectNode values, Controls.Control control, ObjectNode answer) {
    values.withObjectProperty(control.blockId()).set(control.actionId(), answer);
  }

  private static boolean isStateful(Controls.Control control) {
    return !control.type().equals("button") && !control.type().equals("overflow");
  }
}
