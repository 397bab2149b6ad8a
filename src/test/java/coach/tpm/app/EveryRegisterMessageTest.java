package coach.tpm.app;

import static coach.tpm.app.LongStory.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Text;
import coach.tpm.note.NoteFeature;
import coach.tpm.outbox.OutboxFeature;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Stories of settings, days away, many programs, the register and the letters, told with the
/// longest and strangest words that are allowed: Slack takes all of it, and nothing is lost unsaid.
class EveryRegisterMessageTest {

  @Test
  void settings_and_days_away() {
    try (var story = new LongStory(1, 3)) {
      var words = story.words;
      story.workspace.channel("C1", "apollo", "U1", "U2", "U3");
      story.says("C1", "program start " + words.of(80) + " by 15 Jan");
      story.says("C1", "team add <@U2|ben> <@U3|chi>");
      for (var setting :
          List.of(
              "zone America/Argentina/ComodRivadavia",
              "week mon,tue,wed,thu,fri,sat,sun",
              "holidays us-ca",
              "program holidays us-ca",
              "window 12")) {
        story.says("C1", "settings " + setting);
      }
      for (var extra = 1; extra <= 5; extra++) {
        story.says("C1", "settings question add \"" + extra + words.line(149) + "\" text");
      }
      for (int day = 0; day < 60; day++) {
        story.says("C1", "settings dayoff " + MONDAY.plusDays(40 + day) + " " + words.of(80));
      }
      assertThat(story.coach.count("day_off")).isEqualTo(60);
      for (var verb :
          List.of(
              "settings zone ",
              "settings week ",
              "settings holidays ",
              "settings program ",
              "settings window ",
              "settings dayoff ",
              "settings ",
              "away ",
              "back ")) {
        story.says("C1", verb + words.of(200));
        story.says("C1", verb + words.of(3_900));
      }

      assertThat(story.says("C1", "settings").body()).contains("and 50 more");
      story.press("U1", "C1", "Change the program's");
      story.fill("U1", Map.of("Answers are in time for", "2", "Public holidays", "de-by"));
      assertThat(story.coach.count("day_off")).as("60 long days fit into no field").isEqualTo(60);
      story.says("C1", "settings");
      story.press("U1", "C1", "Change yours");
      var own = story.form("U1", Map.of("Working week", ""));
      own.fill("Time zone", words.of(100)).fill("Working week", words.of(100));
      own.fill("Public holidays", "de-" + words.of(97));
      assertThat(own.submit().errors()).hasSize(3);
      story.fill("U1", Map.of("Working week", "", "Time zone", "", "Public holidays", ""));

      for (int day = 1; day <= 12; day++) {
        story.says("C1", "away 2027-02-%02d".formatted(2 * day));
      }
      assertThat(story.says("C1", "away").body()).contains("more later on");
      story.says("C1", "away <@U2|ben> 2026-12-24 to 2027-01-02");
      story.says("C1", "away <@U2|ben> tomorrow");
      story.coach.untilAllIsSaid();
      story.dm("U2", message -> message.text().contains("noted that you are away"));
      story.says("C1", "back <@U2|ben>");
      story.says("U2", "C1", "away");
      story.allIsWell(3);
    }
  }

