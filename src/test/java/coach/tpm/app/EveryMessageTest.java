package coach.tpm.app;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.testing.slack.BlockCheck;
import coach.tpm.testing.slack.Conversation;
import coach.tpm.testing.slack.FakeView;
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
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A story told with the longest and strangest words that are allowed: Slack takes every message
/// and form of it, and nobody is mentioned whom the coach does not mean.
class EveryMessageTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant SUNDAY = Instant.parse("2026-11-22T11:00:00Z");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final List<String> SHREDS =
      List.of(
          "🎉",
          "👩‍🚀",
          "سعر",
          "\u202e",
          "<!channel>",
          "<!here|here>",
          "<#C1|apollo>",
          "*b*",
          "_i_",
          "~s~",
          "`c`",
          "```",
          "&amp;",
          "&",
          "<https://evil.example|x>",
          "a",
          "B ",
          "漢字",
          "\"",
          "\\",
          "%s",
          "{name}",
          "${x}",
          "|",
          "- ",
          "# ",
          "1. ");
  private static final Set<String> PEOPLE = Set.of("<@U1>", "<@U2>", "<@U3>");

  private RunningCoach coach;
  private Workspace workspace;
  private SlackClient client;
  private Conversation apollo;

  @SuppressWarnings("NullAway.Init") // seeded by each test
  private Random random;

  @BeforeEach
  void start() {
    coach = RunningCoach.at(SUNDAY);
    workspace =
        coach
            .slack
            .workspace("T1")
            .user("U1", "*Ann* <!here> 🎉", BERLIN.getId())
            .user("U2", "_Ben_ <@U3> `x` & \u202e سعر", BERLIN.getId())
            .user("U3", "C".repeat(80), BERLIN.getId());
    apollo = workspace.channel("C1", "apollo", "U1", "U2", "U3");
    client = coach.client("T1");
  }

  @AfterEach
  void stop() {
    client.close();
    coach.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void a_long_story_of_the_longest_words(long seed) {
    random = new Random(seed);
    says("program start " + words(80) + " by 15 Jan");
    assertThat(coach.count("program")).as("the longest name is taken").isOne();
    says("team add <@U2|ben> <@U3|chi>");
    for (int task = 0; task < 24; task++) {
      says(
          "task add \"%s\" <@U%d|x> by 2026-11-%d est 2/3/8"
              .formatted(words(120), 1 + task % 3, 24 + task % 6));
    }
    assertThat(coach.count("task")).isGreaterThan(20);
    for (int risk = 0; risk < 24; risk++) {
      says("risk add " + words(1000));
    }
    assertThat(coach.count("risk")).isGreaterThan(20);
    everyCommand();
    everyForm();
    theExtraQuestions();
    theQuestionAndItsAnswers();
    theHomeTab();
    coach.moveTo(MONDAY.plusDays(4).atTime(LocalTime.of(16, 0)).atZone(BERLIN));
    apollo.await(m -> m.text().contains("week"), RunningCoach.SOON);
    says("program date 1 Feb because " + words(200));
    says("program close");
    allIsWell();
  }

  @Test
  void every_lesson_and_every_help() {
    random = new Random(3);
    for (var verb :
        List.of("", "help", "help lesson", "help task", "help risk", "help checkin", "lesson")) {
      says(verb);
    }
    says("lesson list");
    for (int lesson = 1; lesson <= 12; lesson++) {
      says("lesson " + lesson);
      for (int page = 0; page < 6; page++) {
        says("lesson next");
      }
    }
    says("lesson " + words(300));
    theHomeTab();
    says("program start Apollo by 15 Jan");
    says("digest now");
    apollo.await(m -> m.text().contains("week"), RunningCoach.SOON);
    allIsWell();
  }

  private void everyCommand() {
    for (var words :
        List.of(
            "program",
            "team",
            "team sync",
            "task list",
            "task list 2",
            "task list all",
            "task 1",
            "task done 1",
            "task done 1 2 3",
            "task reopen 1",
            "task done 999",
            "risk list",
            "risk list all",
            "risk 1",
            "risk 2 owner <@U2|ben>",
            "risk 2 close",
            "risk 2",
            "risk 8 take",
            "risk 9 mitigate",
            "risk 10 accept",
            "risk 11 happened",
            "escalate",
            "settings",
            "risk 999",
            "checkin",
            "checkin at 09:30 mon-fri",
            "checkin at 25:00",
            "checkin pause",
            "checkin resume",
            "checkin now",
            "checkin skip today",
            "summary",
            "summary business",
            "summary technical",
            "digest",
            "digest fri 16:00",
            "digest now",
            "digest sometime",
            "team remove <@U9|x>")) {
      says(words);
      says(words + " " + words(60));
    }
  }

  private void everyForm() {
    submit("risk", wholeRisk());
    submit("standup " + words(1500), risk());
    submit("risk 3", "Edit", wholeRisk());
    submit("risk 4 mitigate", Map.of("The plan", words(1000)));
    submit("risk 5 accept", Map.of("Why do we live with it?", words(1000)));
    submit("escalate 7", escalation("This program's channel"));
    submit("escalate 3", escalation("This program's channel"));
    submit(
        "task 4",
        "Edit",
        Map.of("What is to be done", words(120), "Why, if the day moves", words(200)));
    var said = client.shortcut("U1", "C1", "U2", words(3000), "report_risk");
    assertThat(said.isOk()).isTrue();
    fill(wholeRisk());
  }

  private Map<String, String> wholeRisk() {
    return Map.of(
        "What is in the way?",
        words(1000),
        "What follows if it happens?",
        words(1000),
        "How likely is it?",
        "Very likely",
        "Working days it would cost",
        "more than 20 working days",
        "What is it about?",
        "dependency",
        "Other tasks it touches",
        "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17",
        "What do we do so that it does not happen?",
        words(1000),
        "And what if it happens all the same?",
        words(1000),
        "How will we notice?",
        "3" + words(299));
  }

  private Map<String, String> escalation(String to) {
    return Map.of(
        "Who gets it?", to,
        "What is the matter?", words(2500),
        "What is at stake?", words(600),
        "What could be done? One way on each line", words(1200) + "\n" + words(1200),
        "What do you ask for?", words(600));
  }

  private Map<String, String> risk() {
    return Map.of(
        "What is in the way?",
        words(1000),
        "How likely is it?",
        "Very likely",
        "Working days lost if it happens",
        "999");
  }

  private void theExtraQuestions() {
    says("settings question add \"" + line(150) + "\" scale");
    says(
        "settings question add \"%s\" choice %s"
            .formatted(
                line(150),
                IntStream.range(0, 10)
                    .mapToObj(i -> i + line(74))
                    .collect(Collectors.joining(","))));
    for (int extra = 3; extra <= 5; extra++) {
      says("settings question add \"" + extra + line(149) + "\" text if 1 is 0-9");
    }
    assertThat(coach.count("extra_question")).isEqualTo(5);
    says("settings question add \"" + words(200) + "\" text");
    says("settings question remove " + words(60));
    says("settings");
    says("help settings");
  }

  /// Without what parts options.
  private String line(int length) {
    return words(length).replaceAll("[,;\"|]", "x");
  }

  /// A form with extra questions, every field as long as it may be.
  private void fillEverything(String user, Map<String, String> values) {
    var form =
        client
            .person(user)
            .awaitForm(it -> it.blocks().toString().contains("extra."), RunningCoach.SOON);
    values.forEach(form::fill);
    for (var block : form.view().blocks()) {
      if (block.path("block_id").asString("").startsWith("extra.")) {
        var element = block.path("element");
        form.fill(
            block.path("block_id").asString(),
            switch (element.path("type").asString()) {
              case "number_input" -> "9";
              case "static_select" ->
                  element.path("options").get(0).path("text").path("text").asString();
              default -> words(500);
            });
      }
    }
    assertThat(form.submit().errors()).isEmpty();
    closeWhatItSays();
  }

  private void theQuestionAndItsAnswers() {
    coach.untilAllIsSaid();
    coach.moveTo(MONDAY.atTime(9, 30).atZone(BERLIN));
    coach.untilAllIsSaid();
    var questions = List.of("U1", "U2", "U3").stream().map(this::question).toList();
    client.press("U1", questions.get(0), "At risk");
    fillEverything("U1", risk());
    coach.untilAllIsSaid();
    client.press("U1", receipt("U1", "Undo"), "Edit");
    fillEverything("U1", risk());
    coach.untilAllIsSaid();
    client.press("U1", receipt("U1", "Undo"), "Undo");
    coach.untilAllIsSaid();
    client.press("U1", question("U1"), "No");
    fillEverything("U1", risk());
    client.press("U2", questions.get(1), "Yes");
    coach.untilAllIsSaid();
    client.press("U2", receipt("U2", "Undo"), "Answer 5 more questions");
    fillEverything("U2", Map.of());
    coach.untilAllIsSaid();
    assertThat(client.command("U3", "C1", escaped("standup " + words(900))).status())
        .isEqualTo(200);
    for (var words :
        List.of(
            words(900),
            words(2000),
            "no, " + words(900),
            "at risk: " + words(2000),
            "yes for sunday",
            words(500),
            "help")) {
      assertThat(client.events().directMessage("U3", escaped(words)).status()).isEqualTo(200);
      coach.untilAllIsSaid();
    }
    apollo.await(m -> m.text().contains("of 3"), RunningCoach.SOON);
    client.events().directMessage("U3", escaped("tomorrow: at risk, " + words(900)));
    workspace.dm("U3").await(m -> m.text().contains("ask you that day"), RunningCoach.SOON);
  }

  private SlackMessage question(String user) {
    return workspace.dm(user).await(m -> m.buttons().contains("At risk"), RunningCoach.SOON);
  }

  private SlackMessage receipt(String user, String button) {
    return workspace.dm(user).await(m -> m.buttons().contains(button), RunningCoach.SOON);
  }

  private void theHomeTab() {
    client.events().homeOpened("U1", "home");
    coach.slack.await(it -> it.home("T1", "U1"), it -> it.isPresent(), RunningCoach.SOON);
  }

  private void submit(String words, Map<String, String> values) {
    says(words);
    fill(values);
  }

  private void submit(String words, String button, Map<String, String> values) {
    says(words);
    client
        .person("U1")
        .reading(apollo)
        .await(message -> message.buttons().contains(button), RunningCoach.SOON)
        .press(button);
    fill(values);
  }

  private void fill(Map<String, String> values) {
    var form = await(view -> values.keySet().stream().allMatch(view.text()::contains));
    values.forEach(form::fill);
    assertThat(form.submit().errors()).isEmpty();
    closeWhatItSays();
  }

  /// A form may give way to a page that tells what came of it.
  private void closeWhatItSays() {
    var ann = client.person("U1");
    if (ann.hasForm()) {
      assertThat(ann.form().cancel().status()).isEqualTo(200);
    }
  }

  private OpenForm await(Predicate<FakeView> wanted) {
    return client.person("U1").awaitForm(wanted, RunningCoach.SOON);
  }

  private SlackAnswer says(String words) {
    var answer = client.command("U1", "C1", marked(words));
    assertThat(answer.status()).as("%s", words).isEqualTo(200);
    if (!answer.body().isEmpty()) {
      var blocks = answer.json().path("blocks");
      assertThat(BlockCheck.message(blocks)).as("/tpm %s: %s", words, blocks).isEmpty();
      assertThat(answer.json().path("response_type").asString()).isEqualTo("ephemeral");
      assertThat(blocks.toString()).doesNotContain("\"broadcast\"", "\"usergroup\"");
    }
    return answer;
  }

  private void allIsWell() {
    assertThat(coach.slack.invalid()).isEmpty();
    assertThat(apollo.messages())
        .filteredOn(message -> message.author().equals(workspace.coach()))
        .isNotEmpty()
        .allMatch(message -> message.mentions().isEmpty());
    for (var user : List.of("U1", "U2", "U3")) {
      assertThat(workspace.dm(user).messages()).allMatch(EveryMessageTest::meantAlone);
    }
    assertThat(coach.slack.posts()).allMatch(post -> meantAlone(post.message()));
    assertThat(coach.slack.responses())
        .allSatisfy(it ->
            assertThat(it.body().toString()).doesNotContain("\"broadcast\"", "\"usergroup\""));
  }

  private static boolean meantAlone(SlackMessage message) {
    return PEOPLE.containsAll(message.mentions())
        && !message.fallback().contains("<!")
        && !message.fallback().contains("<@");
  }

  /// What Slack sends for typed words: escaped, but for the mentions the test means.
  private static String marked(String words) {
    return escaped(words).replaceAll("&lt;(@U\\d\\|\\w+)&gt;", "<$1>");
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /// Exactly as long as allowed.
  private String words(int length) {
    var words = new StringBuilder("w");
    while (words.length() < length - 14) {
      words.append(SHREDS.get(random.nextInt(SHREDS.size())));
    }
    return words
        .append("z".repeat(Math.max(0, length - words.length())))
        .toString()
        .substring(0, length);
  }
}
