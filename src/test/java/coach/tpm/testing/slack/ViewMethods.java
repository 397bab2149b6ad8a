package coach.tpm.testing.slack;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// `views.*`: forms and the home tab.
final class ViewMethods {
  private static final int STACK = 3;

  private final State state;
  private final Drafts drafts;

  ViewMethods(State state) {
    this.state = state;
    this.drafts = new Drafts(state);
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "views.open", this::open,
        "views.push", this::push,
        "views.update", this::update,
        "views.publish", this::publish);
  }

  private ObjectNode open(Workspace workspace, ApiCall call) {
    var user = state.triggers.use(call.text("trigger_id"), workspace.id());
    var sent = modal(call);
    state.views.closeAll(workspace.id(), user);
    return shown(fresh(workspace, user, sent, null));
  }

  private ObjectNode push(Workspace workspace, ApiCall call) {
    var user = state.triggers.use(call.text("trigger_id"), workspace.id());
    if (state.views.openForms(workspace.id(), user) >= STACK) {
      throw new Refusal("push_limit_reached");
    }
    var below = state.views.form(workspace.id(), user).map(FakeView::id);
    return shown(fresh(workspace, user, modal(call), below.orElse(null)));
  }

  private ObjectNode update(Workspace workspace, ApiCall call) {
    var view = wanted(workspace, call).orElseThrow(() -> new Refusal("not_found"));
    refuseOldHash(view, call);
    return shown(view.with(checked(call), state.nextId("hash")));
  }

  private ObjectNode publish(Workspace workspace, ApiCall call) {
    var user =
        workspace
            .findUser(call.text("user_id"))
            .orElseThrow(() -> new Refusal("user_not_found"))
            .id();
    var sent = checked(call);
    if (!Json.string(sent, "type").equals("home")) {
      throw new Refusal("invalid_arguments");
    }
    var before = state.views.home(workspace.id(), user);
    before.ifPresent(it -> refuseOldHash(it, call));
    return shown(
        before
            .map(it -> it.with(sent, state.nextId("hash")))
            .orElseGet(() -> fresh(workspace, user, sent, null)));
  }

  private ObjectNode modal(ApiCall call) {
    var sent = checked(call);
    if (!Json.string(sent, "type").equals("modal")) {
      throw new Refusal("invalid_arguments");
    }
    return sent;
  }

  private ObjectNode checked(ApiCall call) {
    return drafts.checkedView(call.method(), call.json("view"));
  }

  private Optional<FakeView> wanted(Workspace workspace, ApiCall call) {
    return call.has("view_id")
        ? state.views.find(workspace.id(), call.text("view_id"))
        : state.views.byExternalId(workspace.id(), call.text("external_id"));
  }

  private static void refuseOldHash(FakeView view, ApiCall call) {
    if (call.has("hash") && !call.text("hash").equals(view.hash())) {
      throw new Refusal("hash_conflict");
    }
  }

  private FakeView fresh(
      Workspace workspace, String user, ObjectNode sent, @Nullable String below) {
    return new FakeView(
        state.nextId("V"), workspace.id(), user, state.nextId("hash"), sent, below, true);
  }

  private ObjectNode shown(FakeView view) {
    state.views.put(view);
    return ApiMethod.ok().set("view", view.toJson());
  }
}
