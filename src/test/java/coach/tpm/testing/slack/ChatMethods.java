package coach.tpm.testing.slack;

import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `chat.*`: posts, edits and deletes messages.
final class ChatMethods {
  private final State state;
  private final Drafts drafts;

  ChatMethods(State state) {
    this.state = state;
    this.drafts = new Drafts(state);
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "chat.postMessage", this::post,
        "chat.update", this::update,
        "chat.postEphemeral", this::postEphemeral,
        "chat.delete", this::delete);
  }

  private ObjectNode post(Workspace workspace, ApiCall call) {
    var conversation = Reach.writable(workspace, call.text("channel"));
    var message = drafts.draft(call, conversation, workspace);
    conversation.put(message);
    state.posts.add(new Post(workspace.id(), message, call.arrivedNanos()));
    return accepted(message);
  }

  private ObjectNode update(Workspace workspace, ApiCall call) {
    var conversation = Reach.writable(workspace, call.text("channel"));
    var message = own(workspace, conversation, call, "cant_update_message");
    var edited =
        message.edited(
            call.has("text") ? drafts.text(call.text("text")) : message.fallback(),
            newBlocks(workspace, message, call),
            call.has("metadata") ? drafts.metadata(call) : message.metadata());
    conversation.put(edited);
    return accepted(edited);
  }

  /// Blocks that are not sent stay; an empty list removes them.
  private ArrayNode newBlocks(Workspace workspace, SlackMessage message, ApiCall call) {
    var removed = call.json("blocks").isArray() && call.json("blocks").isEmpty();
    if (removed) {
      return Json.array();
    }
    return call.has("blocks") ? drafts.blocks(workspace, call) : message.blocks();
  }

  private ObjectNode postEphemeral(Workspace workspace, ApiCall call) {
    var conversation = Reach.writable(workspace, call.text("channel"));
    var user = call.text("user");
    if (!conversation.has(user)) {
      throw new Refusal("user_not_in_channel");
    }
    var message = Ephemerals.only(user, drafts.draft(call, conversation, workspace));
    state.ephemerals.put(message);
    return ApiMethod.ok().put("message_ts", message.ts());
  }

  private ObjectNode delete(Workspace workspace, ApiCall call) {
    var conversation = Reach.joined(workspace, call.text("channel"));
    var message = own(workspace, conversation, call, "cant_delete_message");
    conversation.remove(message.ts());
    return ApiMethod.ok().put("channel", message.channel()).put("ts", message.ts());
  }

  private static SlackMessage own(
      Workspace workspace, Conversation conversation, ApiCall call, String whenNotOwn) {
    var message =
        conversation.message(call.text("ts")).orElseThrow(() -> new Refusal("message_not_found"));
    if (!message.author().equals(workspace.coach())) {
      throw new Refusal(whenNotOwn);
    }
    return message;
  }

  private static ObjectNode accepted(SlackMessage message) {
    var answer = ApiMethod.ok().put("channel", message.channel()).put("ts", message.ts());
    answer.put("text", message.fallback());
    return answer.set("message", message.toJson(true));
  }
}
