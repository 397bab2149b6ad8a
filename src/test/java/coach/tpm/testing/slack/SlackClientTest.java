package coach.tpm.testing.slack;

import static coach.tpm.testing.slack.BlockCheckTest.actions;
import static coach.tpm.testing.slack.BlockCheckTest.button;
import static coach.tpm.testing.slack.BlockCheckTest.form;
import static coach.tpm.testing.slack.BlockCheckTest.menu;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SlackClientTest {
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-12-01T12:00:00Z"));

  private final FakeSlack slack = FakeSlack.start(NOON);
  private final Workspace team = slack.workspace("T1");
  private final Caller api = new Caller(slack, team.token());
  private final LittleProduct product = new LittleProduct("secret");
  private final SlackClient client = new SlackClient(slack, product.url(), "secret", "T1", NOON);
  private final Conversation apollo;
  private final SlackPerson ann;
  private final SlackPerson ben;

  SlackClientTest() throws IOException {
    team.user("U1", "Ann", "Europe/Berlin").user("U2", "Ben", "Asia/Tokyo");
    apollo = team.channel("C1", "apollo", "U1", "U2");
    ann = client.person("U1");
    ben = client.person("U2");
  }

  @BeforeEach
  void quiet() {
    product.answers(_ -> "");
  }

  @AfterEach
  void close() {
    client.close();
    api.close();
    product.close();
    slack.close();
  }

  @Test
  void typed_words_arrive_as_a_signed_command_with_mentions_and_escapes() {
    var answer = ann.types("task add A & B <now> @ben #apollo").in(apollo);

    assertThat(answer.isOk()).isTrue();
    assertThat(string("command")).isEqualTo("/tpm");
    assertThat(string("text")).isEqualTo("task add A &amp; B &lt;now&gt; <@U2|ben> <#C1|apollo>");
    assertThat(string("channel_id")).isEqualTo("C1");
    assertThat(string("response_url")).startsWith(slack.url("/response/").toString());
  }

  @Test
  void a_worded_answer_is_seen_by_the_one_who_asked() {
    product.answers(_ -> ephemeral("Hello Ann", button("Next", "lesson.next", "2")));

    var answer = ann.types("lesson").in(apollo);

    assertThat(answer.text()).contains("Hello Ann", "Next");
    assertThat(ann.reading(apollo).last().buttons()).containsExactly("Next");
    assertThat(ben.reading(apollo).messages()).isEmpty();
  }

  @Test
  void a_press_on_an_answer_may_replace_it_by_the_response_address() throws Exception {
    product.answers(_ -> ephemeral("Lesson 1", button("Next", "lesson.next", "2")));
    ann.types("lesson").in(apollo);
    product.answers(_ -> "");

    ann.reading(apollo).last().press("Next");
    var pressed = product.last();
    var body = Json.object().put("replace_original", true).put("text", "Lesson 2");
    api.respond(Json.string(pressed, "response_url"), body);

    assertThat(pressed.path("container").path("is_ephemeral").asBoolean()).isTrue();
    assertThat(pressed.has("message")).isFalse();
    assertThat(ann.reading(apollo).messages()).extracting(Seen::text).containsExactly("Lesson 2");
    assertThat(slack.responses()).extracting(ResponsePost::text).containsExactly("Lesson 2");
  }

  @Test
  void a_response_address_works_five_times() throws Exception {
    ann.types("help").in(apollo);
    var url = string("response_url");
    for (var i = 0; i < 5; i++) {
      assertThat(api.respond(url, text("x")).path("ok").asBoolean()).isTrue();
    }

    assertThat(Json.string(api.respond(url, text("x")), "error")).isEqualTo("used_url");
    assertThat(ann.reading(apollo).messages()).hasSize(5);
  }

  @Test
  void a_press_in_a_direct_message_carries_the_message_and_the_button() throws Exception {
    var blocks = Json.array().add(actions(button("Yes", "checkin.yes", "7"))).toString();
    api.call("chat.postMessage", "channel", "U2", "text", "On time?", "blocks", blocks);

    ben.dm().last().press("Yes");

    var action = product.last().path("actions").path(0);
    assertThat(Json.string(action, "action_id")).isEqualTo("checkin.yes");
    assertThat(Json.string(action, "value")).isEqualTo("7");
    assertThat(Json.string(action, "block_id")).startsWith("blk");
    assertThat(Json.string(product.last().path("message"), "text")).isEqualTo("On time?");
    assertThat(Json.string(product.last().path("user"), "id")).isEqualTo("U2");
  }

  @Test
  void a_button_that_is_not_there_fails_the_test_and_names_those_that_are() throws Exception {
    var blocks = Json.array().add(actions(button("Yes", "a", "7"))).toString();
    api.call("chat.postMessage", "channel", "U2", "text", "?", "blocks", blocks);

    assertThatThrownBy(() -> ben.dm().last().press("No"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no button 'No' among [Yes]");
  }

  @Test
  void a_forged_press_sends_what_it_is_told() throws Exception {
    api.call("chat.postMessage", "channel", "C1", "text", "plain");

    client.press("U1", apollo.last(), "task.done", "other:9");

    assertThat(Json.string(product.last().path("actions").path(0), "value")).isEqualTo("other:9");
  }

  @Test
  void a_choice_sends_the_chosen_option() throws Exception {
    var blocks = Json.array().add(actions(menu(3))).toString();
    api.call("chat.postMessage", "channel", "U2", "text", "?", "blocks", blocks);

    ben.dm().last().choose("Option 1");

    var action = product.last().path("actions").path(0);
    assertThat(Json.string(action, "type")).isEqualTo("static_select");
    assertThat(Json.string(action.path("selected_option"), "value")).isEqualTo("v1");
  }

  @Test
  void a_form_is_opened_filled_by_label_and_sent_with_every_field() throws Exception {
    openForm();

    ben.form()
        .fill("What?", "vendor")
        .fill("Odds", "high")
        .fill("Day", "2026-12-15")
        .fill("Who", "U1")
        .submit();

    var values = product.last().path("view").path("state").path("values");
    assertThat(Json.string(values.path("what").path("value"), "value")).isEqualTo("vendor");
    assertThat(Json.string(values.path("days").path("value"), "value")).isEqualTo("2");
    assertThat(Json.string(values.path("odds").path("value").path("selected_option"), "value"))
        .isEqualTo("3");
    assertThat(Json.string(values.path("day").path("value"), "selected_date"))
        .isEqualTo("2026-12-15");
    assertThat(Json.string(values.path("who").path("value"), "selected_user")).isEqualTo("U1");
    assertThat(ben.hasForm()).isFalse();
  }

  @Test
  void errors_keep_a_form_open_and_stand_at_their_fields() throws Exception {
    openForm();
    product.answers(_ -> "{\"response_action\":\"errors\",\"errors\":{\"what\":\"Say more\"}}");

    var form = ben.form();
    var answer = form.submit();

    assertThat(form.errorAt("What?", answer)).isEqualTo("Say more");
    assertThat(form.isOpen()).isTrue();
    assertThat(slack.invalid()).isEmpty();
  }

  @Test
  void an_error_at_no_field_is_something_slack_would_not_show() throws Exception {
    openForm();
    product.answers(_ -> "{\"response_action\":\"errors\",\"errors\":{\"nowhere\":\"x\"}}");

    ben.form().submit();

    assertThat(slack.invalid()).extracting(Invalid::reason).asString().contains("nowhere");
  }

  @Test
  void a_form_may_be_replaced_by_another_or_closed() throws Exception {
    openForm();
    var next = form();
    next.putObject("title").put("type", "plain_text").put("text", "Second");
    var update = Json.object().put("response_action", "update");
    update.set("view", next);
    product.answers(_ -> update.toString());

    ben.form().submit();

    assertThat(ben.form().title()).isEqualTo("Second");
    product.answers(_ -> "");
    ben.form().cancel();
    assertThat(ben.hasForm()).isFalse();
    assertThat(string("type")).isEqualTo("view_closed");
  }

  @Test
  void a_trigger_opens_one_form_in_time() throws Exception {
    ann.types("risk").in(apollo);
    var trigger = string("trigger_id");
    var form = form().toString();

    assertThat(api.error("views.open", "trigger_id", "1.2.x", "view", form))
        .isEqualTo("expired_trigger_id");
    assertThat(api.error("views.open", "trigger_id", trigger, "view", form)).isEmpty();
    assertThat(api.error("views.open", "trigger_id", trigger, "view", form))
        .isEqualTo("exchanged_trigger_id");
    ann.types("risk").in(apollo);
    slack.expireTriggers();
    assertThat(api.error("views.open", "trigger_id", string("trigger_id"), "view", form))
        .isEqualTo("expired_trigger_id");
  }

  @Test
  void a_view_that_breaks_a_limit_is_refused_and_recorded() throws Exception {
    ann.types("risk").in(apollo);
    var broken = form();
    broken.remove("submit");

    var error =
        api.error("views.open", "trigger_id", string("trigger_id"), "view", broken.toString());

    assertThat(error).isEqualTo("invalid_blocks");
    assertThat(slack.invalid()).hasSize(1);
  }

  @Test
  void an_open_form_is_updated_unless_it_changed_meanwhile() throws Exception {
    openForm();
    var view = ben.form().view();
    var form = form().put("callback_id", "changed").toString();

    assertThat(update(view, view.hash(), form)).isEmpty();
    assertThat(update(view, view.hash(), form)).isEqualTo("hash_conflict");
    assertThat(api.error("views.update", "view_id", "V9", "view", form)).isEqualTo("not_found");
    assertThat(ben.form().view().callbackId()).isEqualTo("changed");
  }

  @Test
  void the_home_tab_is_published_and_pressed() throws Exception {
    var home = Json.object().put("type", "home");
    home.putArray("blocks").add(actions(button("Learn", "lesson.next", "1")));
    api.call("views.publish", "user_id", "U1", "view", home.toString());

    ann.home().press("Learn");

    assertThat(ann.home().text()).contains("Learn");
    assertThat(slack.home("T1", "U2")).isEmpty();
    assertThat(Json.string(product.last().path("container"), "type")).isEqualTo("view");
  }

  @Test
  void the_menu_of_a_message_sends_the_message() {
    ann.usesShortcut("report_risk", apollo, ben, "the vendor is late");

    assertThat(string("type")).isEqualTo("message_action");
    assertThat(string("callback_id")).isEqualTo("report_risk");
    assertThat(Json.string(product.last().path("message"), "text")).isEqualTo("the vendor is late");
    assertThat(Json.string(product.last().path("message"), "user")).isEqualTo("U2");
  }

  @Test
  void events_come_in_their_envelope_with_ids_of_their_own() {
    ben.says("at risk: API review");
    var first = product.last();
    ben.opensHome();
    client.events().left("U2", "C1");
    client.events().joined("U2", "C1");
    ben.movesTo("Europe/Paris");
    client.events().tokensRevoked();
    client.events().uninstalled();

    assertThat(product.requests())
        .extracting(it -> Json.string(it.path("event"), "type"))
        .containsExactly(
            "message",
            "app_home_opened",
            "member_left_channel",
            "member_joined_channel",
            "user_change",
            "tokens_revoked",
            "app_uninstalled");
    assertThat(Json.string(first.path("event"), "channel_type")).isEqualTo("im");
    assertThat(Json.string(first.path("event"), "text")).isEqualTo("at risk: API review");
    assertThat(product.requests())
        .extracting(it -> Json.string(it, "event_id"))
        .doesNotHaveDuplicates();
    assertThat(team.person("U2").zone()).isEqualTo("Europe/Paris");
    assertThat(apollo.members()).contains("U2");
  }

  @Test
  void a_replay_is_identical_and_a_retry_is_numbered() {
    var answer = ann.types("help").in(apollo);

    client.replay(answer);
    assertThat(product.requests()).hasSize(2).containsOnly(product.last());
    client.retry(answer, 1, "http_timeout");
    assertThat(product.requests()).hasSize(3).containsOnly(product.last());
    assertThat(product.lastHeaders()).containsEntry("X-slack-retry-num", "1");
  }

  @Test
  void forged_requests_can_be_sent_and_are_seen_to_be_refused() {
    var forged =
        client.post(
            "text=x",
            SlackRequest.FORM,
            Map.of("X-Slack-Request-Timestamp", "1", "X-Slack-Signature", "v0=nonsense"));
    var old = client.signed("{}", SlackRequest.JSON, 1);
    var question = client.urlVerification("abc");

    assertThat(forged.status()).isEqualTo(401);
    assertThat(old.status()).isEqualTo(200);
    assertThat(product.requests()).hasSize(2);
    assertThat(question.isOk()).isTrue();
    assertThat(string("challenge")).isEqualTo("abc");
  }

  @Test
  void no_answer_is_an_answer_with_status_zero() {
    product.close();

    assertThat(ann.types("help").in(apollo).status()).isZero();
  }

  @Test
  void a_message_can_be_awaited_by_its_words() throws Exception {
    api.call("chat.postMessage", "channel", "U2", "text", "Can you deliver *Apollo* on time?");

    assertThat(ben.dm().await("Apollo", Duration.ofSeconds(1)).text()).contains("on time");
    assertThatThrownBy(() -> ben.dm().await("Zeus", Duration.ofMillis(5)))
        .isInstanceOf(AssertionError.class);
  }

  private void openForm() throws Exception {
    ben.types("risk").in(apollo);
    api.call("views.open", "trigger_id", string("trigger_id"), "view", form().toString());
  }

  private String update(FakeView view, String hash, String form) throws Exception {
    return api.error("views.update", "view_id", view.id(), "hash", hash, "view", form);
  }

  private String string(String field) {
    return Json.string(product.last(), field);
  }

  private static String ephemeral(String words, JsonNode button) {
    var message = text(words);
    var blocks = message.putArray("blocks");
    Caller.section(words).forEach(blocks::add);
    blocks.addObject().put("type", "actions").putArray("elements").addAll(List.of(button));
    return message.toString();
  }

  private static ObjectNode text(String words) {
    return Json.object().put("text", words);
  }
}
