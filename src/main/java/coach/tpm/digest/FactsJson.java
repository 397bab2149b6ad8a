package coach.tpm.digest;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Facts as they are stored.
final class FactsJson {

  private final JsonMapper mapper = JsonMapper.builder().build();

  String write(Facts facts) {
    return mapper.writeValueAsString(facts);
  }

  /// The facts, unless a version wrote them that this one does not know. What earlier letters did
  /// not tell yet is empty.
  Optional<Facts> read(String json) {
    var tree = mapper.readTree(json);
    if (tree.path("version").asInt(0) != Facts.VERSION) {
      return Optional.empty();
    }
    complete(tree);
    return Optional.of(mapper.treeToValue(tree, Facts.class));
  }

  private void complete(JsonNode facts) {
    add(facts, "trend", mapper.valueToTree(Trend.NONE));
    add(facts.path("now"), "away", mapper.valueToTree(0));
    List.of("waits", "loads").forEach(name -> add(facts.path("now"), name));
    List.of("risen", "fallen", "stale", "weeks").forEach(name -> add(facts.path("since"), name));
    completeDays(facts.path("now").path("days"));
    completeDays(facts.path("since").path("days"));
    completeDays(facts.path("trend").path("days"));
    completeRisks(facts.path("now").path("risks"));
    completeRisks(facts.path("since").path("opened"));
    completeRisks(facts.path("since").path("closed"));
  }

  private void completeDays(JsonNode days) {
    for (var day : days) {
      add(day, "late", mapper.valueToTree(0));
      add(day, "waiting", mapper.valueToTree(0));
    }
  }

  private void completeRisks(JsonNode risks) {
    for (var risk : risks) {
      add(risk, "inColour", mapper.valueToTree(0));
      add(risk, "daysLost", mapper.valueToTree(0));
    }
  }

  private void add(JsonNode to, String name) {
    add(to, name, mapper.createArrayNode());
  }

  private static void add(JsonNode to, String name, JsonNode value) {
    if (to instanceof ObjectNode object && !object.has(name)) {
      object.set(name, value);
    }
  }
}
