package coach.tpm.testing.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.UrlVerificationRequest;
import com.slack.api.bolt.request.builtin.ViewClosedRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.util.SlackRequestParser;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Bolt understands everything that the client sends.
class BoltReadsTest {
  private final SlackRequestParser parser = new SlackRequestParser(new AppConfig());
  private final FakeSlack slack = FakeSlack.start();
  private final LittleProduct product = new LittleProduct("secret");
  private final SlackClient client =
      new SlackClient(slack, product.url(), "secret", "T1", InstantSource.system());
  private final Conversation apollo;

  BoltReadsTest() throws IOException {
    var team = client.workspace().user("U1", "Ann", "Europe/Berlin");
    apollo = team.channel("C1", "apollo", "U1");
  }

  @AfterEach
  void close() {
    client.close();
    product.close();
    slack.close();
  }

  @Test
  void commands_and_questions() {
    var command = (SlashCommandRequest) read(client.command("U1", "C1", "lesson next"));

    assertThat(command.getPayload().getText()).isEqualTo("lesson next");
    assertThat(command.getPayload().getTriggerId()).isNotBlank();
    assertThat(read(client.urlVerification("x"))).isInstanceOf(UrlVerificationRequest.class);
  }

  @Test
  void presses_and_choices() throws Exception {
    var blocks = Json.array();
    blocks.add(BlockCheckTest.actions(BlockCheckTest.button("Yes", "checkin.yes", "7")));
    blocks.add(BlockCheckTest.actions(BlockCheckTest.menu(2)));
    post(blocks.toString());

    var pressed = (BlockActionRequest) read(client.press("U1", apollo.last(), "Yes"));
    var chosen = (BlockActionRequest) read(client.choose("U1", apollo.last(), "Pick", "Option 1"));

    assertThat(pressed.getPayload().getActions().getFirst().getValue()).isEqualTo("7");
    assertThat(pressed.getPayload().getMessage().getTs()).isEqualTo(apollo.last().ts());
    assertThat(chosen.getPayload().getActions().getFirst().getSelectedOption().getValue())
        .isEqualTo("v1");
  }

  @Test
  void forms() throws Exception {
    client.command("U1", "C1", "risk");
    try (var api = new Caller(slack, client.workspace().token())) {
      var trigger = Json.string(product.last(), "trigger_id");
      api.call("views.open", "trigger_id", trigger, "view", BlockCheckTest.form().toString());
    }
    var view = slack.form("T1", "U1").orElseThrow();

    var sent = (ViewSubmissionRequest) read(client.submit(view, Map.of("What?", "vendor")));

    var values = sent.getPayload().getView().getState().getValues();
    assertThat(values.getOrDefault("what", Map.of()))
        .hasEntrySatisfying("value", it -> assertThat(it.getValue()).isEqualTo("vendor"));
    assertThat(read(client.cancel(view))).isInstanceOf(ViewClosedRequest.class);
  }

  @Test
  void shortcuts() {
    var shortcut =
        (MessageShortcutRequest) read(client.shortcut("U1", "C1", "U1", "late", "report_risk"));

    assertThat(shortcut.getPayload().getMessage().getText()).isEqualTo("late");
    assertThat(read(client.globalShortcut("U1", "x"))).isInstanceOf(GlobalShortcutRequest.class);
  }

  @Test
  void events() {
    var events =
        List.of(
            client.events().directMessage("U1", "yes"),
            client.events().homeOpened("U1", "home"),
            client.events().joined("U1", "C1"),
            client.events().left("U1", "C1"),
            client.events().userChanged(client.workspace().person("U1")),
            client.events().tokensRevoked(),
            client.events().uninstalled());

    assertThat(events)
        .extracting(it -> ((EventRequest) read(it)).getEventType())
        .containsExactly(
            "message",
            "app_home_opened",
            "member_joined_channel",
            "member_left_channel",
            "user_change",
            "tokens_revoked",
            "app_uninstalled");
  }

  private void post(String blocks) throws Exception {
    try (var api = new Caller(slack, client.workspace().token())) {
      api.call("chat.postMessage", "channel", "C1", "text", "?", "blocks", blocks);
    }
  }

  private Request<?> read(SlackAnswer answer) {
    var request = answer.request();
    return parser.parse(
        SlackRequestParser.HttpRequest.builder()
            .requestUri("/slack/events")
            .requestBody(request.body())
            .headers(new RequestHeaders(Map.of("Content-Type", List.of(request.contentType()))))
            .build());
  }
}
