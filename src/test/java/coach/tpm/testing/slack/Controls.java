package coach.tpm.testing.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// The buttons, menus and fields of blocks, found by the words beside or on them.
final class Controls {
  /// One control: the block it is in, its element and the words by which a reader names it.
  record Control(String blockId, String label, JsonNode element) {
    String type() {
      return Json.string(element, "type");
    }

    String actionId() {
      return Json.string(element, "action_id");
    }

    boolean isCalled(String name) {
      return name.equals(label) || name.equals(actionId()) || name.equals(blockId);
    }
  }

  private Controls() {}

  static List<Control> of(JsonNode blocks) {
    var controls = new ArrayList<Control>();
    blocks.forEach(block -> collect(block, controls));
    return controls;
  }

  static List<String> buttonLabels(JsonNode blocks) {
    return of(blocks).stream().filter(Controls::isButton).map(Control::label).toList();
  }

  static Control button(JsonNode blocks, String label) {
    return only(blocks, "button", label, control -> isButton(control) && control.isCalled(label));
  }

  /// A menu or field by its label, placeholder, action id or block id.
  static Control field(JsonNode blocks, String name) {
    return only(blocks, "field", name, control -> !isButton(control) && control.isCalled(name));
  }

  /// The one menu that offers this option.
  static Control menuOffering(JsonNode blocks, String option) {
    return only(
        blocks, "menu offering", option, control -> Answers.option(control, option).isPresent());
  }

  private static Control only(
      JsonNode blocks, String what, String name, Predicate<Control> wanted) {
    return of(blocks).stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("no %s '%s' among %s".formatted(what, name, labels(blocks))));
  }

  private static List<String> labels(JsonNode blocks) {
    return of(blocks).stream().map(Control::label).toList();
  }

  private static boolean isButton(Control control) {
    return control.type().equals("button");
  }

  private static void collect(JsonNode block, List<Control> controls) {
    var id = Json.string(block, "block_id");
    block.path("elements").forEach(element -> add(id, block, element, controls));
    Optional.ofNullable(block.get("accessory")).ifPresent(it -> add(id, block, it, controls));
    Optional.ofNullable(block.get("element")).ifPresent(it -> add(id, block, it, controls));
  }

  private static void add(
      String blockId, JsonNode block, JsonNode element, List<Control> controls) {
    if (element.has("action_id")) {
      controls.add(new Control(blockId, label(block, element), element));
    }
  }

  private static String label(JsonNode block, JsonNode element) {
    var own = Json.string(element.path("text"), "text");
    var beside = Json.string(block.path("label"), "text");
    var within = Json.string(element.path("placeholder"), "text");
    return !own.isEmpty() ? own : !beside.isEmpty() ? beside : within;
  }
}
