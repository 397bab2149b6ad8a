package coach.tpm.slack;

import coach.tpm.command.Caller;
import coach.tpm.command.Reply;
import coach.tpm.command.Requests.Answer.Again;
import coach.tpm.command.Requests.Answer.Done;
import coach.tpm.command.Requests.Answer.Failed;
import coach.tpm.command.Router;
import coach.tpm.command.ShortcutHandler.Chosen;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.bolt.context.builtin.MessageShortcutContext;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.response.Response;
import java.time.InstantSource;

/// Entries of a message's menu, such as "Report a risk".
final class Shortcuts {

  private final Arrivals arrivals;
  private final Router router;
  private final Replies replies;
  private final Prompts prompts;
  private final InstantSource clock;

  Shortcuts(
      Arrivals arrivals, Router router, Replies replies, Prompts prompts, InstantSource clock) {
    this.arrivals = arrivals;
    this.router = router;
    this.replies = replies;
    this.prompts = prompts;
    this.clock = clock;
  }

  Response handle(MessageShortcutRequest request, MessageShortcutContext context) {
    var payload = request.getPayload();
    var chosen = Malformed.unless(() -> chosen(payload));
    var workspace = chosen.caller().workspace();
    var place = new Place(payload.getTriggerId(), payload.getResponseUrl(), null);
    var answer =
        arrivals.<Reply>answer(
            context.getAdditionalValues(),
            workspace,
            "shortcut:" + payload.getTriggerId(),
            () -> router.shortcut(payload.getCallbackId(), chosen),
            () -> Reply.say(prompts.text("slack/notInstalled")));
    switch (answer) {
      case Done<Reply>(var reply) -> replies.bring(workspace, reply, place);
      case Again<Reply>() -> {}
      case Failed<Reply>() ->
          replies.bring(workspace, Reply.say(prompts.text("help/failed")), place);
    }
    return context.ack();
  }

  private Chosen chosen(MessageShortcutPayload payload) {
    var channel = payload.getChannel().getId();
    var workspace =
        Arrivals.workspace(
            payload.getTeam() == null ? payload.getUser().getTeamId() : payload.getTeam().getId(),
            payload.getEnterprise() == null ? null : payload.getEnterprise().getId());
    var caller =
        new Caller(
            workspace,
            new MemberId(payload.getUser().getId()),
            new ChannelId(channel),
            channel.startsWith("D"));
    return new Chosen(
        caller,
        SlackText.typed(payload.getMessage() == null ? "" : payload.getMessage().getText()),
        link(payload),
        clock.instant());
  }

  /// Slack's permanent link to a message, put together from what the request carries.
  private static String link(MessageShortcutPayload payload) {
    var team = payload.getTeam();
    if (team == null || team.getDomain() == null || payload.getMessageTs() == null) {
      return "";
    }
    return "https://%s.slack.com/archives/%s/p%s"
        .formatted(
            team.getDomain(),
            payload.getChannel().getId(),
            payload.getMessageTs().replace(".", ""));
  }
}
