package coach.tpm.risk;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.CHANNEL;
import static coach.tpm.testing.TestWorld.ELSEWHERE;
import static coach.tpm.testing.TestWorld.STRANGER;
import static coach.tpm.testing.TestWorld.direct;
import static coach.tpm.testing.TestWorld.inChannel;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.command.Caller;
import coach.tpm.command.Press;
import coach.tpm.command.Reply;
import coach.tpm.message.Message;
import coach.tpm.risk.RiskReading.Understood;
import coach.tpm.testing.Transcript;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwinsTest {

  private static final String OLDER = "The vendor is late with the API review";
  private static final String YOUNGER = "Vendor late";

  private final RiskWorld world = new RiskWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_second_report_of_the_same_obstacle_is_offered_for_merging_and_not_merged() {
    world.raise(OLDER, 3, 5);

    var reply = Transcript.of(world.world.say(BEN, "risk add " + YOUNGER));

    assertThat(reply)
        .contains(
            "R2 reads like R1, “The vendor is late with the API review”. Is it the same? R1 is"
                + " rated 🟢 green, score 6, R2 🟢 green, score 6.",
            "[Same as R1: merge] [Keep both]");
    assertThat(world.risk(2).isOpen()).isTrue();
    assertThat(world.say("risk 1")).contains("R2 reads like R1", "[Same as R1: merge]");
  }

  @Test
  void merging_closes_the_younger_and_keeps_its_words_reporter_and_link() {
    world.tasks("API review", "Load test");
    world.raise(OLDER, 4, 12);
    raise(YOUNGER, 2, 3, Optional.of("https://acme.slack.com/p1"), Optional.of(2));

    var reply = world.world.press(inChannel(ADA), Transcript.button(shown(2), "Same as R1: merge"));

    assertThat(reply).isInstanceOf(Reply.Become.class);
    assertThat(Transcript.of(reply))
        .contains("R2 is part of R1 now, which keeps its own rating", "R1 🔴 red, score 16");
    assertThat(world.risk(2).isOpen()).isFalse();
    assertThat(world.risk(2).standing().mergedInto()).contains(1);
    assertThat(world.risk(1).likelihood()).isEqualTo(4);
    assertThat(world.risk(1).tasks()).containsExactly(2);
    assertThat(world.events(1).getLast())
        .isEqualTo(
            "risk.absorbed R2 by Ben, “Vendor late”; https://acme.slack.com/p1; it was rated"
                + " “Unlikely, 3 working days”");
    assertThat(world.events(2).getLast()).isEqualTo("risk.merged R1");
    assertThat(world.say("risk 2"))
        .contains("Closed: on Monday 23 November 2026: it was the same as R1");
  }

  @Test
  void the_higher_rating_is_taken_only_when_a_person_says_so() {
    world.raise(OLDER, 2, 3);
    world.raise(YOUNGER, 5, 12);

    assertThat(Transcript.of(shown(2)))
        .contains("[Same as R1: merge] [Same, and take the higher rating] [Keep both]");
    world.world.press(
        inChannel(ADA), Transcript.button(shown(2), "Same, and take the higher rating"));

    assertThat(world.risk(1).score()).isEqualTo(20);
    assertThat(world.events(1).getLast())
        .contains("rating from “Unlikely, 3 working days” to “Very likely, 12 working days”");
  }

  @Test
  void who_keeps_both_is_not_asked_again() {
    world.raise(OLDER, 3, 5);
    world.raise(YOUNGER, 3, 5);

    var reply = world.world.press(inChannel(BEN), Transcript.button(shown(1), "Keep both"));

    assertThat(Transcript.of(reply)).contains("R2 and R1 stay apart").doesNotContain("reads like");
    assertThat(Transcript.of(shown(1))).doesNotContain("reads like");
    assertThat(world.events(1).getLast()).isEqualTo("risk.distinct R2");
    assertThat(world.events(2).getLast()).isEqualTo("risk.distinct R1");
  }

  @Test
  void closed_risks_and_those_of_other_obstacles_are_not_offered() {
    world.raise(OLDER, 3, 5);
    world.say("risk 1 close");
    world.raise("Design late", 3, 5);

    assertThat(world.say("risk add " + YOUNGER)).doesNotContain("reads like");
  }

  @Test
  void a_receipt_elsewhere_shows_the_offer_and_is_not_replaced_by_the_answer() {
    world.raise(OLDER, 3, 5);
    world.raise(YOUNGER, 3, 5);
    var receipt = new Message("receipt", world.feature.twins().offer(world.apollo, 2));

    var reply = world.world.press(direct(BEN), Transcript.button(receipt, "Same as R1: merge"));

    assertThat(reply).isInstanceOf(Reply.Say.class);
    assertThat(world.risk(2).isOpen()).isFalse();
    assertThat(world.feature.twins().offer(world.apollo, 2)).isEmpty();
    assertThat(world.feature.twins().offer(world.apollo, 99)).isEmpty();
  }

  @Test
  void a_button_pressed_twice_says_that_it_is_merged_already() {
    world.raise(OLDER, 3, 5);
    world.raise(YOUNGER, 3, 5);
    var button = Transcript.button(shown(2), "Same as R1: merge");
    var both = Transcript.button(shown(2), "Keep both");
    world.world.press(inChannel(ADA), button);

    for (var old : List.of(button, both)) {
      assertThat(Transcript.of(world.world.press(inChannel(BEN), old)))
          .contains("R2 was the same as R1 and is closed, so nothing was changed");
    }
    assertThat(world.events(1)).hasSize(2);
  }

  @Test
  void a_report_edited_after_its_risk_was_merged_goes_to_the_older_ones_history() {
    world.raise(OLDER, 3, 5);
    world.raise(YOUNGER, 3, 5);
    world.world.press(inChannel(ADA), Transcript.button(shown(2), "Same as R1: merge"));
    world.world.clock().pass(Duration.ofHours(1));
    var again = new Understood(RiskWorld.report("Vendor still late", 5, 30), Optional.empty());

    var risk = world.feature.standUps().retake(world.apollo, 2, again, BEN, world.now());

    assertThat(risk.number()).isEqualTo(1);
    assertThat(risk.statement()).isEqualTo(OLDER);
    assertThat(risk.score()).isEqualTo(6);
    assertThat(world.events(1).getLast()).isEqualTo("risk.repeated Vendor still late");
    assertThat(world.all()).hasSize(2);
  }

  @Test
  void who_may_not_use_the_program_learns_nothing_of_it() {
    world.raise(OLDER, 3, 5);
    world.raise(YOUNGER, 3, 5);
    var value = world.apollo.id() + ":1:2";

    for (var stranger : List.of(direct(STRANGER), new Caller(ELSEWHERE, ADA, CHANNEL, false))) {
      for (var action : List.of("risk.merge", "risk.keepBoth")) {
        assertThat(
                Transcript.of(
                    world.world.router().press(new Press(stranger, action, value, world.now()))))
            .contains("I cannot find that program")
            .doesNotContain("Apollo", "endor");
      }
    }
    assertThat(world.risk(2).isOpen()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1:2", "1:2:1", "1:2:2", "x:1:2", "1:1:2:x", "1:1:99999999999"})
  void a_value_that_was_never_ours_is_answered_with_a_sentence(String value) {
    world.raise(OLDER, 3, 5);
    world.raise(YOUNGER, 3, 5);

    assertThat(Transcript.of(world.press("risk.merge", value)))
        .contains("I cannot find that program");
    assertThat(Transcript.of(world.press("risk.merge", world.apollo.id() + ":1:7")))
        .contains("Apollo has no risk R7");
    assertThat(Transcript.of(world.press("risk.merge", world.apollo.id() + ":7:8")))
        .contains("Apollo has no risk R7");
  }

  private Message shown(int number) {
    return Transcript.message(world.world.say("risk " + number));
  }

  private void raise(
      String statement, int likelihood, int days, Optional<String> link, Optional<Integer> task) {
    world.risks.raise(
        world.apollo,
        new RiskReport(statement, likelihood, days, Optional.empty(), task, Optional.empty(), link),
        BEN,
        world.now());
  }
}
