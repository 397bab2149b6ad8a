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
import coach.tpm.command.FormHandler.Outcome.Problems;
import coach.tpm.message.Form;
import coach.tpm.testing.Transcript;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RiskTurnTest {

  private final RiskWorld world = new RiskWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_plan_in_words_makes_it_mitigated() {
    world.raise("Vendor late", 3, 5);

    assertThat(world.say("risk 1 mitigate <@U2> calls them every Monday"))
        .contains("Noted what is done about R1", "What we do: @Ben calls them every Monday")
        .contains("State: mitigating");
    assertThat(world.risk(1).state()).isEqualTo(State.MITIGATING);
    assertThat(world.risk(1).standing().plannedAt()).contains(world.now());
    assertThat(world.events(1).getLast())
        .isEqualTo(
            "risk.mitigated plan “@Ben calls them every Monday”, state from “open” to “mitigating”");
  }

  @Test
  void without_words_the_form_asks_for_the_plan_and_shows_the_former_one() {
    world.raise("Vendor late", 3, 5);
    world.say("risk 1 mitigate Call them");

    var form = world.open("risk 1 mitigate");
    var outcome = world.world.submit(inChannel(BEN), form, Map.of("words", "Visit them"));

    assertThat(form.title()).isEqualTo("Mitigate R1");
    assertThat(Transcript.of(outcome)).contains("What we do: Visit them");
    assertThat(world.events(1).getLast())
        .isEqualTo("risk.mitigated plan from “Call them” to “Visit them”");
  }

  @Test
  void an_accepted_risk_says_who_accepted_it_and_why() {
    world.raise("Vendor late", 3, 5);

    var form = Transcript.form(world.press(BEN, "risk.accept", world.apollo.id() + ":1"));
    world.world.submit(inChannel(BEN), form, Map.of("words", "A second vendor costs more"));

    assertThat(world.say("risk 1"))
        .contains(
            "State: accepted by @U2 on Monday 23 November 2026: A second vendor costs more",
            "@U2 accepted it: A second vendor costs more (before: open)");
    assertThat(world.risk(1).isOpen()).isTrue();
    assertThat(world.say("risk list")).contains("R1 🟢 green 6, accepted · Vendor late");
  }

  @Test
  void a_plan_ends_an_acceptance() {
    world.raise("Vendor late", 3, 5);
    world.say("risk 1 accept it is cheap");

    world.say("risk 1 mitigate Call them");

    assertThat(world.risk(1).state()).isEqualTo(State.MITIGATING);
    assertThat(world.risk(1).standing().acceptance()).isEmpty();
  }

  @Test
  void what_happened_is_certain_costs_what_it_costs_and_stays_open() {
    world.raise("Vendor late", 3, 5);
    var form = Transcript.form(world.press("risk.happened", world.apollo.id() + ":1"));

    var outcome =
        world.world.submit(
            inChannel(ADA), form, Map.of("days", "12", "words", "We take last year's index"));

    assertThat(Transcript.of(outcome))
        .contains("R1 is marked as happened", "R1 🔴 red, score 20", "State: happened");
    assertThat(world.risk(1).isOpen()).isTrue();
    assertThat(world.risk(1).standing().plannedAt()).contains(world.now());
    assertThat(world.events(1).getLast())
        .isEqualTo(
            "risk.happened likelihood from “About even” to “Very likely”, days lost from “5 working"
                + " days” to “12 working days”, plan if it happens “We take last year's index”,"
                + " state from “open” to “happened”");
  }

  @Test
  void it_happened_needs_no_words() {
    world.raise("Vendor late", 3, 5);

    assertThat(world.say("risk happened 1")).contains("R1 is marked as happened");
    assertThat(world.risk(1).state()).isEqualTo(State.HAPPENED);
    assertThat(world.risk(1).standing().plannedAt()).isEmpty();

    world.say("risk 1 mitigate Take last year's index");

    assertThat(world.risk(1).state()).isEqualTo(State.HAPPENED);
    assertThat(world.risk(1).details().contingency()).contains("Take last year's index");
  }

  @Test
  void an_owner_whom_others_named_has_not_taken_it() {
    world.raise("Vendor late", 3, 5);
    world.say("risk 1 owner <@U2>");

    assertThat(world.say("risk 1")).contains("Looked after by: @U2, who has not taken it yet");
    assertThat(world.risk(1).standing().acknowledgedAt()).isEmpty();

    assertThat(Transcript.of(world.world.say(BEN, "risk 1 take"))).contains("@U2 looks after R1");

    assertThat(world.risk(1).standing().acknowledgedAt()).contains(world.now());
    assertThat(world.say("risk 1")).doesNotContain("not taken it yet");
    assertThat(world.events(1).getLast()).isEqualTo("risk.taken ");

    world.say("risk 1 owner <@U3>");

    assertThat(world.risk(1).standing().acknowledgedAt()).isEmpty();
    assertThat(world.events(1).getLast()).isEqualTo("risk.owner Chi (before: Ben)");
  }

  @Test
  void a_reopened_risk_has_to_be_taken_anew() {
    world.raise("Vendor late", 3, 5);
    world.world.say(BEN, "risk 1 take");
    world.say("risk 1 close");

    world.say("risk 1 reopen");

    assertThat(world.risk(1).owner()).contains(BEN);
    assertThat(world.risk(1).standing().acknowledgedAt()).isEmpty();
    assertThat(world.risk(1).state()).isEqualTo(State.OPEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mitigate x", "accept x", "happened", "take", "mitigate", "accept"})
  void nothing_becomes_of_a_closed_risk(String words) {
    world.raise("Vendor late", 3, 5);
    world.say("risk 1 close");

    assertThat(world.say("risk 1 " + words)).contains("R1 is closed, so nothing was changed");
    assertThat(world.say("risk 7 " + words)).contains("Apollo has no risk R7");
    assertThat(world.events(1)).hasSize(2);
  }

  @Test
  void words_that_are_too_long_or_empty_are_asked_back() {
    world.raise("Vendor late", 3, 5);
    var form = world.open("risk 1 accept");

    assertThat(world.say("risk 1 mitigate " + "x".repeat(4000))).contains("1000 at most");
    assertThat(world.say("risk 1 accept " + "x".repeat(1001))).contains("1001 characters");
    assertThat(world.world.submit(inChannel(ADA), form, Map.of("words", "\0")))
        .isEqualTo(new Problems(Map.of("words", "Please fill this in with a few words.")));
    assertThat(world.world.submit(inChannel(ADA), form, Map.of()))
        .isEqualTo(new Problems(Map.of("words", "Please fill this in.")));
    assertThat(world.events(1)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!channel>", "*_~`x`**", "المورد متأخر", "🚒👩‍👩‍👧", "# {risk}\n- a"})
  void whatever_is_typed_stays_plain_text(String words) {
    world.raise("Vendor late", 3, 5);

    assertThat(world.say("risk 1 accept " + words)).contains("2026: " + words);
    assertThat(world.risk(1).standing().acceptance().orElseThrow().reason()).isEqualTo(words);
  }

  @Test
  void who_may_not_use_the_program_learns_nothing_of_it() {
    world.raise("Vendor late", 3, 5);
    var form = world.open("risk 1 accept");

    for (var stranger : List.of(direct(STRANGER), new Caller(ELSEWHERE, ADA, CHANNEL, false))) {
      assertThat(Transcript.of(world.world.submit(stranger, form, Map.of("words", "x"))))
          .contains("I cannot find that program")
          .doesNotContain("Apollo", "Vendor");
    }
    assertThat(world.events(1)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "accept:", "accept:x:1", "drop:1:1", "accept:99:1", "accept:1"})
  void a_forged_context_is_answered_with_a_sentence(String context) {
    world.raise("Vendor late", 3, 5);
    var form = world.open("risk 1 accept");
    var forged = new Form(form.id(), context, "", "", List.of(), form.fields());

    assertThat(Transcript.of(world.world.submit(inChannel(ADA), forged, Map.of("words", "x"))))
        .contains("I cannot find that program");
    assertThat(world.events(1)).hasSize(1);
  }

  @Test
  void a_form_of_a_closed_program_changes_nothing() {
    world.raise("Vendor late", 3, 5);
    var form = world.open("risk 1 accept");
    world.closeApollo();

    assertThat(Transcript.of(world.world.submit(inChannel(ADA), form, Map.of("words", "x"))))
        .isEqualTo("The program Apollo is closed, so nothing was changed.");
  }
}
