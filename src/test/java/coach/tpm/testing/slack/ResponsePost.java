package coach.tpm.testing.slack;

import tools.jackson.databind.JsonNode;

/// One post to a response address: where and for whom it was handed out, and what came.
public record ResponsePost(String channel, String user, JsonNode body) {
  /// What a reader sees of it.
  public String text() {
    return body.has("blocks")
        ? BlockText.plainText(body.path("blocks"))
        : BlockText.unescape(Json.string(body, "text"));
  }
}
