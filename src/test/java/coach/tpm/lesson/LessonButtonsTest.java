package coach.tpm.lesson;

import static coach.tpm.lesson.Learning.ADA;
import static coach.tpm.lesson.Learning.BEN;
import static coach.tpm.lesson.Learning.button;
import static coach.tpm.lesson.Learning.heading;
import static coach.tpm.lesson.Learning.labels;
import static coach.tpm.lesson.Learning.text;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.command.Reply;
import coach.tpm.prompt.PromptFiles;
import coach.tpm.prompt.Prompts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonButtonsTest {

  private static final Catalog CATALOG = Samples.packaged();
  private static final String FIRST = CATALOG.first().id().value();

  private final Learning learning = new Learning();

  @AfterEach
  void close() {
    learning.close();
  }

  @Test
  void the_first_lesson_has_no_back_and_the_last_no_next() {
    assertThat(labels(learning.say(ADA, "lesson 1")))
        .containsExactly("Example", "Do it now", "Next", "Done");
    assertThat(labels(learning.say(ADA, "lesson 2")))
        .containsExactly("Example", "Do it now", "Back", "Next", "Done");
    assertThat(labels(learning.say(ADA, "lesson 12")))
        .containsExactly("Example", "Do it now", "Back", "All lessons", "Done");
  }

  @Test
  void example_and_task_extend_the_lesson_in_place() {
    var lesson = learning.say(ADA, "lesson");

    var example = learning.press(ADA, button(lesson, "Example"));
    var both = learning.press(ADA, button(example, "Do it now"));

    assertThat(text(example)).contains("Wanjiru runs Clinic Booking").doesNotContain("Post the");
    assertThat(labels(example)).containsExactly("Do it now", "Next", "Done");
    assertThat(text(both))
        .contains("A technical program manager")
        .contains("Wanjiru")
        .contains("Post the sentence below the answer.")
        .contains("You have done it when there is this to show: A program with a name")
        .contains("Read on: Techtonica curriculum");
    assertThat(labels(both)).containsExactly("Next", "Done");
    assertThat(learning.answer(ADA, "lesson.show", FIRST + ":e")).isInstanceOf(Reply.Become.class);
  }

  @Test
  void next_and_back_lead_through_all_lessons_and_are_remembered() {
    var page = learning.say(ADA, "lesson");
    while (labels(page).contains("Next")) {
      page = learning.press(ADA, button(page, "Next"));
    }

    assertThat(text(page)).contains("12 of 12");
    assertThat(text(learning.press(ADA, button(page, "Back")))).contains("11 of 12");
    assertThat(text(learning.say(ADA, "lesson"))).contains("11 of 12");
  }

  @Test
  void done_is_kept_and_leads_to_the_next_lesson() {
    var next = learning.press(ADA, button(learning.say(ADA, "lesson"), "Done"));

    assertThat(text(next))
        .startsWith("“What a TPM is, and is not” is done. That makes 1 of 12.")
        .contains("2 of 12 · Foundations");
    assertThat(text(learning.say(ADA, "lesson"))).contains("2 of 12");
    var first = learning.say(ADA, "lesson 1");
    assertThat(text(first)).contains("level 1 · done");
    assertThat(labels(first)).containsExactly("Example", "Do it now", "Next");
  }

  @Test
  void done_twice_changes_nothing_more() {
    learning.press(ADA, "lesson.done", FIRST);
    learning.say(ADA, "lesson 6");

    var again = learning.press(ADA, "lesson.done", FIRST);

    assertThat(text(again))
        .startsWith("“What a TPM is, and is not” was done before; nothing was changed.")
        .contains("6 of 12");
    assertThat(text(learning.say(ADA, "lesson list"))).contains("1 of 12 done");
  }

  @Test
  void the_last_lesson_done_leads_to_those_left_out() {
    learning.press(ADA, "lesson.done", CATALOG.lessons().getLast().id().value());

    assertThat(text(learning.say(ADA, "lesson"))).contains("1 of 12 ·");
  }

  @Test
  void the_last_one_done_congratulates() {
    var page = learning.say(ADA, "lesson");
    while (labels(page).contains("Done")) {
      page = learning.press(ADA, button(page, "Done"));
    }

    assertThat(heading(page)).isEqualTo("All 12 lessons are done. Well done!");
    assertThat(text(page)).contains("/tpm team").contains("/tpm summary");
    assertThat(labels(page)).containsExactly("All lessons");
    assertThat(text(learning.say(ADA, "lesson"))).isEqualTo(text(page));
    assertThat(text(learning.say(ADA, "lesson next"))).isEqualTo(text(page));
    assertThat(text(learning.press(ADA, "lesson.done", FIRST))).isEqualTo(text(page));
    assertThat(text(learning.say(ADA, "lesson 3"))).contains("· done");
    assertThat(text(learning.say(BEN, "lesson"))).contains("1 of 12");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lesson.open", "lesson.read", "lesson.show", "lesson.done"})
  void a_lesson_that_is_gone_is_said_to_be_gone(String action) {
    for (var value : new String[] {"fnd-99-gone", "", ":", "<!channel>", "fnd-99-gone:ed:x"}) {
      var message = learning.press(ADA, action, value);

      assertThat(text(message)).startsWith("This lesson is no longer here.");
      assertThat(labels(message)).containsExactly("All lessons");
    }
  }

  @Test
  void the_home_tab_offers_the_next_lesson() {
    assertThat(text(learning.home(ADA)))
        .contains("You have done 0 of 12 lessons. Next: What a TPM is, and is not, 4 min.");
    learning.press(ADA, "lesson.done", FIRST);
    learning.say(ADA, "lesson 5");

    var home = learning.home(ADA);

    assertThat(text(home)).contains("done 1 of 12 lessons. Next: Map the programs around you");
    var read = button(home, "Read it");
    assertThat(learning.answer(ADA, read.action(), read.value())).isInstanceOf(Reply.Say.class);
  }

  @Test
  void the_home_tab_of_a_learner_who_is_through_says_so() {
    CATALOG.lessons().forEach(lesson -> learning.press(ADA, "lesson.done", lesson.id().value()));

    assertThat(text(learning.home(ADA))).contains("You have done all 12 lessons.");
  }

  @Test
  void every_page_keeps_within_what_a_chat_can_show() {
    var pages = new Pages(CATALOG, Prompts.read(PromptFiles.packaged()));
    for (var lesson : CATALOG.lessons()) {
      for (var shown : Shown.ALL) {
        var page = pages.page(lesson, false, shown);

        assertThat(page.blocks()).hasSizeLessThan(50);
        assertThat(heading(page).length()).isLessThanOrEqualTo(150);
        assertThat(Learning.buttons(page))
            .hasSizeBetween(2, 5)
            .allMatch(button -> button.label().length() <= 75 && button.value().length() <= 75);
      }
    }
  }
}
