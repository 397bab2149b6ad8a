package coach.tpm.testing.slack;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A message as it stands now, edits applied. `ephemeralTo` names the only person who sees it,
/// `threadTs` the message that a reply stands under.
public record SlackMessage(
    String channel,
    String ts,
    String author,
    String fallback,
    ArrayNode blocks,
    ObjectNode metadata,
    @Nullable String ephemeralTo,
    boolean edited,
    @Nullable String threadTs) {

  public SlackMessage(
      String channel,
      String ts,
      String author,
      String fallback,
      ArrayNode blocks,
      ObjectNode metadata,
      @Nullable String ephemeralTo,
      boolean edited) {
    this(channel, ts, author, fallback, blocks, metadata, ephemeralTo, edited, null);
  }

  /// What a reader sees: the blocks flattened, or the fallback text of a message without blocks.
  public String text() {
    return blocks.isEmpty() ? BlockText.unescape(fallback) : BlockText.plainText(blocks);
  }

  /// The labels of the buttons, in order.
  public List<String> buttons() {
    return Controls.buttonLabels(blocks);
  }

  /// Everyone and every group that this message notifies, as Slack writes them.
  public Set<String> mentions() {
    return Mentions.of(this);
  }

  /// The ids of the files that it shows as pictures, in order.
  public List<String> pictures() {
    return FakeFiles.shown(blocks);
  }

  /// A value of the metadata's event payload, such as the key by which a post is found again.
  public String metadata(String field) {
    return Json.string(metadata.path("event_payload"), field);
  }

  SlackMessage edited(String newText, ArrayNode newBlocks, ObjectNode newMetadata) {
    return new SlackMessage(
        channel, ts, author, newText, newBlocks, newMetadata, ephemeralTo, true, threadTs);
  }

  /// As the Web API and payloads show it.
  ObjectNode toJson(boolean withMetadata) {
    var json = Json.object().put("type", "message").put("user", author).put("ts", ts);
    json.put("text", fallback);
    json.set("blocks", blocks);
    if (edited) {
      json.putObject("edited").put("user", author).put("ts", ts);
    }
    if (threadTs != null) {
      json.put("thread_ts", threadTs);
    }
    if (withMetadata && !metadata.isEmpty()) {
      json.set("metadata", metadata);
    }
    return json;
  }
}
