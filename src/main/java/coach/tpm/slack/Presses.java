package coach.tpm.slack;

import coach.tpm.command.Caller;
import coach.tpm.command.Press;
import coach.tpm.command.Reply;
import coach.tpm.command.Requests.Answer.Again;
import coach.tpm.command.Requests.Answer.Done;
import coach.tpm.command.Requests.Answer.Failed;
import coach.tpm.command.Router;
import coach.tpm.prompt.Prompts;
import coach.tpm.slack.PressRequest.Action;
import coach.tpm.slack.PressRequest.Payload;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
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

  Response handle(PressRequest request) {
    var payload = request.payload();
    var context = request.getContext();
    var press = Malformed.unless(() -> press(payload));
    var caller = press.caller();
    var answer =
        arrivals.<Reply>answer(
            context.getAdditionalValues(),
            caller.workspace(),
            "press:" + payload.triggerId(),
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

  private Press press(Payload payload) {
    var action = payload.actions().getFirst();
    return new Press(
        caller(payload), BlockKit.action(action.actionId()), value(action), clock.instant());
  }

  private static Caller caller(Payload payload) {
    var user = payload.user();
    var member = new MemberId(user.id());
    var workspace =
        Arrivals.workspace(
            payload.team() == null ? user.teamId() : payload.team().id(),
            payload.enterprise() == null ? null : payload.enterprise().id());
    if (payload.channel() == null) {
      return Nowhere.caller(workspace, member);
    }
    var channel = payload.channel().id();
    return new Caller(workspace, member, new ChannelId(channel), channel.startsWith("D"));
  }

  private static Place place(Payload payload) {
    var view = payload.view();
    var window = view != null && "modal".equals(view.type()) ? view.id() : null;
    return new Place(payload.triggerId(), payload.responseUrl(), window);
  }

  private static String value(Action action) {
    if (action.selectedOption() != null) {
      return action.selectedOption().value();
    }
    return action.value() == null ? "" : action.value();
  }
}
