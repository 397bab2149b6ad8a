package coach.tpm.testing.slack;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Finds whom a message notifies: marks in texts that Slack parses, and elements of rich text.
final class Mentions {
  private static final Pattern MARK = Pattern.compile("<(?:@|!)[^>]*>");
  private static final Set<String> PARSED = Set.of("mrkdwn", "markdown");

  private final Set<String> found = new LinkedHashSet<>();

  private Mentions() {}

  static Set<String> of(SlackMessage message) {
    var mentions = new Mentions();
    if (message.blocks().isEmpty()) {
      mentions.read(message.fallback());
    }
    message.blocks().forEach(mentions::walk);
    return mentions.found;
  }

  private void walk(JsonNode node) {
    switch (Json.string(node, "type")) {
      case "user" -> found.add("<@%s>".formatted(Json.string(node, "user_id")));
      case "usergroup" -> found.add("<!subteam^%s>".formatted(Json.string(node, "usergroup_id")));
      case "broadcast" -> found.add("<!%s>".formatted(Json.string(node, "range")));
      default -> walkParts(node);
    }
  }

  private void walkParts(JsonNode node) {
    if (PARSED.contains(Json.string(node, "type"))) {
      read(Json.string(node, "text"));
    }
    node.values().forEach(this::walk);
  }

  private void read(String parsed) {
    MARK.matcher(parsed)
        .results()
        .map(mark -> mark.group())
        .filter(mark -> !mark.startsWith("<!date"))
        .forEach(found::add);
  }
}
