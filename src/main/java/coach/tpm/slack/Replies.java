package coach.tpm.slack;

import coach.tpm.command.Reply;
import coach.tpm.command.Reply.Become;
import coach.tpm.command.Reply.Open;
import coach.tpm.command.Reply.Quiet;
import coach.tpm.command.Reply.Say;
import coach.tpm.message.Message;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.WorkspaceId;
import com.google.gson.JsonParseException;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings a reply to the person who pressed or chose something, after Slack got its answer.
final class Replies {

  private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private final SlackWeb web;
  private final Tokens tokens;
  private final Later later;
  private final Uploads uploads;
  private final Prompts prompts;
  private final URI apiUrl;

  Replies(SlackWeb web, Tokens tokens, Later later, Uploads uploads, Prompts prompts, URI apiUrl) {
    this.web = web;
    this.prompts = prompts;
    this.tokens = tokens;
    this.later = later;
    this.uploads = uploads;
    this.apiUrl = apiUrl;
  }

  void bring(WorkspaceId workspace, Reply reply, Place place) {
    switch (reply) {
      case Say(var message) -> show(workspace, message, place, false);
      case Become(var message) -> show(workspace, message, place, true);
      case Open(var form) -> window(workspace, Modal.form(form), place);
      case Quiet() -> {}
    }
  }

  private void show(WorkspaceId workspace, Message message, Place place, boolean replace) {
    if (place.responseUrl() != null) {
      respond(place.responseUrl(), message, replace);
      pictures(workspace, message, place);
    } else {
      window(workspace, Modal.answer(message.blocks()), place);
    }
  }

  /// Has the pictures of an answer follow it, under it, when they have come.
  void pictures(WorkspaceId workspace, Message message, Place place) {
    var url = place.responseUrl();
    if (url == null || !message.hasPictures() || !isSlacks(url)) {
      return;
    }
    var following = new FollowingPictures(web, uploads, workspace, message, url);
    later.untilDone(
        "bringing pictures", () -> tokens.of(workspace).map(following::isDone).orElse(true));
  }

  private void window(WorkspaceId workspace, View view, Place place) {
    later.run(
        "showing a window in " + workspace.value(),
        () -> {
          var token = tokens.of(workspace);
          if (token.isPresent() && !isShown(workspace, token.get(), view, place)) {
            sayThatItFailed(place);
          }
        });
  }

  private boolean isShown(WorkspaceId workspace, String token, View view, Place place) {
    try {
      var answer = show(token, view, place);
      if (!answer.isOk()) {
        LOG.warn("window in {} refused: {}", workspace.value(), answer.getError());
      }
      return answer.isOk();
    } catch (IOException | SlackApiException | JsonParseException e) {
      LOG.warn("window in {} failed: {}", workspace.value(), e.toString());
      return false;
    }
  }

  private SlackApiTextResponse show(String token, View view, Place place)
      throws IOException, SlackApiException {
    var client = web.quickly(token);
    var json = SlackJson.of(view);
    return place.viewId() == null
        ? client.viewsOpen(r -> r.triggerId(place.triggerId()).viewAsString(json))
        : client.viewsUpdate(r -> r.viewId(place.viewId()).viewAsString(json));
  }

  private void sayThatItFailed(Place place) {
    if (place.responseUrl() != null) {
      respond(place.responseUrl(), Message.of(prompts.text("slack/noWindow")), false);
    }
  }

  private void respond(String url, Message message, boolean replace) {
    if (!isSlacks(url)) {
      LOG.warn("a response address of another host was not used");
      return;
    }
    var response =
        ActionResponse.builder()
            .responseType("ephemeral")
            .replaceOriginal(replace)
            .text(SlackMessenger.fallback(message))
            .blocks(BlockKit.message(message.blocks()))
            .build();
    later.run("answering a press", () -> send(url, SlackJson.of(response)));
  }

  private void send(String url, String json) throws IOException {
    var request = new Request.Builder().url(url).post(RequestBody.create(json, JSON)).build();
    try (var answer = web.http().newCall(request).execute()) {
      if (!answer.isSuccessful()) {
        LOG.warn("an answer to a press was refused: HTTP {}", answer.code());
      }
    }
  }

  /// The address comes signed from Slack; it is held to Slack's hosts all the same.
  private boolean isSlacks(String url) {
    try {
      var address = URI.create(url);
      var host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
      boolean slack = host.endsWith(".slack.com") || host.endsWith(".slack-gov.com");
      boolean configured =
          host.equals(apiUrl.getHost())
              && address.getPort() == apiUrl.getPort()
              && apiUrl.getScheme().equals(address.getScheme());
      return (slack && "https".equals(address.getScheme())) || configured;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
