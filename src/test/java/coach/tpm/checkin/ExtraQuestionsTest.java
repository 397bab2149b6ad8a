package coach.tpm.checkin;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.LOBBY;
import static coach.tpm.testing.TestWorld.STRANGER;
import static coach.tpm.testing.TestWorld.WORKSPACE;
import static coach.tpm.testing.TestWorld.direct;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.command.Caller;
import coach.tpm.message.Button;
import coach.tpm.testing.Transcript;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtraQuestionsTest {

  private final CheckInWorld world = CheckInWorld.asked();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void the_three_kinds_are_added_in_words_and_listed() {
    assertThat(say("question add \"How is morale?\" scale"))
        .isEqualTo("From now on Apollo also asks, as number 1: How is morale? · 0 to 10");
    say("question add “Which area?” choice web, app, api");
    say("questions add What would help? text if 1 is 0-4");
    say("question add \"Which screen?\" text if 2 is web or APP");

    assertThat(say(""))
        .contains("Extra questions of Apollo")
        .contains("- How is morale? · 0 to 10")
        .contains("- Which area? · web, app or api")
        .contains("- What would help? · in words · only if “How is morale?” is 0 to 4")
        .contains("- Which screen? · in words · only if “Which area?” is web or app")
        .contains("[Add a question] [Remove 1] [Remove 2] [Remove 3] [Remove 4]");
    assertThat(say("question")).contains("- How is morale?");
    assertThat(world.events()).contains("checkin.questionAdded How is morale?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          question add                                   "x?" | cannot read that
          question add "How is morale?" feeling               | cannot read that
          question change 1                                   | cannot read that
          question add "" scale                               | What should I ask?
          question add "Which area?" choice                   | has 0
          question add "Which area?" choice web               | has 1
          question add "Which area?" choice a,b,c,d,e,f,g,h,i,j,k | has 11
          question add "Which area?" choice web, Web          | the same
          question add "How is it?" scale 1, 2                | has no options
          question add "Why?" text if 7 is 0-4                | no extra question “7”
          question add "Why?" text if 0 is 0-4                | no extra question “0”
          question add "Why?" text if morale is 0-4           | no extra question “morale”
          question add "Why?" text if 1 is low                | cannot read “low”
          question add "Why?" text if 1 is 4-0                | cannot read “4-0”
          question add "Why?" text if 1 is 5-11               | cannot read “5-11”
          question add "Why?" text if 1 is                    | cannot read “”
          question add "Why?" text if 2 is blue               | not among the options: red, green
          question add "Why?" text if 3 is yes                | is answered in words
          question add "MORALE?" text                         | asks just that already
          question remove 9                                   | no extra question “9”
          question remove                                     | Which one should go?
          question remove morale                              | Which one should go?
          """)
  void every_mistake_gets_a_sentence_and_changes_nothing(String words, String sentence) {
    say("question add \"Morale?\" scale");
    say("question add \"Colour?\" choice red, green");
    say("question add \"Anything?\" text");

    assertThat(say(words.strip().replaceAll("\\s+", " "))).contains(sentence);
    assertThat(count()).isEqualTo(3);
  }

  @Test
  void lengths_are_limited_with_a_sentence() {
    assertThat(say("question add \"" + "x".repeat(151) + "\" scale"))
        .contains("and this one has 151");
    assertThat(say("question add \"Which?\" choice a, " + "b".repeat(76)))
        .contains("An option has at most 75 characters");
    assertThat(count()).isZero();
    assertThat(say("question add \"" + "x".repeat(150) + "\" choice a, " + "b".repeat(75)))
        .contains("From now on");
  }

  @Test
  void at_most_five_are_asked() {
    for (int i = 1; i <= 5; i++) {
      say("question add \"Question " + i + "?\" scale");
    }

    assertThat(say("question add \"One more?\" scale")).contains("at most 5 extra questions");
    assertThat(say("")).doesNotContain("[Add a question]").contains("[Remove 5]");
  }

  @Test
  void one_on_which_another_depends_goes_last() {
    say("question add \"Morale?\" scale");
    say("question add \"Why?\" text if 1 is 0-4");

    assertThat(say("question remove 1")).contains("Question 2 depends on question 1");
    assertThat(say("question remove 2")).contains("no longer asks “Why?”");
    assertThat(say("question remove 1")).contains("no longer asks “Morale?”");
    assertThat(say("")).contains("None so far");
  }

  @Test
  void only_the_owner_changes_them() {
    say("question add \"Morale?\" scale");
    var page = Transcript.message(world.world().say(ADA, "settings"));

    assertThat(Transcript.of(world.world().say(BEN, "settings")))
        .contains("- Morale?")
        .doesNotContain("[Add", "[Remove");
    for (var words : List.of("add \"Why?\" text", "add", "remove 1")) {
      assertThat(Transcript.of(world.world().say(BEN, "settings question " + words)))
          .contains("Only Ada, the owner of Apollo");
    }
    for (var label : List.of("Add a question", "Remove 1")) {
      var button = Transcript.button(page, label);
      assertThat(Transcript.of(world.press(direct(BEN), button))).contains("Only Ada");
      assertThat(Transcript.of(world.press(direct(STRANGER), button))).contains("cannot find");
    }
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void a_button_opens_a_friendly_form() {
    say("question add \"Morale?\" scale");
    var page = Transcript.message(world.world().say(ADA, "settings"));
    var form = Transcript.form(world.press(ADA, page, "Add a question"));

    var wrong = world.submit(ADA, form, "words", "Why?", "kind", "text", "only", "1", "is", "low");
    var taken =
        world.submit(
            ADA,
            form,
            "words",
            "Which area?",
            "kind",
            "choice",
            "options",
            "web\napp\n\"api\"",
            "only",
            "1",
            "is",
            "2 or 5-6");

    assertThat(Transcript.of(wrong)).contains("is=", "cannot read “low”");
    assertThat(Transcript.of(taken))
        .contains("Which area? · web, app or api · only if “Morale?” is 2, 5 or 6");
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void the_form_takes_the_longest_input_and_no_more() {
    var form =
        Transcript.form(
            world.press(
                ADA, Transcript.message(world.world().say(ADA, "settings")), "Add a question"));

    assertThat(Transcript.of(world.submit(ADA, form, "words", "x".repeat(151), "kind", "scale")))
        .contains("words=");
    assertThat(Transcript.of(world.submit(ADA, form, "words", "🔥".repeat(75), "kind", "scale")))
        .contains("From now on");
  }

  @Test
  void a_form_of_a_stranger_or_of_a_closed_program_adds_nothing() {
    var page = Transcript.message(world.world().say(ADA, "settings"));
    var form = Transcript.form(world.press(ADA, page, "Add a question"));

    assertThat(Transcript.of(world.submit(STRANGER, form, "words", "Why?", "kind", "text")))
        .contains("cannot find that program");
    assertThat(Transcript.of(world.submit(BEN, form, "words", "Why?", "kind", "text")))
        .contains("Only Ada");
    world.execute("update program set closed_at = now()");
    assertThat(Transcript.of(world.submit(ADA, form, "words", "Why?", "kind", "text")))
        .contains("cannot find that program");
    assertThat(Transcript.of(world.press(ADA, page, "Add a question"))).contains("cannot find");
    assertThat(count()).isZero();
  }

  @Test
  void an_old_button_removes_what_it_named_and_nothing_else() {
    say("question add \"One?\" scale");
    say("question add \"Two?\" scale");
    var page = Transcript.message(world.world().say(ADA, "settings"));
    world.press(ADA, page, "Remove 1");

    assertThat(Transcript.of(world.press(ADA, page, "Remove 1"))).contains("not asked any more");
    assertThat(say("")).contains("- Two?").doesNotContain("One?");
    for (var value : List.of("", "x", "1", "1:x", "9:9")) {
      var button = Button.plain("x", "checkin.extraRemove", value);
      assertThat(Transcript.of(world.press(direct(ADA), button)))
          .containsAnyOf("cannot find", "not asked any more");
    }
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void elsewhere_there_is_nothing_to_set() {
    var lobby = new Caller(WORKSPACE, ADA, LOBBY, false);

    assertThat(Transcript.of(world.world().say(lobby, "settings"))).doesNotContain("Extra");
    assertThat(Transcript.of(world.world().say(lobby, "settings question add \"Why?\" text")))
        .contains("Apollo");
    assertThat(count()).isZero();
  }

  private String say(String words) {
    return Transcript.of(world.world().say(ADA, "settings " + words));
  }

  private int count() {
    return world.world().column("select words from extra_question where removed_at is null").size();
  }
}
