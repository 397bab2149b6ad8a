package coach.tpm.testing.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Flattens blocks to the words that a reader sees, one line for each part.
public final class BlockText {
  private final List<String> lines = new ArrayList<>();

  private BlockText() {}

  /// Every text of the blocks in reading order, labels of buttons and fields included.
  public static String plainText(JsonNode blocks) {
    var text = new BlockText();
    blocks.forEach(text::block);
    return text.lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
  }

  static String unescape(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private void block(JsonNode block) {
    switch (Json.string(block, "type")) {
      case "rich_text" -> block.path("elements").forEach(this::richPart);
      case "markdown" -> lines.add(Json.string(block, "text"));
      case "table" -> block.path("rows").forEach(this::row);
      case "divider" -> lines.add("");
      default -> words(block);
    }
  }

  /// A text object gives its words; anything else gives those of its parts, in their order.
  private void words(JsonNode node) {
    switch (Json.string(node, "type")) {
      case "plain_text" -> lines.add(Json.string(node, "text"));
      case "mrkdwn" -> lines.add(unescape(Json.string(node, "text")));
      case "image" -> lines.add(Json.string(node, "alt_text"));
      case "rich_text" -> node.path("elements").forEach(this::richPart);
      default -> node.values().forEach(this::words);
    }
  }

  private void row(JsonNode row) {
    var cells = new ArrayList<String>();
    row.forEach(cell -> cells.add(cell(cell)));
    lines.add(String.join(" | ", cells));
  }

  private static String cell(JsonNode cell) {
    return cell.has("elements")
        ? plainText(Json.array().add(cell))
        : unescape(Json.string(cell, "text"));
  }

  private void richPart(JsonNode part) {
    if (Json.string(part, "type").equals("rich_text_list")) {
      part.path("elements").forEach(item -> lines.add("• " + leaves(item)));
    } else {
      lines.add(leaves(part));
    }
  }

  private static String leaves(JsonNode part) {
    var words = new StringBuilder();
    part.path("elements").forEach(leaf -> words.append(leaf(leaf)));
    return words.toString();
  }

  private static String leaf(JsonNode leaf) {
    return switch (Json.string(leaf, "type")) {
      case "user" -> "<@%s>".formatted(Json.string(leaf, "user_id"));
      case "channel" -> "<#%s>".formatted(Json.string(leaf, "channel_id"));
      case "broadcast" -> "<!%s>".formatted(Json.string(leaf, "range"));
      case "emoji" -> ":%s:".formatted(Json.string(leaf, "name"));
      case "date" -> Json.string(leaf, "fallback");
      case "link" -> leaf.has("text") ? Json.string(leaf, "text") : Json.string(leaf, "url");
      default -> Json.string(leaf, "text");
    };
  }
}
