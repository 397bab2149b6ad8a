package coach.tpm.checkin;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.testing.Transcript;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Ada's time to answer runs from 09:30 to 17:30 in Berlin.
class AnswerTimesTest {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  private final CheckInWorld world = CheckInWorld.asked();

  @BeforeEach
  void closes() {
    world.closeAt(CheckInWorld.TUESDAY.plus(Duration.ofHours(8)));
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void an_answer_in_time_says_where_it_goes_and_until_when_it_can_be_changed() {
    world.press(ADA, "Yes");

    assertThat(world.read(ADA))
        .contains("on the card in #C1", "edit it or take it back until 17:30", "[Edit] [Undo]")
        .doesNotContain("late", "Edited");
    assertThat(answer().isLate()).isFalse();
    assertThat(late()).isZero();
  }

  @Test
  void the_last_moment_is_in_time_and_the_next_is_late() {
    pass(Duration.ofHours(8).minusSeconds(1));
    world.press(ADA, "Yes");
    assertThat(answer().isLate()).isFalse();

    world.press(ADA, "Undo");
    pass(Duration.ofSeconds(1));
    world.press(ADA, "Yes");

    assertThat(answer().isLate()).isTrue();
  }

  @Test
  void a_late_answer_is_taken_and_marked() {
    pass(Duration.ofHours(9));

    world.press(ADA, "Yes");

    assertThat(world.read(ADA))
        .contains("You answered at 18:30", "was over at 17:30", "marked as late")
        .contains("[Edit]")
        .doesNotContain("[Undo]");
    assertThat(answer().isLate()).isTrue();
    assertThat(late()).isEqualTo(1);
    assertThat(world.heard()).containsExactly("answered Apollo");
  }

  @Test
  void an_answer_on_another_day_names_that_day() {
    pass(Duration.ofDays(1));

    world.press(ADA, "Yes");

    assertThat(world.read(ADA)).contains("You answered at Wed 25 Nov at 09:30");
    assertThat(late()).isEqualTo(1);
  }

  @Test
  void an_edit_in_time_is_marked_as_edited_and_edits_the_card() {
    world.trouble(ADA, "The vendor is late");
    world.deliver();
    pass(Duration.ofMinutes(42));

    world.submit(ADA, Transcript.form(world.press(ADA, "Edit")), AnswerForms.ANSWER, "yes");

    assertThat(world.read(ADA)).contains("Edited at 10:12.").doesNotContain("was over");
    assertThat(answer().editedAt()).contains(CheckInWorld.TUESDAY.plus(Duration.ofMinutes(42)));
    assertThat(answer().isEditedLate()).isFalse();
    assertThat(world.waiting(ADA)).isEqualTo(1);
    assertThat(world.heard()).endsWith("answered Apollo");
  }

  @Test
  void an_edit_after_closing_is_marked_so_and_the_answer_is_not_late() {
    world.trouble(ADA, "The vendor is late");
    pass(Duration.ofHours(10));

    world.submit(ADA, Transcript.form(world.press(ADA, "Edit")), AnswerForms.ANSWER, "yes");

    assertThat(world.read(ADA)).contains("Edited at 19:30, after the time to answer was over");
    assertThat(answer().isLate()).isFalse();
    assertThat(answer().isEditedLate()).isTrue();
    assertThat(late()).isZero();
  }

  @Test
  void the_same_form_sent_again_is_no_edit() {
    world.trouble(ADA, "The vendor is late");
    var told = world.heard().size();

    world.report(ADA, "Edit", "statement", "The vendor is late", "likelihood", "4", "days", "8");

    assertThat(answer().editedAt()).isEmpty();
    assertThat(world.heard()).hasSize(told);
  }

  private void pass(Duration time) {
    world.world().clock().pass(time);
  }

  private Answer answer() {
    return world
        .checkIn()
        .record()
        .answers(WORKSPACE, world.world().apollo().id(), TUESDAY)
        .getFirst();
  }

  private int late() {
    return world
        .checkIn()
        .record()
        .days(WORKSPACE, world.world().apollo().id(), TUESDAY, TUESDAY)
        .getFirst()
        .late();
  }
}
