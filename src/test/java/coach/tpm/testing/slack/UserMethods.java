package coach.tpm.testing.slack;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// `users.*` and `team.*`: who people are.
final class UserMethods {
  private final State state;

  UserMethods(State state) {
    this.state = state;
  }

  Map<String, ApiMethod> all() {
    return Map.of(
        "users.info", this::info, "users.list", this::list, "team.info", UserMethods::team);
  }

  private ObjectNode info(Workspace workspace, ApiCall call) {
    var user =
        workspace.findUser(call.text("user")).orElseThrow(() -> new Refusal("user_not_found"));
    return ApiMethod.ok().set("user", user.toJson(workspace.id(), state.clock.instant()));
  }

  private ObjectNode list(Workspace workspace, ApiCall call) {
    var answer = ApiMethod.ok();
    var users = answer.putArray("members");
    var now = state.clock.instant();
    Cursor.page(
        call, 1_000, workspace.users(), answer, it -> users.add(it.toJson(workspace.id(), now)));
    answer.remove("has_more");
    return answer;
  }

  private static ObjectNode team(Workspace workspace, ApiCall call) {
    var answer = ApiMethod.ok();
    var team = answer.putObject("team").put("id", workspace.id());
    team.put("name", workspace.domain()).put("domain", workspace.domain());
    return answer;
  }
}
