package coach.tpm.slack;

import coach.tpm.command.Requests;
import coach.tpm.command.Requests.Answer;
import coach.tpm.workspace.WorkspaceId;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Gives each request of Slack its workspace and its id, and the edge that every request has.
final class Arrivals {

  static final String OUTCOME = "coach.outcome";
  static final String FAILED = "failed";

  private final Requests requests;
  private final Admission admission;

  Arrivals(Requests requests, Admission admission) {
    this.requests = requests;
    this.admission = admission;
  }

  /// Slack's team, or its organisation where there is no team.
  static WorkspaceId workspace(@Nullable String team, @Nullable String enterprise) {
    if (team != null && !team.isBlank()) {
      return WorkspaceId.of("slack", team);
    }
    return WorkspaceId.of(
        "slack", enterprise == null || enterprise.isBlank() ? "none" : enterprise);
  }

  /// Runs work for an installed workspace; `strangers` is the result for any other. A failure is
  /// written into the request's `notes`.
  <T> Answer<T> answer(
      Map<String, String> notes,
      WorkspaceId workspace,
      String id,
      Supplier<T> work,
      Supplier<T> strangers) {
    var answer =
        requests.answer(
            workspace, id, () -> admission.admits(workspace) ? work.get() : strangers.get());
    if (answer instanceof Answer.Failed<T>) {
      notes.put(OUTCOME, FAILED);
    }
    return answer;
  }
}
