package coach.tpm.testing.slack;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads what a message is to consist of, and refuses what Slack would.
final class Drafts {
  private static final int MAX_TEXT = 40_000;

  private final State state;

  Drafts(State state) {
    this.state = state;
  }

  SlackMessage draft(ApiCall call, Conversation conversation, Workspace workspace) {
    var blocks = blocks(workspace, call);
    var text = text(call.text("text"));
    if (text.isBlank() && blocks.isEmpty()) {
      throw new Refusal("no_text");
    }
    return new SlackMessage(
        conversation.id(),
        state.nextTs(),
        workspace.coach(),
        text,
        blocks,
        metadata(call),
        null,
        false,
        thread(call, conversation));
  }

  private static @Nullable String thread(ApiCall call, Conversation conversation) {
    if (!call.has("thread_ts")) {
      return null;
    }
    return conversation
        .message(call.text("thread_ts"))
        .map(SlackMessage::ts)
        .orElseThrow(() -> new Refusal("thread_not_found"));
  }

  String text(String text) {
    if (text.length() > MAX_TEXT) {
      throw new Refusal("msg_too_long");
    }
    return text;
  }

  ArrayNode blocks(Workspace workspace, ApiCall call) {
    return call.has("blocks")
        ? checked(workspace.id(), call.method(), call.json("blocks"))
        : Json.array();
  }

  /// The blocks with the ids that Slack adds; recorded and refused when they break a limit.
  ArrayNode checked(String team, String method, JsonNode blocks) {
    refuseFirst(method, BlockCheck.message(blocks), blocks);
    refuseFirst(method, unknownFiles(team, blocks), blocks);
    if (state.files.isRefused(blocks)) {
      throw new Refusal("invalid_blocks");
    }
    return withIds(Json.list(blocks).deepCopy());
  }

  ObjectNode checkedView(String method, JsonNode view) {
    refuseFirst(method, BlockCheck.view(view), view);
    var kept = (ObjectNode) view.deepCopy();
    withIds(Json.list(kept.path("blocks")));
    return kept;
  }

  ObjectNode metadata(ApiCall call) {
    if (!call.has("metadata")) {
      return Json.object();
    }
    var metadata = call.json("metadata");
    if (!(metadata instanceof ObjectNode object)
        || (!object.isEmpty() && Json.string(object, "event_type").isEmpty())
        || (!object.isEmpty() && !object.path("event_payload").isObject())) {
      throw new Refusal("invalid_metadata_format");
    }
    return object;
  }

  private List<String> unknownFiles(String team, JsonNode blocks) {
    return state.files.unknown(team, blocks).stream()
        .map("invalid slack file '%s'"::formatted)
        .toList();
  }

  private void refuseFirst(String method, List<String> problems, JsonNode sent) {
    if (!problems.isEmpty()) {
      state.invalid.add(new Invalid(method, String.join("; ", problems), sent.toString()));
      throw new Refusal("invalid_blocks");
    }
  }

  private ArrayNode withIds(ArrayNode blocks) {
    for (var block : blocks) {
      if (block instanceof ObjectNode object && !object.has("block_id")) {
        object.put("block_id", state.nextId("blk"));
      }
    }
    return blocks;
  }
}
