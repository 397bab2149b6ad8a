package coach.tpm.slack;

import coach.tpm.message.Block;
import coach.tpm.message.Form;
import coach.tpm.testing.slack.BlockCheck;
import coach.tpm.testing.slack.BlockText;
import com.slack.api.util.json.GsonFactory;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the renderer makes of blocks and forms, as the JSON that goes to Slack.
final class Rendered {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Rendered() {}

  static JsonNode message(Block... blocks) {
    return message(List.of(blocks));
  }

  static JsonNode message(List<Block> blocks) {
    return json(BlockKit.message(blocks));
  }

  /// With the pictures that are there.
  static JsonNode message(List<Block> blocks, Images images) {
    return json(BlockKit.message(blocks, images));
  }

  static JsonNode form(Form form) {
    return json(Modal.form(form));
  }

  static JsonNode home(List<Block> blocks) {
    return json(Modal.home(blocks));
  }

  static JsonNode answer(List<Block> blocks) {
    return json(Modal.answer(blocks));
  }

  /// The one block that this becomes, checked against Slack's rules.
  static JsonNode block(Block block) {
    var blocks = message(block);
    var problems = BlockCheck.message(blocks);
    if (blocks.size() != 1 || !problems.isEmpty()) {
      throw new AssertionError(problems + " in " + blocks);
    }
    return blocks.get(0);
  }

  static String text(Block block) {
    return BlockText.plainText(message(block));
  }

  static JsonNode read(String json) {
    return MAPPER.readTree(json);
  }

  /// As it goes out, which must mean the same as what Slack's own library would have written.
  private static JsonNode json(Object rendered) {
    var ours = MAPPER.readTree(SlackJson.of(rendered));
    var slacks = MAPPER.readTree(GsonFactory.createSnakeCase().toJson(rendered));
    if (!ours.equals(slacks)) {
      throw new AssertionError(
          "written as %s, but Slack's library writes %s".formatted(ours, slacks));
    }
    return ours;
  }
}
