package coach.tpm.lesson;

import static coach.tpm.lesson.Learning.ADA;
import static coach.tpm.lesson.Learning.ADA_ELSEWHERE;
import static coach.tpm.lesson.Learning.BEN;
import static coach.tpm.lesson.Learning.button;
import static coach.tpm.lesson.Learning.heading;
import static coach.tpm.lesson.Learning.labels;
import static coach.tpm.lesson.Learning.menus;
import static coach.tpm.lesson.Learning.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coach.tpm.prompt.PromptFiles;
import coach.tpm.store.RequestGuard;
import coach.tpm.store.RequestGuard.AlreadyHandled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LessonCommandTest {

  private static final Catalog CATALOG = Samples.packaged();

  private final Learning learning = new Learning();

  @AfterEach
  void close() {
    learning.close();
  }

  @Test
  void a_new_learner_begins_with_the_first_lesson() {
    var message = learning.say(ADA, "lesson");

    assertThat(heading(message)).isEqualTo("What a TPM is, and is not");
    assertThat(text(message))
        .contains("1 of 12 · Foundations · 4 min · level 1")
        .contains("Afterwards you can: State in one sentence what a TPM is accountable for")
        .contains("A technical program manager (TPM) is one person, not a team")
        .doesNotContain("Wanjiru");
    assertThat(message.summary()).isEqualTo("Lesson 1 of 12: What a TPM is, and is not");
  }

  @Test
  void next_leads_from_the_first_lesson_to_the_last() {
    for (var lesson : CATALOG.lessons()) {
      assertThat(heading(learning.say(ADA, "lesson next"))).isEqualTo(lesson.title());
    }

    var end = text(learning.say(ADA, "lesson next"));

    assertThat(end)
        .contains("You have read all 12 lessons. To have them done, practise:")
        .contains("/tpm program start Clinic Booking by 15 Dec");
    assertThat(text(learning.say(ADA, "lesson next"))).isEqualTo(end);
  }

  @Test
  void the_numbers_of_the_list_lead_to_every_lesson() {
    for (var lesson : CATALOG.lessons()) {
      var message = learning.say(ADA, "lesson " + CATALOG.number(lesson));

      assertThat(heading(message)).isEqualTo(lesson.title());
    }
  }

  @Test
  void the_last_lesson_out_of_order_is_not_called_all() {
    learning.say(ADA, "lesson 12");

    assertThat(text(learning.say(ADA, "lesson next")))
        .contains("That was the last lesson. You have read 1 of 12.");
  }

  @Test
  void it_resumes_where_the_learner_left_off_even_after_a_restart() {
    learning.say(ADA, "lesson 4");
    learning.say(ADA, "lesson next");
    learning.restart(PromptFiles.packaged());

    assertThat(text(learning.say(ADA, "lesson"))).contains("5 of 12");
    assertThat(text(learning.say(ADA, "lesson next"))).contains("6 of 12");
  }

  @Test
  void back_goes_to_the_lesson_before_and_stops_at_the_first() {
    learning.say(ADA, "lesson 2");

    assertThat(text(learning.say(ADA, "lesson back"))).contains("1 of 12");
    assertThat(text(learning.say(ADA, "lesson back")))
        .startsWith("This is the first lesson")
        .contains("1 of 12");
    assertThat(text(learning.say(BEN, "lesson back"))).contains("1 of 12");
  }

  @Test
  void done_marks_the_lesson_where_the_learner_is() {
    learning.say(ADA, "lesson 2");

    assertThat(text(learning.say(ADA, "lesson done")))
        .startsWith("“" + CATALOG.lessons().get(1).title() + "” is done. That makes 1 of 12.")
        .contains("3 of 12");
    assertThat(text(learning.say(ADA, "lesson 2"))).contains("· done");
  }

  @Test
  void done_before_the_first_lesson_begins_with_it() {
    assertThat(text(learning.say(ADA, "lesson done")))
        .contains("1 of 12")
        .doesNotContain("is done");
    assertThat(text(learning.say(ADA, "lesson list"))).contains("0 of 12 done");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nxt", "Nexxt", "next"})
  void a_misspelt_next_goes_on(String word) {
    learning.say(ADA, "lesson 2");

    assertThat(text(learning.say(ADA, "lesson " + word))).contains("3 of 12");
  }

  @Test
  void a_misspelt_back_goes_back() {
    learning.say(ADA, "lesson 2");

    assertThat(text(learning.say(ADA, "lesson bck"))).contains("1 of 12");
  }

  @Test
  void learners_and_workspaces_stay_apart() {
    learning.say(ADA, "lesson 7");
    learning.press(ADA, "lesson.done", CATALOG.first().id().value());

    assertThat(text(learning.say(BEN, "lesson"))).contains("1 of 12").doesNotContain("· done");
    assertThat(text(learning.say(ADA_ELSEWHERE, "lesson next")))
        .contains("1 of 12")
        .doesNotContain("· done");
    assertThat(text(learning.say(ADA, "lesson 1"))).contains("· done");
  }

  @Test
  void an_id_and_words_with_typos_open_their_lesson() {
    assertThat(text(learning.say(ADA, "lesson FND-03-agile-for-tpms"))).contains("3 of 12");
    assertThat(text(learning.say(ADA, "lesson witout autority"))).contains("4 of 12");
    assertThat(text(learning.say(ADA, "lesson"))).contains("4 of 12");
  }

  @Test
  void unsure_words_offer_three_lessons_and_move_nobody() {
    learning.say(ADA, "lesson 2");

    var message = learning.say(ADA, "lesson challenge");

    assertThat(text(message)).contains("More than one lesson is near “challenge”");
    assertThat(labels(message)).hasSize(3).allMatch(label -> label.startsWith("Challenge:"));
    assertThat(text(learning.say(ADA, "lesson"))).contains("2 of 12");
    var chosen = Learning.buttons(message).getFirst();
    assertThat(heading(learning.press(ADA, chosen))).isEqualTo(chosen.label());
  }

  @ParameterizedTest
  @ValueSource(strings = {"xylophone", "🙂🙂", "*_~`", "ברוך הבא", "fnd-99-nothing", "-1", "3.5"})
  void what_is_near_no_lesson_is_said_and_offers_the_list(String words) {
    var message = learning.say(ADA, "lesson " + words);

    assertThat(text(message))
        .isEqualTo("No lesson is near “" + words + "”. The list shows them all.");
    assertThat(menus(learning.press(ADA, button(message, "All lessons")))).hasSize(1);
  }

  @Test
  void what_was_typed_stays_as_it_is() {
    var message = learning.say(ADA, "lesson `*<!everyone>*`");

    assertThat(text(message)).contains("“`*<!everyone>*`”");
  }

  @Test
  void a_long_question_is_cut_in_the_answer() {
    var message = learning.say(ADA, "lesson " + "🙂".repeat(2000));

    assertThat(text(message)).contains("“" + "🙂".repeat(40) + "…”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "13", "99999999999999999999"})
  void a_number_beyond_the_list_is_answered_with_its_bounds(String number) {
    var message = learning.say(ADA, "lesson " + number);

    assertThat(text(message)).contains("There is no lesson with this number.").contains("1 to 12");
    assertThat(labels(message)).containsExactly("All lessons");
  }

  @Test
  void the_list_shows_what_is_read_and_done_and_where_the_learner_is() {
    learning.say(ADA, "lesson 3");
    learning.press(ADA, "lesson.done", CATALOG.first().id().value());
    learning.say(ADA, "lesson 5");

    var message = learning.say(ADA, "lesson list");

    assertThat(text(message))
        .contains("1 of 12 done")
        .contains("Foundations")
        .contains("1 What a TPM is, and is not · 4 min · done")
        .contains("3 Agile for TPMs: where the role fits · 5 min · read")
        .contains("5 Map the programs around you · 5 min · you are here")
        .contains("12 Four myths about TPMs · 4 min");
    assertThat(menus(message).getFirst().options()).hasSize(12);
    assertThat(menus(message).getFirst().action()).isEqualTo("lesson.open");
  }

  @Test
  void a_track_is_named_by_its_code_or_name() {
    assertThat(text(learning.say(ADA, "lesson list FND"))).contains("12 Four myths about TPMs");
    assertThat(text(learning.say(ADA, "lesson list foundations"))).contains("12 Four myths");
    assertThat(text(learning.say(ADA, "lesson list cooking")))
        .isEqualTo(
            "There is no track “cooking”. These have lessons:\n\n/tpm lesson list fnd Foundations");
  }

  @Test
  void a_lesson_that_was_taken_away_gives_way_to_the_first_that_is_not_done() {
    var one = Samples.lesson("fnd", 1, "one", "");
    var two = Samples.lesson("fnd", 2, "two", "");
    var three = Samples.lesson("fnd", 3, "three", "");
    try (var other = new Learning(Samples.files(one, two, three))) {
      other.press(ADA, "lesson.done", "fnd-01-one");
      other.say(ADA, "lesson 2");
      other.say(BEN, "lesson 2");
      other.restart(Samples.files(one, three));

      assertThat(text(other.say(ADA, "lesson")))
          .startsWith("The lesson you last read is no longer here.")
          .contains("2 of 2");
      assertThat(text(other.say(BEN, "lesson next")))
          .startsWith("The lesson you last read is no longer here.")
          .contains("1 of 2");
      assertThat(text(other.say(BEN, "lesson next"))).contains("2 of 2");
    }
  }

  @Test
  void a_request_that_is_delivered_twice_goes_on_once() {
    learning.say(ADA, "lesson");

    new RequestGuard(Learning.ACME, "r1").run(() -> learning.say(ADA, "lesson next"));

    assertThatExceptionOfType(AlreadyHandled.class)
        .isThrownBy(() ->
            new RequestGuard(Learning.ACME, "r1").run(() -> learning.say(ADA, "lesson next")));
    assertThat(text(learning.say(ADA, "lesson"))).contains("2 of 12");
  }

  @Test
  void help_explains_every_form() {
    assertThat(text(learning.say(ADA, "help lesson")))
        .contains("/tpm lesson next")
        .contains("/tpm lesson list [track]");
  }
}
