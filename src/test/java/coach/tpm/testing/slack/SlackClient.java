package coach.tpm.testing.slack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Slack's side of `POST /slack/events`: sends what people do in one workspace, freshly signed.
public final class SlackClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String TIMESTAMP = "X-Slack-Request-Timestamp";
  private static final String SIGNATURE = "X-Slack-Signature";

  private final FakeSlack slack;
  private final URI address;
  private final SlackSigner signer;
  private final Workspace workspace;
  private final InstantSource clock;
  private final Payloads payloads;
  private final Aftermath aftermath;
  private final HttpClient http;

  /// Sends to the product at this address, for this workspace of the fake.
  public SlackClient(
      FakeSlack slack, URI baseUrl, String secret, String teamId, InstantSource clock) {
    this.slack = slack;
    this.address = baseUrl.resolve("/slack/events");
    this.signer = new SlackSigner(secret);
    this.workspace = slack.workspace(teamId);
    this.clock = clock;
    this.payloads = new Payloads(slack, workspace, clock);
    this.aftermath = new Aftermath(slack);
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
  }

  /// A person of the workspace, to write tests as stories.
  public SlackPerson person(String userId) {
    return new SlackPerson(this, slack, workspace, workspace.person(userId));
  }

  public Workspace workspace() {
    return workspace;
  }

  /// Types `/tpm` and these words in a channel; an answer with words is shown to the person.
  public SlackAnswer command(String user, String channel, String words) {
    var target = payloads.target(user, channel, "");
    var form = payloads.command(user, target, words);
    var answer = signed(Payloads.encode(form), SlackRequest.FORM);
    aftermath.answered(target, answer);
    return answer;
  }

  /// Presses a button that stands in a message.
  public SlackAnswer press(String user, SlackMessage message, String label) {
    var button = Controls.button(message.blocks(), label);
    return act(user, message, button, Payloads.pressed(button));
  }

  /// Chooses in a menu that stands in a message.
  public SlackAnswer choose(String user, SlackMessage message, String menu, String option) {
    var control = Controls.field(message.blocks(), menu);
    return act(user, message, control, Answers.of(control, option));
  }

  /// Presses a button by its id with any value, as a stale client or a forger would.
  public SlackAnswer press(String user, SlackMessage message, String actionId, String value) {
    return interact(payloads.blockAction(user, message, Payloads.forged(actionId, value)));
  }

  /// Presses a button in a form or on the home tab.
  public SlackAnswer press(FakeView view, String label) {
    var button = Controls.button(view.blocks(), label);
    return act(view, button, Payloads.pressed(button));
  }

  /// Chooses in a menu of a form or of the home tab, without submitting.
  public SlackAnswer choose(FakeView view, String menu, String option) {
    var control = Controls.field(view.blocks(), menu);
    return act(view, control, Answers.of(control, option));
  }

  /// Submits a form with these values by label; fields not named keep what they hold.
  public SlackAnswer submit(FakeView view, Map<String, String> values) {
    return submit(view, FormState.values(view, values));
  }

  /// Submits a form with any `state.values`, as a forger would.
  public SlackAnswer submit(FakeView view, ObjectNode values) {
    var answer = interact(payloads.submission(view, values));
    aftermath.submitted(view, answer);
    return answer;
  }

  /// Closes a form without submitting it.
  public SlackAnswer cancel(FakeView view) {
    aftermath.cancelled(view);
    return interact(payloads.closed(view));
  }

  /// Chooses an entry of a message's menu.
  public SlackAnswer shortcut(
      String user, String channel, String author, String text, String callbackId) {
    var said = payloads.said(channel, author, text);
    return interact(payloads.messageShortcut(user, said, callbackId));
  }

  /// The same on a message that stands in the fake.
  public SlackAnswer shortcut(String user, SlackMessage message, String callbackId) {
    return interact(payloads.messageShortcut(user, message, callbackId));
  }

  /// Chooses an entry of the workspace's own shortcuts, which belong to no message.
  public SlackAnswer globalShortcut(String user, String callbackId) {
    return interact(payloads.globalShortcut(user, callbackId));
  }

  /// Sends any interaction.
  public SlackAnswer interact(JsonNode payload) {
    return signed(Payloads.encode(Map.of("payload", payload.toString())), SlackRequest.FORM);
  }

  /// Sends an event in its envelope.
  public SlackAnswer event(ObjectNode event) {
    return json(payloads.envelope(event));
  }

  /// Events that need no words of their own.
  public Events events() {
    return new Events(this, payloads);
  }

  /// Slack's question whether the address is the product's.
  public SlackAnswer urlVerification(String challenge) {
    return json(
        Json.object()
            .put("type", "url_verification")
            .put("token", "legacy")
            .put("challenge", challenge));
  }

  /// Sends any JSON, signed.
  public SlackAnswer json(JsonNode body) {
    return signed(body.toString(), SlackRequest.JSON);
  }

  /// Sends any body, signed now.
  public SlackAnswer signed(String body, String contentType) {
    return signed(body, contentType, clock.instant().getEpochSecond());
  }

  /// Sends any body, signed for a second that may be long past or still to come.
  public SlackAnswer signed(String body, String contentType, long timestamp) {
    return post(
        body,
        contentType,
        Map.of(TIMESTAMP, Long.toString(timestamp), SIGNATURE, signer.sign(timestamp, body)));
  }

  /// Sends any body with exactly these headers: forged, unsigned or broken.
  public SlackAnswer post(String body, String contentType, Map<String, String> headers) {
    return send(new SlackRequest(body, contentType, headers));
  }

  /// Sends the identical bytes again, signature and all: a replay.
  public SlackAnswer replay(SlackAnswer earlier) {
    return send(earlier.request());
  }

  /// Delivers the same body again as Slack does after no answer in time: signed anew and numbered.
  public SlackAnswer retry(SlackAnswer earlier, int number, String reason) {
    var now = Long.toString(clock.instant().getEpochSecond());
    var body = earlier.request().body();
    return send(
        earlier
            .request()
            .with(TIMESTAMP, now)
            .with(SIGNATURE, signer.sign(now, body))
            .with("X-Slack-Retry-Num", Integer.toString(number))
            .with("X-Slack-Retry-Reason", reason));
  }

  /// Sends a request; that no answer came is an answer too, with status 0.
  public SlackAnswer send(SlackRequest request) {
    var start = System.nanoTime();
    try {
      var answer = http.send(built(request), BodyHandlers.ofString());
      return new SlackAnswer(request, answer.statusCode(), answer.body(), since(start));
    } catch (IOException noAnswer) {
      return new SlackAnswer(request, 0, noAnswer.toString(), since(start));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new SlackAnswer(request, 0, interrupted.toString(), since(start));
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private SlackAnswer act(
      String user, SlackMessage message, Controls.Control control, ObjectNode value) {
    return interact(payloads.blockAction(user, message, Payloads.action(control, value)));
  }

  private SlackAnswer act(FakeView view, Controls.Control control, ObjectNode value) {
    return interact(payloads.blockAction(view, Payloads.action(control, value)));
  }

  private HttpRequest built(SlackRequest request) {
    var builder = HttpRequest.newBuilder(address).timeout(PATIENCE);
    builder.header("Content-Type", request.contentType());
    builder.header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)");
    new HashMap<>(request.headers()).forEach(builder::header);
    return builder.POST(BodyPublishers.ofString(request.body())).build();
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
