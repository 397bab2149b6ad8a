package coach.tpm.testing.slack;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The limits of buttons, menus and fields.
final class ElementLimits {
  private static final Set<String> STYLES = Set.of("primary", "danger");

  private final Problems problems;

  ElementLimits(Problems problems) {
    this.problems = problems;
  }

  void check(String place, JsonNode element) {
    var type = Json.string(element, "type");
    var here = "%s(%s %s)".formatted(place, type, Json.string(element, "action_id"));
    problems.atMost(here, element, "action_id", 255);
    problems.plainIfAny(here, element, "placeholder", 150);
    confirm(here, element.path("confirm"));
    switch (type) {
      case "button" -> button(here, element);
      case "static_select", "multi_static_select" -> menu(here, element);
      case "radio_buttons", "checkboxes" -> options(here, element, 10);
      case "overflow" -> options(here, element, 5);
      case "plain_text_input" -> textField(here, element);
      case "number_input" -> number(here, element);
      case "datepicker" -> date(here, element);
      case "image" -> problems.unless(element.has("alt_text"), here, "alt_text is missing");
      default -> problems.unless(!type.isEmpty(), here, "element has no type");
    }
  }

  private void button(String place, JsonNode button) {
    problems.plain(place, button.path("text"), 75);
    problems.atMost(place, button, "value", 2_000);
    problems.atMost(place, button, "url", 3_000);
    problems.atMost(place, button, "accessibility_label", 75);
    if (button.has("style")) {
      problems.oneOf(place + ".style", Json.string(button, "style"), STYLES);
    }
  }

  private void menu(String place, JsonNode menu) {
    if (menu.has("option_groups")) {
      problems.size(place + ".option_groups", menu.path("option_groups"), 1, 100);
      menu.path("option_groups").forEach(group -> group(place, group));
    } else {
      options(place, menu, 100);
    }
  }

  private void group(String place, JsonNode group) {
    problems.plain(place + ".label", group.path("label"), 75);
    options(place, group, 100);
  }

  private void options(String place, JsonNode holder, int most) {
    var options = holder.path("options");
    problems.size(place + ".options", options, 1, most);
    problems.unique(place + ".options", options, "value");
    options.forEach(option -> option(place, option));
    initial(place, holder, options);
  }

  /// The older documents allow 75 characters of value, the newer 150: the coach keeps to 75.
  private void option(String place, JsonNode option) {
    problems.text(place + ".option", option.path("text"), 75);
    problems.unless(!Json.string(option, "value").isEmpty(), place, "an option has no value");
    problems.atMost(place + ".option", option, "value", 75);
    if (option.has("description")) {
      problems.text(place + ".description", option.path("description"), 75);
    }
  }

  /// What is chosen at first must be, to the letter, one of the options.
  private void initial(String place, JsonNode holder, JsonNode options) {
    if (holder.has("initial_option")) {
      var chosen = holder.path("initial_option");
      problems.unless(
          options.values().contains(chosen), place, "initial_option is not one of the options");
    }
  }

  private void textField(String place, JsonNode field) {
    var most = field.path("max_length").asInt(3_000);
    problems.unless(most >= 1 && most <= 3_000, place, "max_length must be 1 to 3000");
    problems.unless(
        field.path("min_length").asInt(0) <= most, place, "min_length is above max_length");
    problems.atMost(place, field, "initial_value", most);
  }

  private void number(String place, JsonNode field) {
    problems.unless(
        field.path("is_decimal_allowed").isBoolean(), place, "is_decimal_allowed is missing");
  }

  private void date(String place, JsonNode field) {
    if (field.has("initial_date")) {
      problems.unless(
          isDate(Json.string(field, "initial_date")), place, "initial_date must be yyyy-mm-dd");
    }
  }

  private void confirm(String place, JsonNode confirm) {
    if (confirm.isObject()) {
      problems.plain(place + ".confirm.title", confirm.path("title"), 100);
      problems.text(place + ".confirm.text", confirm.path("text"), 300);
      problems.plain(place + ".confirm.confirm", confirm.path("confirm"), 30);
      problems.plain(place + ".confirm.deny", confirm.path("deny"), 30);
    }
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException _) {
      return false;
    }
  }
}
