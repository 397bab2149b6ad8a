package coach.tpm.digest;

import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Facts as they are stored.
final class FactsJson {

  private final JsonMapper mapper = JsonMapper.builder().build();

  String write(Facts facts) {
    return mapper.writeValueAsString(facts);
  }

  /// The facts, unless a version wrote them that this one does not know. Letters that were written
  /// before there were pictures have none.
  Optional<Facts> read(String json) {
    var tree = mapper.readTree(json);
    if (tree instanceof ObjectNode facts && !facts.has("trend")) {
      facts.set("trend", mapper.valueToTree(Trend.NONE));
    }
    return tree.path("version").asInt(0) == Facts.VERSION
        ? Optional.of(mapper.treeToValue(tree, Facts.class))
        : Optional.empty();
  }
}
