package coach.tpm.testing.slack;

import tools.jackson.databind.node.ObjectNode;

/// The events that the coach subscribes to.
public final class Events {
  private final SlackClient client;
  private final Payloads payloads;

  Events(SlackClient client, Payloads payloads) {
    this.client = client;
    this.payloads = payloads;
  }

  /// A person writes to the coach directly.
  public SlackAnswer directMessage(String user, String text) {
    var said = payloads.said(client.workspace().dm(user).id(), user, text);
    var event = said.toJson(false).put("channel", said.channel()).put("channel_type", "im");
    event.put("event_ts", said.ts()).put("team", client.workspace().id());
    event.remove("blocks");
    return client.event(event);
  }

  /// A person opens the coach's home or messages tab.
  public SlackAnswer homeOpened(String user, String tab) {
    var channel = client.workspace().dm(user).id();
    return client.event(of("app_home_opened", user).put("channel", channel).put("tab", tab));
  }

  /// A person joins a channel, and is in it from now on.
  public SlackAnswer joined(String user, String channel) {
    client.workspace().channel(channel).join(user);
    return client.event(inChannel("member_joined_channel", user, channel));
  }

  /// A person leaves a channel, and is no longer in it.
  public SlackAnswer left(String user, String channel) {
    client.workspace().channel(channel).leave(user);
    return client.event(inChannel("member_left_channel", user, channel));
  }

  /// Somebody invites the coach to a channel.
  public SlackAnswer coachInvited(String channel) {
    return joined(client.workspace().coach(), channel);
  }

  /// Somebody takes the coach out of a public channel: Slack tells what everybody there is told.
  public SlackAnswer coachRemoved(String channel) {
    return left(client.workspace().coach(), channel);
  }

  /// Slack tells the coach alone that it left a channel: `channel_left`, or `group_left` for a
  /// private one.
  public SlackAnswer coachLeft(String type, String channel) {
    client.workspace().channel(channel).leave(client.workspace().coach());
    var event = Json.object().put("type", type).put("channel", channel);
    return client.event(event.put("actor_id", "U1"));
  }

  /// A person's account changed, for example its zone; the workspace keeps the new one.
  public SlackAnswer userChanged(FakeUser user) {
    var workspace = client.workspace().user(user);
    var event = Json.object().put("type", "user_change");
    return client.event(event.set("user", user.toJson(workspace.id(), payloads.now())));
  }

  /// The workspace removes the coach; its token is worth nothing from now on.
  public SlackAnswer uninstalled() {
    client.workspace().tokenFails("account_inactive");
    return client.event(Json.object().put("type", "app_uninstalled"));
  }

  /// The coach's token is revoked.
  public SlackAnswer tokensRevoked() {
    client.workspace().tokenFails("token_revoked");
    var event = Json.object().put("type", "tokens_revoked");
    event.putObject("tokens").putArray("bot").add(client.workspace().coach());
    return client.event(event);
  }

  private static ObjectNode of(String type, String user) {
    return Json.object().put("type", type).put("user", user);
  }

  private ObjectNode inChannel(String type, String user, String channel) {
    var event = of(type, user).put("channel", channel).put("channel_type", "C");
    return event.put("team", client.workspace().id());
  }
}
