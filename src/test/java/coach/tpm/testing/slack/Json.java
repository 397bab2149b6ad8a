package coach.tpm.testing.slack;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON as the fake reads and writes it.
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  static JsonNode read(String json) {
    return MAPPER.readTree(json);
  }

  /// Whatever the text holds, or a missing node when it is no JSON at all.
  static JsonNode readOrMissing(String json) {
    try {
      return json.isBlank() ? MAPPER.missingNode() : MAPPER.readTree(json);
    } catch (JacksonException _) {
      return MAPPER.missingNode();
    }
  }

  static String string(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  static ArrayNode list(JsonNode node) {
    return node instanceof ArrayNode array ? array : array();
  }
}
