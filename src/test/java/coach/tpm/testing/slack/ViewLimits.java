package coach.tpm.testing.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The limits of forms and home tabs.
final class ViewLimits {
  private static final int MAX_BYTES = 250_000;

  private ViewLimits() {}

  static List<String> problems(JsonNode view) {
    var problems = new Problems();
    var type = Json.string(view, "type");
    problems.oneOf("view.type", type, Set.of("modal", "home"));
    problems.atMost("view", view, "private_metadata", 3_000);
    problems.atMost("view", view, "callback_id", 255);
    problems.atMost("view", view, "external_id", 255);
    var size = view.toString().getBytes(UTF_8).length;
    problems.unless(size <= MAX_BYTES, "view", "view_too_large: %d bytes".formatted(size));
    blocks(problems, view, type.equals("home"));
    return problems.found();
  }

  private static void blocks(Problems problems, JsonNode view, boolean home) {
    var limits = new BlockLimits(problems);
    if (home) {
      limits.ofHome(view.path("blocks"));
    } else {
      limits.ofModal(view.path("blocks"));
      modal(problems, view);
    }
  }

  private static void modal(Problems problems, JsonNode view) {
    problems.plain("view.title", view.path("title"), 24);
    problems.plainIfAny("view", view, "submit", 24);
    problems.plainIfAny("view", view, "close", 24);
    var asks =
        view.path("blocks").values().stream()
            .anyMatch(it -> Json.string(it, "type").equals("input"));
    problems.unless(!asks || view.has("submit"), "view", "a form with fields needs submit");
  }
}
