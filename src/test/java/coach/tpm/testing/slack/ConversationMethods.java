package coach.tpm.testing.slack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// `conversations.*`: channels, who is in them and what was said.
final class ConversationMethods {
  private static final int PAGE = 100;

  private ConversationMethods() {}

  static Map<String, ApiMethod> all() {
    return Map.of(
        "conversations.open", ConversationMethods::open,
        "conversations.info", ConversationMethods::info,
        "conversations.members", ConversationMethods::members,
        "conversations.history", ConversationMethods::history,
        "conversations.replies", ConversationMethods::replies);
  }

  private static ObjectNode open(Workspace workspace, ApiCall call) {
    var user = call.text("users");
    if (user.isEmpty() || user.contains(",")) {
      throw new Refusal(user.isEmpty() ? "users_list_not_supplied" : "too_many_users");
    }
    var answer = ApiMethod.ok();
    answer.putObject("channel").put("id", Reach.dm(workspace, user, "user_not_found").id());
    return answer;
  }

  private static ObjectNode info(Workspace workspace, ApiCall call) {
    var conversation = Reach.known(workspace, call.text("channel"));
    return ApiMethod.ok().set("channel", conversation.toJson(workspace.coach()));
  }

  private static ObjectNode members(Workspace workspace, ApiCall call) {
    var conversation = Reach.known(workspace, call.text("channel"));
    var answer = ApiMethod.ok();
    var members = answer.putArray("members");
    Cursor.page(call, PAGE, conversation.members(), answer, members::add);
    answer.remove("has_more");
    return answer;
  }

  /// What stands in the channel itself; replies stand in their threads.
  private static ObjectNode history(Workspace workspace, ApiCall call) {
    var conversation = Reach.joined(workspace, call.text("channel"));
    return page(
        call, between(conversation, call).stream().filter(it -> it.threadTs() == null).toList());
  }

  /// A message and its replies, oldest first.
  private static ObjectNode replies(Workspace workspace, ApiCall call) {
    var conversation = Reach.joined(workspace, call.text("channel"));
    var ts =
        conversation
            .message(call.text("ts"))
            .orElseThrow(() -> new Refusal("thread_not_found"))
            .ts();
    return page(
        call,
        between(conversation, call).reversed().stream()
            .filter(it -> it.ts().equals(ts) || ts.equals(it.threadTs()))
            .toList());
  }

  private static ObjectNode page(ApiCall call, List<SlackMessage> all) {
    var answer = ApiMethod.ok();
    var messages = answer.putArray("messages");
    var withMetadata = call.isSet("include_all_metadata");
    Cursor.page(call, PAGE, all, answer, it -> messages.add(it.toJson(withMetadata)));
    return answer;
  }

  /// Newest first; the ends themselves belong to it only with `inclusive`.
  private static List<SlackMessage> between(Conversation conversation, ApiCall call) {
    var inclusive = call.isSet("inclusive") ? 0 : 1;
    var oldest = time(call, "oldest", "0");
    var latest = time(call, "latest", "99999999999");
    return conversation.newestFirst().stream()
        .filter(it -> new BigDecimal(it.ts()).compareTo(oldest) >= inclusive)
        .filter(it -> latest.compareTo(new BigDecimal(it.ts())) >= inclusive)
        .toList();
  }

  private static BigDecimal time(ApiCall call, String name, String otherwise) {
    var text = call.text(name).isEmpty() ? otherwise : call.text(name);
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException _) {
      throw new Refusal("invalid_ts_" + name);
    }
  }
}
