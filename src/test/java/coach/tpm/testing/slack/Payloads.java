package coach.tpm.testing.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Builds what Slack sends, field by field as captured from the real one.
final class Payloads {
  private static final String LEGACY_TOKEN = "legacy-fixed-value";

  private final FakeSlack slack;
  private final State state;
  private final Workspace workspace;
  private final InstantSource clock;

  Payloads(FakeSlack slack, Workspace workspace, InstantSource clock) {
    this.slack = slack;
    this.state = slack.state();
    this.workspace = workspace;
    this.clock = clock;
  }

  static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  Map<String, String> command(String user, ResponseUrls.Target target, String words) {
    var form = new LinkedHashMap<String, String>();
    form.put("token", LEGACY_TOKEN);
    form.put("team_id", workspace.id());
    form.put("team_domain", workspace.domain());
    form.put("channel_id", target.channel());
    form.put("channel_name", channelName(target.channel()));
    form.put("user_id", user);
    form.put("user_name", workspace.person(user).handle());
    form.put("command", "/tpm");
    form.put("text", words);
    form.put("api_app_id", workspace.appId());
    form.put("is_enterprise_install", "false");
    form.put("response_url", responseUrl(target));
    form.put("trigger_id", trigger(user));
    return form;
  }

  ObjectNode blockAction(String user, SlackMessage message, ObjectNode action) {
    var secret = message.ephemeralTo() != null;
    var payload = interaction("block_actions", user);
    var container = payload.putObject("container").put("type", "message");
    container.put("message_ts", message.ts()).put("channel_id", message.channel());
    container.put("is_ephemeral", secret);
    addChannel(payload, message.channel());
    if (!secret) {
      payload.set("message", message.toJson(true));
    }
    payload.putObject("state").set("values", FormState.untouched(message.blocks()));
    payload.put("response_url", responseUrl(target(user, message.channel(), message.ts())));
    return withAction(payload, action);
  }

  ObjectNode blockAction(FakeView view, ObjectNode action) {
    var payload = interaction("block_actions", view.user());
    payload.putObject("container").put("type", "view").put("view_id", view.id());
    payload.set("view", view.toJson());
    return withAction(payload, action);
  }

  ObjectNode submission(FakeView view, ObjectNode values) {
    var payload = interaction("view_submission", view.user());
    var shown = view.toJson();
    shown.putObject("state").set("values", values);
    payload.set("view", shown);
    payload.putArray("response_urls");
    return payload;
  }

  ObjectNode closed(FakeView view) {
    var payload = interaction("view_closed", view.user());
    payload.set("view", view.toJson());
    return payload.put("is_cleared", false);
  }

  ObjectNode messageShortcut(String user, SlackMessage message, String callbackId) {
    var payload = interaction("message_action", user);
    payload.put("callback_id", callbackId).put("action_ts", state.alone(state::nextTs));
    payload.put("message_ts", message.ts()).set("message", message.toJson(false));
    addChannel(payload, message.channel());
    return payload.put("response_url", responseUrl(target(user, message.channel(), message.ts())));
  }

  ObjectNode globalShortcut(String user, String callbackId) {
    var payload = interaction("shortcut", user);
    return payload.put("callback_id", callbackId).put("action_ts", state.alone(state::nextTs));
  }

  /// A message that a person wrote in a channel or direct message, kept as Slack keeps it.
  SlackMessage said(String channel, String author, String text) {
    return state.alone(() -> {
      var message =
          new SlackMessage(
              channel, state.nextTs(), author, text, Json.array(), Json.object(), null, false);
      workspace.channel(channel).put(message);
      return message;
    });
  }

  ObjectNode envelope(ObjectNode event) {
    var body = Json.object().put("token", LEGACY_TOKEN).put("team_id", workspace.id());
    body.put("api_app_id", workspace.appId()).set("event", event);
    body.put("type", "event_callback").put("event_id", state.alone(() -> state.nextId("Ev")));
    body.put("event_time", clock.instant().getEpochSecond());
    var authorization = body.putArray("authorizations").addObject().putNull("enterprise_id");
    authorization.put("team_id", workspace.id()).put("user_id", workspace.coach());
    authorization.put("is_bot", true).put("is_enterprise_install", false);
    return body.put("is_ext_shared_channel", false);
  }

  static ObjectNode action(Controls.Control control, ObjectNode value) {
    var action = value.deepCopy();
    action.put("action_id", control.actionId()).put("block_id", control.blockId());
    return action;
  }

  static ObjectNode pressed(Controls.Control button) {
    var pressed = Json.object().put("type", "button");
    pressed.set("text", button.element().path("text"));
    if (button.element().has("value")) {
      pressed.put("value", Json.string(button.element(), "value"));
    }
    return pressed;
  }

  static ObjectNode forged(String actionId, String value) {
    var action = Json.object().put("type", "button").put("action_id", actionId);
    action.putObject("text").put("type", "plain_text").put("text", "forged");
    return action.put("block_id", "forged").put("value", value);
  }

  ResponseUrls.Target target(String user, String channel, String ts) {
    return new ResponseUrls.Target(workspace.id(), channel, user, ts);
  }

  Instant now() {
    return clock.instant();
  }

  private ObjectNode interaction(String type, String user) {
    var payload = Json.object().put("type", type).put("api_app_id", workspace.appId());
    payload.put("token", LEGACY_TOKEN).put("trigger_id", trigger(user));
    payload.putObject("team").put("id", workspace.id()).put("domain", workspace.domain());
    var handle = workspace.person(user).handle();
    var person = payload.putObject("user").put("id", user).put("username", handle);
    person.put("name", handle).put("team_id", workspace.id());
    payload.putNull("enterprise");
    return payload.put("is_enterprise_install", false);
  }

  private ObjectNode withAction(ObjectNode payload, JsonNode action) {
    var sent = (ObjectNode) action.deepCopy();
    payload.putArray("actions").add(sent.put("action_ts", state.alone(state::nextTs)));
    return payload;
  }

  private void addChannel(ObjectNode payload, String channel) {
    payload.putObject("channel").put("id", channel).put("name", channelName(channel));
  }

  private String channelName(String channel) {
    return workspace.find(channel).map(Conversation::name).orElse("privategroup");
  }

  private String trigger(String user) {
    return state.alone(() -> {
      var id = state.nextId("987.123.");
      state.triggers.add(id, workspace.id(), user);
      return id;
    });
  }

  private String responseUrl(ResponseUrls.Target target) {
    return state.alone(() -> {
      var id = state.nextId("r");
      state.responseUrls.add(id, target);
      return slack.url("/response/" + id).toString();
    });
  }
}
