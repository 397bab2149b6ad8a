package coach.tpm.testing.slack;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// The limits of Block Kit as Slack documents them, block by block.
final class BlockLimits {
  private static final int ALL_TEXT = 13_200;
  private static final int MARKDOWN = 12_000;
  private static final Set<String> EVERYWHERE =
      Set.of(
          "section",
          "header",
          "divider",
          "context",
          "actions",
          "image",
          "input",
          "rich_text",
          "video");
  private static final Set<String> MESSAGES =
      Set.of("markdown", "context_actions", "table", "data_table", "card", "carousel");
  private static final Set<String> HOMES = Set.of("table", "data_table", "card", "carousel");
  private static final Set<String> MODALS = Set.of("alert");

  private final Problems problems;

  BlockLimits(Problems problems) {
    this.problems = problems;
  }

  static List<String> message(JsonNode blocks) {
    var problems = new Problems();
    var limits = new BlockLimits(problems);
    limits.all(blocks, 50, MESSAGES);
    limits.sums(blocks);
    return problems.found();
  }

  void ofHome(JsonNode blocks) {
    all(blocks, 100, HOMES);
  }

  void ofModal(JsonNode blocks) {
    all(blocks, 100, MODALS);
  }

  private void all(JsonNode blocks, int most, Set<String> alsoHere) {
    problems.size("blocks", blocks, 1, most);
    problems.unique("blocks", blocks, "block_id");
    var at = 0;
    for (var block : blocks) {
      block("blocks[%d]".formatted(at++), block, alsoHere);
    }
  }

  private void block(String place, JsonNode block, Set<String> alsoHere) {
    var type = Json.string(block, "type");
    problems.unless(
        EVERYWHERE.contains(type) || alsoHere.contains(type),
        place,
        "a block of type '%s' cannot be here".formatted(type));
    problems.atMost(place, block, "block_id", 255);
    var here = "%s(%s)".formatted(place, type);
    switch (type) {
      case "section" -> section(here, block);
      case "header" -> problems.plain(here, block.path("text"), 150);
      case "context" -> context(here, block);
      case "actions" -> actions(here, block);
      case "image" -> image(here, block);
      case "input" -> input(here, block);
      case "table" -> table(here, block);
      case "rich_text" -> problems.size(here, block.path("elements"), 1, 1_000);
      default -> {}
    }
  }

  private void section(String place, JsonNode block) {
    if (block.has("text") || !block.has("fields")) {
      problems.text(place, block.path("text"), 3_000);
    }
    if (block.has("fields")) {
      problems.size(place + ".fields", block.path("fields"), 1, 10);
      block.path("fields").forEach(field -> problems.text(place + ".fields", field, 2_000));
    }
    if (block.has("accessory")) {
      new ElementLimits(problems).check(place + ".accessory", block.path("accessory"));
    }
  }

  private void context(String place, JsonNode block) {
    problems.size(place, block.path("elements"), 1, 10);
    for (var element : block.path("elements")) {
      if (Json.string(element, "type").equals("image")) {
        image(place, element);
      } else {
        problems.text(place, element, 3_000);
      }
    }
  }

  private void actions(String place, JsonNode block) {
    problems.size(place, block.path("elements"), 1, 25);
    problems.unique(place, block.path("elements"), "action_id");
    var limits = new ElementLimits(problems);
    block.path("elements").forEach(element -> limits.check(place, element));
  }

  private void image(String place, JsonNode image) {
    problems.unless(image.has("alt_text"), place, "alt_text is missing");
    problems.atMost(place, image, "alt_text", 2_000);
    problems.atMost(place, image, "image_url", 3_000);
    problems.plainIfAny(place, image, "title", 2_000);
  }

  private void input(String place, JsonNode block) {
    problems.plain(place + ".label", block.path("label"), 2_000);
    problems.plainIfAny(place, block, "hint", 2_000);
    new ElementLimits(problems).check(place + ".element", block.path("element"));
  }

  private void table(String place, JsonNode block) {
    problems.size(place, block.path("rows"), 1, 100);
    block.path("rows").forEach(row -> problems.size(place + ".rows", row, 1, 20));
  }

  /// What counts over all blocks of a message together.
  private void sums(JsonNode blocks) {
    var tables = count(blocks, "table") + count(blocks, "data_table");
    problems.unless(tables <= 1, "blocks", "%d tables, 1 allowed".formatted(tables));
    var markdown = of(blocks, "markdown").mapToInt(it -> Json.string(it, "text").length()).sum();
    problems.unless(
        markdown <= MARKDOWN, "blocks", "markdown has %d characters".formatted(markdown));
    var all = BlockText.plainText(blocks).length();
    problems.unless(all <= ALL_TEXT, "blocks", "msg_blocks_too_long: %d characters".formatted(all));
  }

  private static long count(JsonNode blocks, String type) {
    return of(blocks, type).count();
  }

  private static Stream<JsonNode> of(JsonNode blocks, String type) {
    return StreamSupport.stream(blocks.spliterator(), false)
        .filter(it -> Json.string(it, "type").equals(type));
  }
}
