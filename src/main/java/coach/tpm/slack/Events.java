package coach.tpm.slack;

import coach.tpm.command.Requests.Answer;
import coach.tpm.command.Requests.Answer.Failed;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.People;
import coach.tpm.workspace.PlatformEvents;
import coach.tpm.workspace.WorkspaceId;
import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.ChannelLeftEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.GroupLeftEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.event.UserChangeEvent;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// What Slack tells by itself. A failure is answered with 503, so that Slack tells again.
final class Events {

  private final Arrivals arrivals;
  private final List<PlatformEvents> listeners;
  private final People people;
  private final SlackDirectory directory;
  private final Removal removal;
  private final DirectWords directWords;
  private final Home home;
  private final InstantSource clock;

  Events(
      Arrivals arrivals,
      List<PlatformEvents> listeners,
      People people,
      SlackDirectory directory,
      Removal removal,
      DirectWords directWords,
      Home home,
      InstantSource clock) {
    this.arrivals = arrivals;
    this.listeners = List.copyOf(listeners);
    this.people = people;
    this.directory = directory;
    this.removal = removal;
    this.directWords = directWords;
    this.home = home;
    this.clock = clock;
  }

  void register(App app) {
    on(app, MessageEvent.class, directWords::heard);
    on(app, AppHomeOpenedEvent.class, (workspace, told) -> opened(workspace, told.getEvent()));
    on(app, UserChangeEvent.class, (workspace, told) -> changed(workspace, told.getEvent()));
    on(
        app,
        MemberJoinedChannelEvent.class,
        (workspace, told) -> joined(workspace, told.getEvent(), coach(told)));
    on(
        app,
        MemberLeftChannelEvent.class,
        (workspace, told) -> left(workspace, told.getEvent(), coach(told)));
    on(
        app,
        ChannelLeftEvent.class,
        (workspace, told) -> coachLeft(workspace, told.getEvent().getChannel()));
    on(
        app,
        GroupLeftEvent.class,
        (workspace, told) -> coachLeft(workspace, told.getEvent().getChannel()));
    on(app, AppUninstalledEvent.class, (workspace, _) -> removal.removed(workspace));
    on(app, TokensRevokedEvent.class, (workspace, told) -> revoked(workspace, told.getEvent()));
  }

  private <E extends Event> void on(
      App app, Class<E> type, BiConsumer<WorkspaceId, EventsApiPayload<E>> work) {
    app.event(type, (payload, context) -> handle(payload, context, work));
  }

  private <E extends Event> Response handle(
      EventsApiPayload<E> payload,
      EventContext context,
      BiConsumer<WorkspaceId, EventsApiPayload<E>> work) {
    var workspace = Arrivals.workspace(payload.getTeamId(), payload.getEnterpriseId());
    Answer<Boolean> answer =
        arrivals.answer(
            context.getAdditionalValues(),
            workspace,
            "event:" + payload.getEventId(),
            () -> {
              work.accept(workspace, payload);
              return true;
            },
            () -> false);
    return answer instanceof Failed<Boolean> ? Response.error(503) : context.ack();
  }

  private void opened(WorkspaceId workspace, AppHomeOpenedEvent event) {
    if ("home".equals(event.getTab())) {
      home.publish(Nowhere.caller(workspace, new MemberId(event.getUser())), clock.instant());
    }
  }

  private void changed(WorkspaceId workspace, UserChangeEvent event) {
    var profile = Profiles.from(event.getUser());
    directory.forget(workspace, profile.member());
    people.heard(workspace, profile);
  }

  private void joined(
      WorkspaceId workspace, MemberJoinedChannelEvent event, Optional<String> coach) {
    var channel = new ChannelId(event.getChannel());
    directory.forget(workspace, channel);
    if (coach.filter(event.getUser()::equals).isPresent()) {
      listeners.forEach(l -> l.coachJoined(workspace, channel, clock.instant()));
    }
    listeners.forEach(l -> l.joined(workspace, channel, new MemberId(event.getUser())));
  }

  private void left(WorkspaceId workspace, MemberLeftChannelEvent event, Optional<String> coach) {
    var channel = new ChannelId(event.getChannel());
    directory.forget(workspace, channel);
    if (coach.filter(event.getUser()::equals).isPresent()) {
      coachLeft(workspace, event.getChannel());
    }
    listeners.forEach(l -> l.left(workspace, channel, new MemberId(event.getUser())));
  }

  /// Slack also tells this with events of their own, which name nobody.
  private void coachLeft(WorkspaceId workspace, String id) {
    var channel = new ChannelId(id);
    directory.forget(workspace, channel);
    listeners.forEach(l -> l.coachLeft(workspace, channel, clock.instant()));
  }

  /// The coach's own user: an event is told to it, and names it.
  private static Optional<String> coach(EventsApiPayload<?> told) {
    return Optional.ofNullable(told.getAuthorizations()).stream()
        .flatMap(List::stream)
        .filter(it -> Boolean.TRUE.equals(it.getIsBot()))
        .map(Authorization::getUserId)
        .findFirst();
  }

  private void revoked(WorkspaceId workspace, TokensRevokedEvent event) {
    var tokens = event.getTokens();
    if (tokens != null && tokens.getBot() != null && !tokens.getBot().isEmpty()) {
      removal.removed(workspace);
    }
  }
}
