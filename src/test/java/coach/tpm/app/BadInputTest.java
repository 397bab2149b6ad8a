package coach.tpm.app;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.testing.slack.Conversation;
import coach.tpm.testing.slack.FakeUser;
import coach.tpm.testing.slack.OpenForm;
import coach.tpm.testing.slack.SlackAnswer;
import coach.tpm.testing.slack.SlackClient;
import coach.tpm.testing.slack.SlackMessage;
import coach.tpm.testing.slack.SlackPerson;
import coach.tpm.testing.slack.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What people get wrong: what they read then, and that nothing was stored. Each test has a channel
/// and a program of its own.
class BadInputTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final AtomicInteger CHANNELS = new AtomicInteger(100);

  private static RunningCoach coach;
  private static Workspace workspace;
  private static SlackClient client;
  private static SlackPerson ann;
  private static SlackPerson eve;

  private Conversation channel;
  private List<Long> before = List.of();

  @BeforeAll
  static void start() {
    coach = RunningCoach.at(NOW);
    workspace =
        coach
            .slack
            .workspace("T1")
            .user("U1", "ann", "Europe/Berlin")
            .user("U2", "ben", "Europe/Berlin")
            .user("U6", "eve", "Europe/Berlin");
    client = coach.client("T1");
    ann = client.person("U1");
    eve = client.person("U6");
  }

  @AfterAll
  static void stop() {
    assertThat(coach.slack.invalid()).isEmpty();
    client.close();
    coach.close();
  }

  @BeforeEach
  void open() {
    channel = channel("U1", "U2");
    RunningCoach.eventually(
        () -> ann.types("program start Apollo by 15 Jan").in(channel),
        answer -> answer.text().contains("Apollo"));
    assertThat(ann.types("task add Sign the contract").in(channel).text()).contains("Sign");
    remember();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"frobnicate", "lesso", "<!channel>", "🎉", "*help*", "`", "سعر", "\\", "%s"})
  void an_unknown_command(String word) {
    var answer = ann.types(word).in(channel);
    assertThat(answer.isOk()).isTrue();
    assertThat(answer.text()).contains("/tpm help");
    unchanged();
  }

  @Test
  void an_unknown_word_of_4000_characters() {
    assertThat(ann.types("🎉".repeat(2000)).in(channel).text()).contains("/tpm help");
    unchanged();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "soonish",
        "2026-13-01",
        "32 Jan",
        "2026-02-30",
        "30 February",
        "0",
        "1/2/3",
        "🎉"
      })
  void a_day_that_is_none(String day) {
    var other = channel("U1");
    assertThat(ann.types("program start Never by " + day).in(other).text())
        .contains("Write a day like");
    assertThat(ann.types("task add Anything by " + day).in(channel).isOk()).isTrue();
    assertThat(coach.count("task where title = 'Anything' and due is not null")).isZero();
    assertThat(ann.types("program date " + day + " because of the vendor").in(channel).text())
        .contains("Write a day like");
    assertThat(coach.count("program where name = 'Never'")).isZero();
    assertThat(
            coach.rows("select target::text from program where channel = '" + channel.id() + "'"))
        .containsExactly("2027-01-15");
  }

  @Test
  void a_day_that_is_past() {
    assertThat(ann.types("program start Zeus by 2026-11-20").in(channel("U1")).text())
        .contains("is past");
    assertThat(ann.types("program date 2025-01-01 because of the vendor").in(channel).text())
        .contains("is past");
    assertThat(ann.types("task add Late by 2026-11-20").in(channel).text()).contains("is past");
    unchanged();
  }

  @Test
  void a_task_of_4000_characters() {
    var answer = ann.types("task add " + "t".repeat(4000)).in(channel);
    assertThat(answer.text()).contains("at most 120 characters", "4000");
    unchanged();
  }

  @Test
  void a_risk_of_4000_characters() {
    assertThat(ann.types("risk add " + "r".repeat(4000)).in(channel).text())
        .contains("4000 characters", "1000");
    unchanged();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "سعر \u202e المورد",
        "🎉👩‍🚀🇩🇪",
        "<!channel> <!here> <!everyone>",
        "*b* _i_ ~s~ `c` ```x```",
        "a & b &amp; <https://evil.example|here>",
        "<@U2|ben> <#C1|x>",
        "'; drop table task; --",
        "\"quoted\" \\ %s {name} ${x}",
        "# no heading\n- no list"
      })
  void words_of_every_kind_are_kept_and_shown_as_they_are(String words) {
    assertThat(ann.types("task add \"" + words.replace('"', '\'') + "\"").in(channel).isOk())
        .isTrue();
    assertThat(ann.types("risk add " + words).in(channel).isOk()).isTrue();
    assertThat(ann.types("task list").in(channel).isOk()).isTrue();
    var list = ann.types("risk list").in(channel);
    assertThat(list.isOk()).isTrue();
    assertThat(list.body()).doesNotContain("\"broadcast\"", "\"usergroup\"", "<!channel");
    var stored =
        coach.rows("select statement from risk order by raised_at desc, program desc limit 1");
    assertThat(stored.getFirst()).isNotBlank();
    assertThat(list.text().replaceAll("\\s+", " "))
        .contains(stored.getFirst().replaceAll("\\s+", " "));
    coach.pass(Duration.ofSeconds(2));
    assertThat(channel.messages()).allMatch(message -> message.mentions().isEmpty());
  }

  @Test
  void a_form_with_nothing_in_it() {
    var form = riskForm();
    var answer = form.submit();
    assertThat(form.errorAt("What is in the way?", answer)).contains("fill this in");
    assertThat(form.errorAt("How likely is it?", answer)).isNotBlank();
    unchanged();
    var empty = client.submit(form.view(), MAPPER.createObjectNode());
    assertThat(empty.isOk()).isTrue();
    unchanged();
  }

  @Test
  void a_form_with_a_likelihood_of_9() {
    var form = riskForm();
    var answer =
        client.submit(
            form.view(),
            values(
                """
                {"statement":{"input":{"type":"plain_text_input","value":"the vendor"}},
                 "likelihood":{"input":{"type":"static_select","selected_option":{"value":"9"}}},
                 "days":{"input":{"type":"number_input","value":"3"}}}
                """));
    assertThat(answer.isOk()).isTrue();
    assertThat(answer.errors()).containsKey("likelihood");
    unchanged();
  }

  @Test
  void a_form_with_values_that_no_field_can_hold() {
    var form = riskForm();
    var answer =
        client.submit(
            form.view(),
            values(
                """
                {"statement":{"input":{"type":"plain_text_input","value":"%s"}},
                 "likelihood":{"input":{"type":"static_select","selected_option":{"value":"5"}}},
                 "task":{"input":{"type":"static_select","selected_option":{"value":"x; drop"}}},
                 "newDate":{"input":{"type":"datepicker","selected_date":"2026-02-30"}},
                 "days":{"input":{"type":"number_input","value":"99999999999999999999"}}}
                """
                    .formatted("r".repeat(2000))));
    assertThat(answer.errors()).containsKeys("statement", "task", "newDate", "days");
    unchanged();
  }

  @Test
  void a_form_that_nobody_knows_or_that_somebody_else_was_given() {
    var form = riskForm();
    var unknown = MAPPER.createObjectNode();
    var forged = form.view().sent().deepCopy();
    forged.put("callback_id", "no.such.form");
    assertThat(submitAs("U1", forged, unknown).isOk()).isTrue();
    forged.put("callback_id", "risk.report").put("private_metadata", "raise:999999");
    var answer = submitAs("U1", forged, statement());
    assertThat(answer.body()).contains("cannot find that program");
    var elsewhere = form.view().sent().deepCopy();
    assertThat(submitAs("U6", elsewhere, statement()).body()).contains("cannot find that program");
    unchanged();
  }

  @Test
  void a_button_of_a_closed_program() {
    ann.types("task 1").in(channel);
    var card = ann.reading(channel).last("Sign the contract");
    var form = riskForm();
    ann.types("program close").in(channel);
    ann.reading(channel).last("Close Apollo").press("Close the program");
    RunningCoach.eventually(
        () -> coach.count("program where closed_at is null and channel = '" + channel.id() + "'"),
        open -> open == 0);
    remember();
    card.press("Done");
    awaitSaid("closed");
    form.fill("What is in the way?", "the vendor").fill("How likely is it?", "Likely");
    assertThat(form.fill("Working days it would cost", "1 to 5 working days").submit().body())
        .contains("is closed");
    assertThat(ann.types("task done 1").in(channel).text()).contains("no open program");
    unchanged();
  }

  @Test
  void a_button_of_a_message_that_is_gone_or_that_nobody_made() {
    ann.types("task 1").in(channel);
    for (var action :
        List.of("task.done~1", "task.edit~1", "risk.close~1", "checkin.yes~1", "no.such")) {
      for (var value :
          List.of("", "999999:1", "1:999999", "x:y", "-1:-1", "9".repeat(30), "<!channel>")) {
        int said = coach.slack.responses().size();
        assertThat(client.press("U1", message(), action, value).isOk()).isTrue();
        coach.slack.await(slack -> slack.responses(), it -> it.size() > said, RunningCoach.SOON);
      }
    }
    unchanged();
  }

  @Test
  void a_button_of_another_workspace() {
    ann.types("task 1").in(channel);
    var program =
        coach
            .rows("select id::text from program where channel = '" + channel.id() + "'")
            .getFirst();
    coach.slack.workspace("T2").user("U1", "zoe", "Europe/Berlin").channel(channel.id(), "x", "U1");
    try (var other = coach.client("T2")) {
      assertThat(other.press("U1", message(), "task.done~1", program + ":1").isOk()).isTrue();
    }
    awaitSaid("not installed");
    unchanged();
  }

  @Test
  void a_button_pressed_by_somebody_who_is_in_neither_team_nor_channel() {
    var program =
        coach
            .rows("select id::text from program where channel = '" + channel.id() + "'")
            .getFirst();
    var lobby = channel("U6");
    var there =
        new SlackMessage(
            lobby.id(),
            "1.1",
            "U6",
            "x",
            MAPPER.createArrayNode(),
            MAPPER.createObjectNode(),
            null,
            false);
    assertThat(client.press("U6", there, "task.done~1", program + ":1").isOk()).isTrue();
    awaitSaid("cannot find");
    unchanged();
  }

  @Test
  void a_person_who_is_not_a_member() {
    assertThat(ann.types("team add @eve").in(channel).text()).contains("is not in this channel");
    assertThat(ann.types("team add @nobody").in(channel).text()).contains("do not know who");
    workspace.user(FakeUser.person("U7", "hal", "UTC").asBot());
    workspace.user(FakeUser.person("U8", "gone", "UTC").deactivated());
    channel.join("U7", "U8");
    client.person("U7").joins(channel);
    remember();
    assertThat(ann.types("team add @hal").in(channel).text()).contains("is an app");
    assertThat(ann.types("team add @gone").in(channel).text()).contains("is closed");
    assertThat(ann.types("team remove @eve").in(channel).text()).contains("was not on the team");
    unchanged();
  }

  @Test
  void a_private_channel_that_the_caller_is_not_in() {
    var id = "G" + CHANNELS.incrementAndGet();
    var secret = workspace.privateChannel(id, "secret-" + id, "U1");
    assertThat(ann.types("program start Zeus by 15 Jan").in(secret).isOk()).isTrue();
    ann.types("task add Buy the competitor").in(secret);
    ann.types("risk add They find out").in(secret);
    var program =
        coach.rows("select id::text from program where channel = '" + id + "'").getFirst();
    remember();
    for (var words :
        List.of("program", "risk list", "risk 1", "task list", "summary", "checkin", "standup")) {
      assertThat(eve.types(words).inDm().text()).doesNotContain("Zeus", "competitor", "find out");
    }
    client.events().homeOpened("U6", "home");
    var home =
        coach.slack.await(it -> it.home("T1", "U6"), it -> it.isPresent(), RunningCoach.SOON);
    assertThat(home.orElseThrow().text()).doesNotContain("Zeus");
    for (var action :
        List.of("task.done~1", "task.edit~1", "risk.show~1", "risk.edit~1", "program.close~1")) {
      int said = coach.slack.responses().size();
      client.press(
          "U6", message(), action, action.startsWith("program") ? program : program + ":1");
      var all = coach.slack.await(it -> it.responses(), it -> it.size() > said, RunningCoach.SOON);
      assertThat(all.getLast().text()).doesNotContain("Zeus", "competitor", "find out");
    }
    assertThat(coach.slack.form("T1", "U6")).isEmpty();
    unchanged();
  }

  @Test
  void a_channel_that_the_coach_was_not_invited_to() {
    var id = "C" + CHANNELS.incrementAndGet();
    var closed = workspace.channel(id, "closed-" + id, "U1").leave(workspace.coach());
    assertThat(ann.types("program start Zeus by 15 Jan").in(closed).text())
        .contains("/invite @TPM Coach");
    var secret = workspace.privateChannel("G" + id, "s-" + id, "U1").leave(workspace.coach());
    assertThat(ann.types("program start Zeus by 15 Jan").in(secret).text())
        .contains("/invite @TPM Coach");
    unchanged();
    closed.join(workspace.coach());
    client.events().joined(workspace.coach(), id);
    assertThat(ann.types("program start Zeus by 15 Jan").in(closed).text()).contains("Zeus");
  }

  @Test
  void somebody_without_a_zone() {
    workspace.user(FakeUser.person("U9", "zed", "UTC").withoutZone());
    channel.join("U9");
    client.person("U9").joins(channel);
    assertThat(ann.types("team add @zed").in(channel).text()).contains("U9");
    assertThat(coach.rows("select zone from team_member where member = 'U9'")).isNotEmpty();
    var zed = client.person("U9");
    assertThat(zed.types("checkin").in(channel).isOk()).isTrue();
    var own = channel("U9");
    assertThat(zed.types("program start Zeus by tomorrow").in(own).text()).contains("Zeus");
  }

  private OpenForm riskForm() {
    while (ann.hasForm()) {
      ann.form().cancel();
    }
    var answer = ann.types("risk").in(channel);
    assertThat(answer.isOk()).isTrue();
    return ann.awaitForm(view -> view.callbackId().equals("risk.report"), RunningCoach.SOON);
  }

  private SlackAnswer submitAs(String user, ObjectNode view, ObjectNode values) {
    var payload = MAPPER.createObjectNode().put("type", "view_submission");
    payload.put("trigger_id", "made." + CHANNELS.incrementAndGet());
    payload.putObject("team").put("id", "T1");
    payload.putObject("user").put("id", user).put("team_id", "T1");
    var shown = view.deepCopy().put("id", "V1");
    shown.putObject("state").set("values", values);
    payload.set("view", shown);
    return client.interact(payload);
  }

  private static ObjectNode statement() {
    return values(
        """
        {"statement":{"input":{"type":"plain_text_input","value":"the vendor"}},
         "likelihood":{"input":{"type":"static_select","selected_option":{"value":"5"}}},
         "days":{"input":{"type":"number_input","value":"3"}}}
        """);
  }

  private static ObjectNode values(String json) {
    return (ObjectNode) MAPPER.readTree(json);
  }

  private SlackMessage message() {
    return new SlackMessage(
        channel.id(),
        "1700000000.000100",
        workspace.coach(),
        "deleted",
        MAPPER.createArrayNode(),
        MAPPER.createObjectNode(),
        null,
        false);
  }

  private void awaitSaid(String words) {
    coach.slack.await(
        slack -> slack.responses(),
        it -> !it.isEmpty() && it.getLast().text().contains(words),
        RunningCoach.SOON);
  }

  private Conversation channel(String... members) {
    var id = "C" + CHANNELS.incrementAndGet();
    return workspace.channel(id, "channel-" + id.toLowerCase(Locale.ROOT), members);
  }

  private void remember() {
    before = counts();
  }

  private void unchanged() {
    assertThat(counts()).as("nothing was stored").isEqualTo(before);
  }

  private static List<Long> counts() {
    return List.of(
        coach.count("program"),
        coach.count("task"),
        coach.count("task where done_at is not null"),
        coach.count("risk"),
        coach.count("team_member"),
        coach.count("answer"),
        coach.count("journal"));
  }
}
