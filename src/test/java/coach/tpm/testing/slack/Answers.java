package coach.tpm.testing.slack;

import coach.tpm.testing.slack.Controls.Control;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/// What Slack sends for a control: the value a person gave, in the shape that its type demands.
final class Answers {
  private Answers() {}

  /// The value as Slack writes it into `state.values` and into `actions`.
  static ObjectNode of(Control control, String given) {
    var answer = Json.object().put("type", control.type());
    return switch (control.type()) {
      case "static_select", "radio_buttons", "overflow" ->
          answer.set("selected_option", offered(control, given));
      case "checkboxes", "multi_static_select" ->
          answer.set("selected_options", severalOffered(control, given));
      case "datepicker" -> answer.put("selected_date", given);
      case "timepicker" -> answer.put("selected_time", given);
      case "users_select" -> answer.put("selected_user", given);
      case "conversations_select" -> answer.put("selected_conversation", given);
      case "channels_select" -> answer.put("selected_channel", given);
      case "multi_users_select" -> answer.set("selected_users", several(given));
      default -> answer.put("value", given);
    };
  }

  /// What an untouched control holds: its initial value, or nothing.
  static ObjectNode untouched(Control control) {
    var answer = Json.object().put("type", control.type());
    return switch (control.type()) {
      case "static_select", "radio_buttons" -> initial(answer, control, "option");
      case "checkboxes", "multi_static_select" -> initial(answer, control, "options");
      case "datepicker" -> initial(answer, control, "date");
      case "timepicker" -> initial(answer, control, "time");
      case "users_select" -> initial(answer, control, "user");
      case "conversations_select" -> initial(answer, control, "conversation");
      case "channels_select" -> initial(answer, control, "channel");
      case "multi_users_select" -> initial(answer, control, "users");
      default -> answer.set("value", orNull(control, "initial_value"));
    };
  }

  static Optional<JsonNode> option(Control control, String wanted) {
    for (var option : Json.list(control.element().path("options"))) {
      var label = Json.string(option.path("text"), "text");
      if (label.equals(wanted) || Json.string(option, "value").equals(wanted)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }

  /// An option that is not offered is sent all the same, as a forger would.
  private static JsonNode offered(Control control, String given) {
    return option(control, given).orElseGet(() -> forged(given));
  }

  private static JsonNode forged(String given) {
    var option = Json.object().put("value", given);
    option.putObject("text").put("type", "plain_text").put("text", given);
    return option;
  }

  private static JsonNode severalOffered(Control control, String given) {
    var options = Json.array();
    several(given).forEach(one -> options.add(offered(control, one.asString(""))));
    return options;
  }

  private static JsonNode several(String given) {
    var values = Json.array();
    for (var value : given.split(",", -1)) {
      if (!value.isBlank()) {
        values.add(value.strip());
      }
    }
    return values;
  }

  private static ObjectNode initial(ObjectNode answer, Control control, String what) {
    return answer.set("selected_" + what, orNull(control, "initial_" + what));
  }

  private static JsonNode orNull(Control control, String field) {
    return Optional.ofNullable(control.element().get(field)).orElseGet(Answers::nothing);
  }

  private static JsonNode nothing() {
    return NullNode.getInstance();
  }
}
