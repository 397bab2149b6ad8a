package coach.tpm.app;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.testing.slack.BlockCheck;
import coach.tpm.testing.slack.OpenForm;
import coach.tpm.testing.slack.SlackAnswer;
import coach.tpm.testing.slack.SlackClient;
import coach.tpm.testing.slack.SlackMessage;
import coach.tpm.testing.slack.Workspace;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// A workspace full of strange names, in which everything that is shown has to be what Slack takes
/// and must mention nobody whom the coach does not mean.
final class LongStory implements AutoCloseable {

  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  final RunningCoach coach = RunningCoach.at(Instant.parse("2026-11-22T11:00:00Z"));
  final StrangeWords words;
  final Workspace workspace;
  final SlackClient client;

  LongStory(long seed, int people) {
    words = new StrangeWords(seed);
    workspace = coach.slack.workspace("T1");
    user(1, people).forEach(id -> workspace.user(id, words.mentioning(80), ZONE.getId()));
    client = coach.client("T1");
  }

  /// `U1`, `U2` and so on.
  static List<String> user(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(id -> "U" + id).toList();
  }

  SlackAnswer says(String channel, String said) {
    return says("U1", channel, said);
  }

  SlackAnswer says(String user, String channel, String said) {
    var answer = client.command(user, channel, marked(said));
    assertThat(answer.status()).as("/tpm %s", said).isEqualTo(200);
    if (!answer.body().isEmpty()) {
      assertThat(BlockCheck.message(answer.json().path("blocks"))).as("/tpm %s", said).isEmpty();
    }
    return answer;
  }

  void moveTo(LocalDate day, int hour, int minute) {
    coach.moveTo(day.atTime(LocalTime.of(hour, minute)).atZone(ZONE));
    coach.untilAllIsSaid();
  }

  SlackMessage dm(String user, Predicate<SlackMessage> wanted) {
    return workspace.dm(user).await(wanted, RunningCoach.SOON);
  }

  /// The form before a person, every field filled and sent; it must be taken.
  void fill(String user, Map<String, String> values) {
    var form = form(user, values);
    values.forEach(form::fill);
    assertThat(form.submit().errors()).isEmpty();
    var person = client.person(user);
    if (person.hasForm()) {
      assertThat(person.form().cancel().status()).isEqualTo(200);
    }
    coach.untilAllIsSaid();
  }

  OpenForm form(String user, Map<String, String> values) {
    return client
        .person(user)
        .awaitForm(
            view -> values.keySet().stream().allMatch(view.text()::contains), RunningCoach.SOON);
  }

  /// What the person was answered last, in a channel.
  void press(String user, String channel, String button) {
    client
        .person(user)
        .reading(channel)
        .await(message -> message.buttons().contains(button), RunningCoach.SOON)
        .press(button);
  }

  /// Presses one of several buttons with the same label.
  SlackAnswer press(String user, SlackMessage message, String label, int which) {
    var button = buttons(message, label).get(which);
    return client.press(
        user, message, button.path("action_id").asString(), button.path("value").asString());
  }

  static List<JsonNode> buttons(SlackMessage message, String label) {
    return StreamSupport.stream(message.blocks().spliterator(), false)
        .flatMap(block -> StreamSupport.stream(block.path("elements").spliterator(), false))
        .filter(it -> it.path("text").path("text").asString("").equals(label))
        .toList();
  }

  void allIsWell(int people) {
    assertThat(coach.slack.invalid()).isEmpty();
    var meant = user(1, people).stream().map("<@%s>"::formatted).toList();
    assertThat(coach.slack.posts())
        .allSatisfy(post -> {
          var message = post.message();
          assertThat(message.fallback()).doesNotContain("<!", "<@");
          assertThat(message.blocks().toString()).doesNotContain("\"broadcast\"", "\"usergroup\"");
          if (message.channel().startsWith("C")) {
            assertThat(message.mentions()).as("in a channel").isEmpty();
          }
          assertThat(meant).containsAll(message.mentions());
        });
    assertThat(coach.slack.responses())
        .allSatisfy(it ->
            assertThat(it.body().toString()).doesNotContain("\"broadcast\"", "\"usergroup\""));
  }

  /// What Slack sends for typed words: escaped, but for the mentions the test means.
  private static String marked(String said) {
    return escaped(said).replaceAll("&lt;(@U\\d+\\|\\w+)&gt;", "<$1>");
  }

  static String escaped(String said) {
    return said.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public void close() {
    client.close();
    coach.close();
  }
}