  @Test
  void a_person_whom_many_programs_ask_and_a_silent_team() {
    int programs = 9;
    int people = 27;
    try (var story = new LongStory(2, people)) {
      var words = story.words;
      for (int at = 1; at <= programs; at++) {
        var channel = "C" + at;
        story.workspace.channel(
            channel, "p" + at, LongStory.user(1, people).toArray(String[]::new));
        story.says(channel, "program start P%d-%s by 15 Jan".formatted(at, words.of(75)));
        story.says(channel, "team add " + mentions(2, at <= 3 ? people : 2));
        for (int task = 0; task < 12; task++) {
          story.says(channel, "task add \"%s\" <@U2|x> by 2026-11-26".formatted(words.line(120)));
        }
      }
      story.moveTo(MONDAY, 9, 30);

      var sheet = story.dm("U2", message -> message.buttons().contains("At risk"));
      for (var button : List.of("Yes", "At risk", "No")) {
        assertThat(LongStory.buttons(sheet, button)).as(button).hasSize(programs);
      }
      assertThat(sheet.text()).contains(names(programs)).contains("in short");

      for (int at = 0; at < 4; at++) {
        story.press("U2", story.dm("U2", it -> it.ts().equals(sheet.ts())), "At risk", 0);
        story.fill("U2", atRisk(words));
      }
      var half = story.dm("U2", it -> LongStory.buttons(it, "Edit").size() == 4);
      assertThat(LongStory.buttons(half, "Yes")).hasSize(programs - 4);
      assertThat(half.text()).contains(names(programs));

      story.moveTo(MONDAY, 16, 35);
      var reminder = story.dm("U2", message -> message.text().contains("Still open"));
      assertThat(LongStory.buttons(reminder, "Yes")).hasSize(programs - 4);
      story.moveTo(MONDAY, 18, 30);
      story.press("U2", half, "Edit", 0);
      story.moveTo(MONDAY.plusDays(1), 9, 45);
      var silent = story.dm("U1", message -> message.text().contains("No answer on"));
      assertThat(silent.text()).contains("P1-", "P2-", "P3-", "more");
      story.allIsWell(people);
    }
  }

  private static String[] names(int programs) {
    return IntStream.rangeClosed(1, programs).mapToObj("P%d-"::formatted).toArray(String[]::new);
  }

  private static String mentions(int first, int last) {
    return LongStory.user(first, last).stream()
        .map("<@%s|x>"::formatted)
        .collect(Collectors.joining(" "));
  }

  private static Map<String, String> atRisk(StrangeWords words) {
    return Map.of(
        "What is in the way?",
        words.mentioning(800),
        "How likely is it?",
        "Very likely",
        "Working days lost if it happens",
        "999");
  }

  @Test
  void risks_that_are_merged_raised_and_grow_old() {
    try (var story = new LongStory(3, 4)) {
      var words = story.words;
      var apollo = story.workspace.channel("C1", "apollo", "U1", "U2", "U3", "U4");
      story.says("C1", "program start " + words.of(80) + " by 15 Jan");
      story.says("C1", "team add <@U2|ben> <@U3|chi> <@U4|dan>");
      story.says("C1", "task add \"%s\" <@U2|x> by 2026-11-30".formatted(words.line(120)));
      for (var level :
          List.of("lead <@U2|x>", "manager <@U3|x>", "sponsor <@U4|x>", "lead " + words.of(300))) {
        story.says("C1", "settings escalation " + level);
      }
      story.says("C1", "settings");
      story.press("U1", "C1", "Change who is asked");
      var ladder = story.form("U1", Map.of());
      assertThat(ladder.submit().errors()).isEmpty();
      ladder.cancel();
      for (int risk = 1; risk <= 4; risk++) {
        story.says("C1", "risk");
        story.fill("U1", risk < 4 ? wholeRisk(words) : withoutPlan(words));
      }
      var twin = words.of(1000);
      story.says("C1", "risk add " + twin);
      story.says("U2", "C1", "risk add " + twin);
      story.press("U2", "C1", "Same as R5: merge");
      for (var page :
          List.of(
              "risk 5",
              "risk 6",
              "risk list",
              "risk list all",
              "risk 1 mitigate " + words.of(900))) {
        story.says("C1", page);
      }

      story.moveTo(MONDAY, 10, 0);
      // what the owner is told besides questions may wait for the evening
      for (int day = 1; day <= 4; day++) {
        story.moveTo(MONDAY.plusDays(day), 16, 5);
      }
      story.dm("U1", message -> message.buttons().contains("Edit and send"));
      story.says("C1", "escalate 2");
      story.fill("U1", escalation(words, "This program's channel", "U4"));
      apollo.await(
          message -> message.text().contains("decide") || message.text().contains("Decide"),
          RunningCoach.SOON);
      story.says("C1", "escalate 3");
      story.fill("U1", escalation(words, "The person below", "U4"));
      story.dm("U4", message -> message.text().contains("R3"));
      var draft = story.dm("U1", message -> message.buttons().contains("Not now"));
      story.client.press("U1", draft, "Not now");

      for (int day = 5; day <= 14; day++) {
        story.moveTo(MONDAY.plusDays(day), 16, 5);
      }
      story.dm("U1", message -> message.buttons().contains("Still true"));
      story.says("C1", "digest now");
      story.coach.untilAllIsSaid();
      apollo.await(message -> message.text().contains("week"), RunningCoach.SOON);
      story.allIsWell(4);
    }
  }

