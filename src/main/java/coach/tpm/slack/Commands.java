package coach.tpm.slack;

import coach.tpm.command.Caller;
import coach.tpm.command.Reply;
import coach.tpm.command.Reply.Become;
import coach.tpm.command.Reply.Open;
import coach.tpm.command.Reply.Quiet;
import coach.tpm.command.Reply.Say;
import coach.tpm.command.Requests.Answer.Again;
import coach.tpm.command.Requests.Answer.Done;
import coach.tpm.command.Requests.Answer.Failed;
import coach.tpm.command.Router;
import coach.tpm.message.Message;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import java.time.InstantSource;

/// `/tpm …`: answered in the response itself, to be seen by the caller alone.
final class Commands {

  private final Arrivals arrivals;
  private final Router router;
  private final Replies replies;
  private final Prompts prompts;
  private final InstantSource clock;
  private final SpokenAnswers said = new SpokenAnswers();

  Commands(
      Arrivals arrivals, Router router, Replies replies, Prompts prompts, InstantSource clock) {
    this.arrivals = arrivals;
    this.router = router;
    this.replies = replies;
    this.prompts = prompts;
    this.clock = clock;
  }

  Response handle(SlashCommandRequest request, SlashCommandContext context) {
    var payload = request.getPayload();
    var workspace = Arrivals.workspace(payload.getTeamId(), payload.getEnterpriseId());
    var caller = Malformed.unless(() -> caller(workspace, payload));
    var place = new Place(payload.getTriggerId(), payload.getResponseUrl(), null);
    var answer =
        arrivals.<Reply>answer(
            context.getAdditionalValues(),
            workspace,
            "command:" + payload.getTriggerId(),
            () -> router.command(caller, SlackText.typed(payload.getText()), clock.instant()),
            () -> Reply.say(prompts.text("slack/notInstalled")));
    return switch (answer) {
      case Done<Reply>(var reply) -> acknowledge(context, caller, reply, place);
      case Again<Reply>() -> say(Message.of(prompts.text("help/already")));
      case Failed<Reply>() -> say(Message.of(prompts.text("help/failed")));
    };
  }

  private static Caller caller(WorkspaceId workspace, SlashCommandPayload payload) {
    var channel = payload.getChannelId();
    return new Caller(
        workspace,
        new MemberId(payload.getUserId()),
        new ChannelId(channel),
        channel.startsWith("D"));
  }

  private Response acknowledge(
      SlashCommandContext context, Caller caller, Reply reply, Place place) {
    return switch (reply) {
      case Say(var message) -> said(caller, message, place);
      case Become(var message) -> said(caller, message, place);
      case Open _ -> {
        replies.bring(caller.workspace(), reply, place);
        yield context.ack();
      }
      case Quiet() -> context.ack();
    };
  }

  private Response said(Caller caller, Message message, Place place) {
    replies.pictures(caller.workspace(), message, place);
    return say(message);
  }

  private Response say(Message message) {
    return said.say(message);
  }
}
