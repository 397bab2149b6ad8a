package coach.tpm.testing.slack;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What the product answered and how long it took. Status 0: no answer came, and the body says why.
public record SlackAnswer(SlackRequest request, int status, String body, Duration elapsed) {
  /// Whether the request was taken, in the time that Slack gives.
  public boolean isOk() {
    return status == 200 && elapsed.compareTo(Duration.ofSeconds(3)) < 0;
  }

  /// The body as JSON; a missing node when it is none.
  public JsonNode json() {
    return Json.readOrMissing(body);
  }

  /// What a reader sees of an answer that carries a message.
  public String text() {
    var json = json();
    return json.path("blocks").isEmpty()
        ? BlockText.unescape(json.isObject() ? Json.string(json, "text") : body)
        : BlockText.plainText(json.path("blocks"));
  }

  /// The errors at the fields of a form, by block id; empty when the form was taken.
  public Map<String, String> errors() {
    return json().path("errors").properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().asString("")));
  }
}