  /// Red, and nobody does anything about it.
  private static Map<String, String> withoutPlan(StrangeWords words) {
    return Map.of(
        "What is in the way?", words.of(1000),
        "How likely is it?", "Very likely",
        "Working days it would cost", "more than 20 working days");
  }

  private static Map<String, String> wholeRisk(StrangeWords words) {
    return Map.of(
        "What is in the way?", words.of(1000),
        "What follows if it happens?", words.of(1000),
        "How likely is it?", "Very likely",
        "Working days it would cost", "more than 20 working days",
        "Who looks after it?", "U1",
        "What do we do so that it does not happen?", "",
        "And what if it happens all the same?", words.of(1000),
        "How will we notice?", "3" + words.of(299),
        "Until which day?", "2026-12-01");
  }

  private static Map<String, String> escalation(StrangeWords words, String to, String person) {
    return Map.of(
        "Who gets it?",
        to,
        "Which person?",
        person,
        "What is the matter?",
        words.of(2500),
        "What is at stake?",
        words.of(600),
        "What could be done? One way on each line",
        words.of(1249) + "\n" + words.of(1249),
        "What do you ask for?",
        words.of(600));
  }

  @Test
  void thirty_answers_their_summaries_and_letters() {
    int people = 31;
    try (var story = new LongStory(4, people)) {
      var words = story.words;
      var team = LongStory.user(1, people).toArray(String[]::new);
      var apollo = story.workspace.channel("C1", "apollo", team);
      story.says("C1", "program start " + words.of(80) + " by 15 Jan");
      story.says("C1", "team add " + mentions(2, people));
      for (int task = 1; task <= 10; task++) {
        story.says(
            "C1",
            "task add \"%s\" <@U%d|x> by 2026-11-2%d"
                .formatted(words.line(120), task, task % 3 + 4));
      }
      for (int risk = 1; risk <= 6; risk++) {
        story.says("C1", "risk");
        story.fill("U1", wholeRisk(words));
      }
      story.says("C1", "digest now");
      story.moveTo(MONDAY, 9, 30);
      for (var user : LongStory.user(2, people)) {
        story
            .client
            .events()
            .directMessage(user, LongStory.escaped("no, " + words.mentioning(800)));
      }
      story.coach.untilAllIsSaid();
      apollo.await(message -> message.text().contains("of " + people), RunningCoach.SOON);

      assertThat(story.says("C1", "program date 1 Feb because " + words.of(500)).body())
          .as("the longest reason is taken")
          .contains("instead of");
      story.says("C1", "task 4");
      story.press("U1", "C1", "Edit");
      story.fill("U1", Map.of("Due", "2026-12-04", "Why, if the day moves", words.of(500)));
      story.says("C1", "risk 3 close");
      story.says("C1", "risk 4");
      story.press("U1", "C1", "Edit");
      story.fill("U1", Map.of("How likely is it?", "Very unlikely"));
      story.says("C1", "summary business");
      story.says("C1", "summary technical");
      twelveNotes(story);
      story.moveTo(MONDAY.plusDays(1), 10, 0);
      story.dm("U31", message -> message.text().contains("w"));
      story.moveTo(MONDAY.plusDays(4), 16, 0);
      apollo.await(message -> message.text().contains("week"), RunningCoach.SOON);
      story.says("C1", "digest now");
      story.says("C1", "digest");
      story.coach.untilAllIsSaid();
      story.allIsWell(people);
    }
  }

  private static void twelveNotes(LongStory story) {
    var jdbi = story.coach.database.jdbi();
    var notes = NoteFeature.create(jdbi, OutboxFeature.create(jdbi).outbox()).notes();
    for (int note = 1; note <= 12; note++) {
      notes.tell(
          new WorkspaceId("slack:T1"),
          new MemberId("U31"),
          "note" + note,
          Text.of("n" + note + " ", Text.plain(story.words.of(1500))),
          story.coach.clock.instant());
    }
  }
}
