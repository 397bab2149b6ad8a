package coach.tpm.digest;

import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Facts as they are stored.
final class FactsJson {

  private final JsonMapper mapper = JsonMapper.builder().build();

  String write(Facts facts) {
    return mapper.writeValueAsString(facts);
  }

  /// The facts, unless a version wrote them that this one does not know.
  Optional<Facts> read(String json) {
    var tree = mapper.readTree(json);
    return tree.path("version").asInt(0) == Facts.VERSION
        ? Optional.of(mapper.treeToValue(tree, Facts.class))
        : Optional.empty();
  }
}
