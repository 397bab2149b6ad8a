package coach.tpm.testing.slack;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A form or home tab as a person has it before them.
public record FakeView(
    String id,
    String workspace,
    String user,
    String hash,
    ObjectNode sent,
    @Nullable String below,
    boolean open) {

  public ArrayNode blocks() {
    return Json.list(sent.path("blocks"));
  }

  /// The form's title; empty for a home tab.
  public String title() {
    return Json.string(sent.path("title"), "text");
  }

  public String callbackId() {
    return Json.string(sent, "callback_id");
  }

  public String privateMetadata() {
    return Json.string(sent, "private_metadata");
  }

  public boolean isHome() {
    return Json.string(sent, "type").equals("home");
  }

  /// Title and all that stands in it, flattened.
  public String text() {
    return "%s\n%s".formatted(title(), BlockText.plainText(blocks())).strip();
  }

  FakeView with(ObjectNode newView, String newHash) {
    return new FakeView(id, workspace, user, newHash, newView, below, true);
  }

  FakeView closed() {
    return new FakeView(id, workspace, user, hash, sent, below, false);
  }

  /// As payloads show it: what was sent, and what Slack adds.
  ObjectNode toJson() {
    var json = Json.object().put("id", id).put("team_id", workspace).put("hash", hash);
    json.put("private_metadata", "").put("callback_id", "").put("external_id", "");
    json.setAll(sent.deepCopy());
    json.put("root_view_id", id)
        .put("app_installed_team_id", workspace)
        .put("bot_id", "B" + workspace);
    json.putObject("state").putObject("values");
    return json;
  }
}
