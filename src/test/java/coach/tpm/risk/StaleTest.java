package coach.tpm.risk;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.command.Reply;
import coach.tpm.testing.Transcript;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Monday is 23 November 2026, 09:00 in Berlin, where Ada owns the program.
class StaleTest {

  private final RiskWorld world = new RiskWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource({
    "5, 12, 2026-11-25T08:00:00Z, 2",
    "3, 10, 2026-11-30T08:00:00Z, 5",
    "1, 1, 2026-12-07T08:00:00Z, 10"
  })
  void the_owner_is_asked_once_after_2_5_or_10_working_days(
      int likelihood, int days, String due, int passed) {
    world.raise("Vendor late", likelihood, days);
    world.say("risk 1 take");

    world.tick(Instant.parse(due).minusSeconds(60).toString());
    assertThat(world.owed()).isEmpty();
    world.tick(due);
    world.tick("2026-12-30T08:00:00Z");

    assertThat(world.owed()).containsExactly("risk.review U1");
    world.world.clock().moveTo(Instant.parse(due));
    assertThat(world.text("risk.review"))
        .contains(
            "Is R1 of Apollo still true?",
            "> Vendor late",
            "Nothing changed for " + passed + " working days.",
            "[Still true] [Update] [It happened] [Close]");
  }

  @Test
  void the_programs_owner_is_asked_where_nobody_looks_after_it() {
    world.raise("Vendor late", 1, 1);

    world.tick("2026-12-07T08:00:00Z");

    assertThat(world.owed()).containsExactly("risk.review U1");
  }

  @Test
  void still_true_is_a_change_in_the_history_and_the_time_begins_anew() {
    world.raise("Vendor late", 1, 1);
    world.world.say(BEN, "risk 1 take");
    world.tick("2026-12-08T08:00:00Z");

    var reply = world.pressIn(BEN, "risk.review", "Still true");

    assertThat(reply).isInstanceOf(Reply.Say.class);
    assertThat(world.events(1).getLast()).isEqualTo("risk.confirmed ");
    assertThat(world.say("risk 1")).contains("@U2 said that it is still true");
    assertThat(world.text("risk.review"))
        .isEqualTo("Thank you for looking at R1. (Apollo: Vendor late)");
    world.tick("2026-12-21T08:00:00Z");
    assertThat(world.owed()).hasSize(1);
    world.tick("2026-12-22T17:00:00Z");
    assertThat(world.owed()).hasSize(2);
  }

  @Test
  void update_opens_the_form_and_close_closes() {
    world.raise("Vendor late", 1, 1);
    world.tick("2026-12-07T08:00:00Z");

    assertThat(Transcript.form(world.pressIn(ADA, "risk.review", "Update")).title())
        .isEqualTo("Edit R1");
    world.pressIn(ADA, "risk.review", "Close");

    assertThat(world.risk(1).isOpen()).isFalse();
    assertThat(world.text("risk.review")).contains("Thank you for looking at R1");
  }

  @Test
  void what_stays_as_it_is_after_the_question_is_told_to_the_digest() {
    world.raise("Vendor late", 1, 1);
    world.say("risk 1 owner <@U2>");
    assertThat(stale("2026-12-07T14:00:00Z")).as("before anybody was asked").isEmpty();

    world.tick("2026-12-07T14:00:00Z");

    assertThat(stale("2026-12-09T14:00:00Z"))
        .containsExactly(new StaleRisk(1, "Vendor late", Optional.of(BEN), 12));
    world.say("risk confirm 1");
    assertThat(stale("2026-12-09T14:00:00Z")).isEmpty();
  }

  @Test
  void an_accepted_risk_is_asked_about_after_thirty_days() {
    world.raise("Vendor late", 5, 12);
    world.say("risk 1 accept it is cheap");

    world.tick("2026-12-23T07:59:00Z");
    assertThat(world.owed()).isEmpty();
    world.tick("2026-12-23T08:00:00Z");

    assertThat(world.owed()).containsExactly("risk.review U1");
  }

  @Test
  void a_trigger_whose_day_is_over_is_asked_about_once() {
    triggered(LocalDate.of(2026, 11, 27));

    world.tick("2026-11-30T07:59:00Z");
    assertThat(world.owed()).isEmpty();
    world.tick("2026-11-30T08:00:00Z");
    world.tick("2026-12-01T08:00:00Z");

    assertThat(world.owed()).containsExactly("risk.review U1");
    assertThat(world.text("risk.review"))
        .contains("Friday 27 November 2026, is over. Is it closed, or did the day move?");
    assertThat(stale("2026-12-01T08:00:00Z")).as("a week is not yet long").isEmpty();
    world.pressIn(ADA, "risk.review", "Still true");
    world.tick("2026-12-02T08:00:00Z");
    assertThat(world.owed()).hasSize(1);
  }

  @Test
  void a_trigger_that_fired_is_not_asked_about() {
    triggered(LocalDate.of(2026, 11, 27));
    world.say("risk 1 happened");
    world.say("risk 1 mitigate Pay more");

    world.tick("2026-11-30T08:00:00Z");

    assertThat(world.owed()).doesNotContain("risk.draft U1");
    assertThat(
            world.world.column(
                "select cast(trigger as text) from risk_nudge where trigger is not null"))
        .isEmpty();
  }

  @Test
  void a_message_of_a_closed_program_says_so() {
    world.raise("Vendor late", 1, 1);
    world.tick("2026-12-07T08:00:00Z");
    world.closeApollo();

    assertThat(world.text("risk.review")).contains("Apollo is closed");
  }

  private List<StaleRisk> stale(String now) {
    return world.risks.stale(world.apollo, Instant.parse(now));
  }

  private void triggered(LocalDate day) {
    world.risks.raise(
        world.apollo,
        new RiskReport(
            "Vendor late",
            1,
            3,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(
                new Details(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("no answer"),
                    Optional.of(day),
                    List.of(),
                    true))),
        ADA,
        world.now());
  }
}
