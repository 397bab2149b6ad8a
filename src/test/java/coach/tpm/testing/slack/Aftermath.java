package coach.tpm.testing.slack;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What Slack does with the product's answer: shows a message, closes, keeps or replaces a form.
final class Aftermath {
  private final State state;
  private final ResponsePosts responses;
  private final Drafts drafts;

  Aftermath(FakeSlack slack) {
    this.state = slack.state();
    this.responses = new ResponsePosts(state);
    this.drafts = new Drafts(state);
  }

  /// An answer to a command with words is shown as a message; blocks that Slack refuses are not.
  void answered(ResponseUrls.Target target, SlackAnswer answer) {
    if (answer.status() == 200 && !answer.body().isBlank()) {
      unlessRefused(() -> responses.show(target, asMessage(answer)));
    }
  }

  void submitted(FakeView view, SlackAnswer answer) {
    if (answer.status() == 200) {
      unlessRefused(() -> apply(view, answer.json()));
    }
  }

  void cancelled(FakeView view) {
    state.change(() -> state.views.close(view));
  }

  private static JsonNode asMessage(SlackAnswer answer) {
    return answer.json() instanceof ObjectNode message
        ? message
        : Json.object().put("text", answer.body());
  }

  private void apply(FakeView view, JsonNode answer) {
    switch (Json.string(answer, "response_action")) {
      case "errors" -> checkErrors(view, answer);
      case "update" -> state.views.put(view.with(next(answer), state.nextId("hash")));
      case "push" -> state.views.put(above(view, answer));
      case "clear" -> state.views.closeAll(view.workspace(), view.user());
      default -> state.views.close(view);
    }
  }

  /// Slack refuses an error at a block that is not a field of the form.
  private void checkErrors(FakeView view, JsonNode answer) {
    for (var error : answer.path("errors").properties()) {
      if (field(view, error.getKey()).isEmpty()) {
        var reason = "an error at '%s', which is no field".formatted(error.getKey());
        state.invalid.add(new Invalid("view_submission", reason, answer.toString()));
      }
    }
  }

  private static Optional<JsonNode> field(FakeView view, String blockId) {
    return view.blocks().values().stream()
        .filter(it -> Json.string(it, "type").equals("input"))
        .filter(it -> Json.string(it, "block_id").equals(blockId))
        .findFirst();
  }

  private FakeView above(FakeView view, JsonNode answer) {
    return new FakeView(
        state.nextId("V"),
        view.workspace(),
        view.user(),
        state.nextId("hash"),
        next(answer),
        view.id(),
        true);
  }

  private ObjectNode next(JsonNode answer) {
    return drafts.checkedView("view_submission", answer.path("view"));
  }

  /// A refusal is noted among the invalid ones; people see nothing.
  private void unlessRefused(Runnable work) {
    state.change(() -> {
      try {
        work.run();
      } catch (Refusal refusal) {
        state.invalid.add(new Invalid("answer", refusal.error(), ""));
      }
    });
  }
}
