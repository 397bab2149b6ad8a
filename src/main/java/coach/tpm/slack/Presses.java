package coach.tpm.slack;

import coach.tpm.command.Caller;
import coach.tpm.command.Press;
import coach.tpm.command.Reply;
import coach.tpm.command.Requests.Answer.Again;
import coach.tpm.command.Requests.Answer.Done;
import coach.tpm.command.Requests.Answer.Failed;
import coach.tpm.command.Router;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.time.InstantSource;

/// Buttons and menus: acknowledged at once, the reply follows.
final class Presses {

  private final Arrivals arrivals;
  private final Router router;
  private final Replies replies;
  private final Home home;
  private final Prompts prompts;
  private final InstantSource clock;

  Presses(
      Arrivals arrivals,
      Router router,
      Replies replies,
      Home home,
      Prompts prompts,
      InstantSource clock) {
    this.arrivals = arrivals;
    this.router = router;
    this.replies = replies;
    this.home = home;
    this.prompts = prompts;
    this.clock = clock;
  }

  Response handle(BlockActionRequest request, ActionContext context) {
    var payload = request.getPayload();
    var press = Malformed.unless(() -> press(payload));
    var caller = press.caller();
    var answer =
        arrivals.<Reply>answer(
            context.getAdditionalValues(),
            caller.workspace(),
            "press:" + payload.getTriggerId(),
            () -> router.press(press),
            () -> Reply.say(prompts.text("slack/notInstalled")));
    var place = place(payload);
    switch (answer) {
      case Done<Reply>(var reply) -> bring(caller, reply, place);
      case Again<Reply>() -> {}
      case Failed<Reply>() ->
          replies.bring(caller.workspace(), Reply.say(prompts.text("help/failed")), place);
    }
    return context.ack();
  }

  /// A press on the home tab leaves the tab up to date.
  private void bring(Caller caller, Reply reply, Place place) {
    replies.bring(caller.workspace(), reply, place);
    if (isHome(place)) {
      home.publish(caller, clock.instant());
    }
  }

  private static boolean isHome(Place place) {
    return place.responseUrl() == null && place.viewId() == null;
  }

  private Press press(BlockActionPayload payload) {
    var action = payload.getActions().getFirst();
    return new Press(
        caller(payload), BlockKit.action(action.getActionId()), value(action), clock.instant());
  }

  private static Caller caller(BlockActionPayload payload) {
    var member = new MemberId(payload.getUser().getId());
    var workspace =
        Arrivals.workspace(
            payload.getTeam() == null ? payload.getUser().getTeamId() : payload.getTeam().getId(),
            payload.getEnterprise() == null ? null : payload.getEnterprise().getId());
    if (payload.getChannel() == null) {
      return Nowhere.caller(workspace, member);
    }
    var channel = payload.getChannel().getId();
    return new Caller(workspace, member, new ChannelId(channel), channel.startsWith("D"));
  }

  private static Place place(BlockActionPayload payload) {
    var view = payload.getView();
    var window = view != null && "modal".equals(view.getType()) ? view.getId() : null;
    return new Place(payload.getTriggerId(), payload.getResponseUrl(), window);
  }

  private static String value(Action action) {
    if (action.getSelectedOption() != null) {
      return action.getSelectedOption().getValue();
    }
    return action.getValue() == null ? "" : action.getValue();
  }
}
