package coach.tpm.testing.slack;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Tells what Slack would refuse in a message's blocks or in a view: our limits and its schema.
public final class BlockCheck {
  private BlockCheck() {}

  /// Whether the published schema was found; our own limits are checked either way.
  public static boolean hasSchema() {
    return BlockSchema.shared().isPresent();
  }

  /// The problems of a message's blocks; empty when Slack takes them.
  public static List<String> message(JsonNode blocks) {
    if (blocks.isArray() && blocks.isEmpty()) {
      return List.of();
    }
    var problems = new ArrayList<>(BlockLimits.message(blocks));
    problems.addAll(BlockSchema.shared().problemsOfBlocks(blocks));
    return problems;
  }

  /// The problems of a form or home tab; empty when Slack takes it.
  public static List<String> view(JsonNode view) {
    var problems = new ArrayList<>(ViewLimits.problems(view));
    problems.addAll(BlockSchema.shared().problemsOfView(view));
    return problems;
  }
}
