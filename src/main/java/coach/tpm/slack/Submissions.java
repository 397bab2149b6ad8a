package coach.tpm.slack;

import coach.tpm.command.FormHandler.Outcome;
import coach.tpm.command.FormHandler.Outcome.Closed;
import coach.tpm.command.FormHandler.Outcome.Problems;
import coach.tpm.command.FormHandler.Outcome.Taken;
import coach.tpm.command.Requests.Answer.Again;
import coach.tpm.command.Requests.Answer.Done;
import coach.tpm.command.Requests.Answer.Failed;
import coach.tpm.command.Router;
import coach.tpm.command.Submission;
import coach.tpm.message.Message;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.MemberId;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Forms, filled in: the answer shows problems at their fields, or takes the form's place.
final class Submissions {

  private final Arrivals arrivals;
  private final Router router;
  private final Prompts prompts;
  private final InstantSource clock;

  Submissions(Arrivals arrivals, Router router, Prompts prompts, InstantSource clock) {
    this.arrivals = arrivals;
    this.router = router;
    this.prompts = prompts;
    this.clock = clock;
  }

  Response handle(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var payload = request.getPayload();
    var submission = Malformed.unless(() -> submission(payload));
    var answer =
        arrivals.<Outcome>answer(
            context.getAdditionalValues(),
            submission.caller().workspace(),
            "form:" + payload.getTriggerId(),
            () -> router.submit(submission),
            () -> new Taken(Message.of(prompts.text("slack/notInstalled"))));
    return switch (answer) {
      case Done<Outcome>(var outcome) -> acknowledge(context, payload.getView(), outcome);
      case Again<Outcome>() -> show(context, Message.of(prompts.text("help/already")));
      case Failed<Outcome>() -> tryAgain(context, payload.getView());
    };
  }

  private static Response acknowledge(ViewSubmissionContext context, View view, Outcome outcome) {
    return switch (outcome) {
      case Taken(var message) -> show(context, message);
      case Closed() -> context.ack();
      case Problems(var byField) -> context.ackWithErrors(shown(byField, view));
    };
  }

  /// What was typed stays in the form, so that nothing is lost.
  private Response tryAgain(ViewSubmissionContext context, View view) {
    var sentence = prompts.plain("help/failed");
    return context.ackWithErrors(shown(Map.of("", sentence), view));
  }

  /// Slack refuses problems of fields that it does not show; those go to the first that it does.
  private static Map<String, String> shown(Map<String, String> byField, View view) {
    var fields = new LinkedHashMap<String, String>();
    var values = view.getState() == null ? null : view.getState().getValues();
    if (values == null || values.isEmpty()) {
      return byField;
    }
    var first = values.keySet().iterator().next();
    byField.forEach(
        (field, problem) -> fields.putIfAbsent(values.containsKey(field) ? field : first, problem));
    return fields;
  }

  private static Response show(ViewSubmissionContext context, Message message) {
    return context.ackWithUpdate(Modal.answer(message.blocks()));
  }

  private Submission submission(ViewSubmissionPayload payload) {
    var workspace =
        Arrivals.workspace(
            payload.getTeam() == null ? payload.getUser().getTeamId() : payload.getTeam().getId(),
            payload.getEnterprise() == null ? null : payload.getEnterprise().getId());
    var view = payload.getView();
    return new Submission(
        Nowhere.caller(workspace, new MemberId(payload.getUser().getId())),
        view.getCallbackId() == null ? "" : view.getCallbackId(),
        view.getPrivateMetadata() == null ? "" : view.getPrivateMetadata(),
        values(view.getState()),
        clock.instant());
  }

  private static Map<String, String> values(@Nullable ViewState state) {
    var values = new HashMap<String, String>();
    if (state != null && state.getValues() != null) {
      state
          .getValues()
          .forEach((field, inputs) ->
              inputs.values().stream()
                  .map(Submissions::value)
                  .filter(value -> value != null && !value.isBlank())
                  .findFirst()
                  .ifPresent(value -> values.put(field, value.strip())));
    }
    return values;
  }

  private static @Nullable String value(ViewState.Value value) {
    if (value.getSelectedOption() != null) {
      return value.getSelectedOption().getValue();
    }
    if (value.getSelectedDate() != null) {
      return value.getSelectedDate();
    }
    return value.getSelectedUser() != null ? value.getSelectedUser() : value.getValue();
  }
}
