package coach.tpm.risk;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.CHI;
import static coach.tpm.testing.TestWorld.direct;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.command.Reply;
import coach.tpm.message.Form;
import coach.tpm.testing.Transcript;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Monday is 23 November 2026, 09:00 in Berlin, where Ada owns the program. Ben is in New York.
class EscalationClockTest {

  private static final String TUESDAY = "2026-11-24T08:00:00Z";

  private final RiskWorld world = new RiskWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_red_risk_of_nobody_is_laid_before_the_programs_owner_after_a_working_day() {
    world.raise("Vendor late", 5, 12);

    world.tick("2026-11-24T07:59:00Z");
    assertThat(world.owed()).isEmpty();
    world.tick(TUESDAY);

    assertThat(world.owed()).containsExactly("risk.draft U1");
    assertThat(world.text("risk.draft"))
        .contains(
            "R1 of Apollo is 🔴 red, and nobody has answered for it",
            "Vendor late. Rated 🔴 red, likelihood “Very likely”, raised 1 day ago. Nobody looks"
                + " after it. No plan is written down.",
            "12 working days of Apollo, which is due Friday 15 January 2027.",
            "- Move the target date from Friday 15 January 2027 to Tuesday 2 February 2027.",
            "- Add somebody who can help; say whom.",
            "by Wednesday 25 November 2026",
            "Next in line: Peer lead",
            "[Edit and send] [Not now] [Show it]");
    assertThat(world.say("risk 1"))
        .contains("Waits: for @U1, who has a drafted escalation to send");
  }

  @Test
  void the_clock_counts_working_days() {
    world.world.clock().moveTo(Instant.parse("2026-11-27T14:00:00Z"));
    world.raise("Vendor late", 5, 12);

    world.tick("2026-11-30T13:59:00Z");
    assertThat(world.owed()).isEmpty();
    world.tick("2026-11-30T14:00:00Z");

    assertThat(world.owed()).containsExactly("risk.draft U1");
  }

  @Test
  void ticks_again_and_on_other_nodes_change_nothing() throws Exception {
    world.raise("Vendor late", 5, 12);
    world.world.clock().moveTo(Instant.parse(TUESDAY));
    var ticks =
        IntStream.range(0, 8)
            .<Callable<Boolean>>mapToObj(_ ->
                () -> {
                  world.feature.clocks().tick(world.now());
                  return true;
                })
            .toList();

    try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      nodes.invokeAll(ticks).forEach(tick -> assertThat(tick.resultNow()).isTrue());
    }
    world.tick("2026-12-04T08:00:00Z");

    assertThat(world.owed()).filteredOn("risk.draft U1"::equals).hasSize(1);
    assertThat(world.world.column("select state from risk_escalation")).containsExactly("drafted");
  }

  @Test
  void whoever_is_named_for_a_red_risk_is_told_at_once_and_others_are_not() {
    world.raise("Vendor late", 5, 12);
    world.say("risk 1 owner <@U2>");

    assertThat(world.owed()).containsExactly("risk.take U2");
    assertThat(world.world.column("select cast(not_before at time zone 'UTC' as text) from outbox"))
        .as("when Ben's day begins in New York")
        .containsExactly("2026-11-23 14:00:00");
    assertThat(world.text("risk.take"))
        .contains(
            "R1 of Apollo is 🔴 red, and you were named to look after it.",
            "> Vendor late",
            "until Tue 24 Nov, 09:00. After that I draft an escalation for Ada.",
            "[Take it] [Mitigate] [Close] [Show it]");
    assertThat(world.say("risk 1"))
        .contains("Waits: for an answer until", "then I draft an escalation for @U1");
  }

  @Test
  void taking_it_stops_the_clock_and_edits_the_message() {
    world.raise("Vendor late", 5, 12);
    world.say("risk 1 owner <@U2>");

    var reply = world.pressIn(BEN, "risk.take", "Take it");

    assertThat(reply).isInstanceOf(Reply.Say.class);
    assertThat(world.text("risk.take")).isEqualTo("Ben took R1. (Apollo: Vendor late)");
    assertThat(world.world.column("select cast(wanted as text) from outbox")).containsExactly("2");
    world.tick("2026-12-01T08:00:00Z");
    assertThat(world.owed()).doesNotContain("risk.draft U1");
  }

  @Test
  void a_plan_is_an_answer_too_and_so_is_an_acceptance() {
    world.raise("Vendor late", 5, 12);
    world.raise("Design late", 5, 12);
    world.say("risk 1 mitigate Ben calls them");
    world.say("risk 2 accept it is cheap");

    world.tick("2026-11-24T09:00:00Z");

    assertThat(world.owed()).isEmpty();
    assertThat(world.risk(1).clock()).isEqualTo(Clock.STOPPED);
    assertThat(world.risk(2).clock()).isEqualTo(Clock.STOPPED);
  }

  @Test
  void a_draft_that_became_needless_says_why() {
    world.raise("Vendor late", 5, 12);
    world.tick(TUESDAY);

    world.world.say(BEN, "risk 1 take");

    assertThat(world.text("risk.draft"))
        .isEqualTo("The escalation of R1 is no longer needed. Ben took R1.");
    assertThat(world.world.column("select cast(wanted as text) from outbox")).containsExactly("2");
    assertThat(world.world.column("select state from risk_escalation")).containsExactly("dropped");
    assertThat(Transcript.of(world.press("risk.notNow", world.apollo.id() + ":1")))
        .contains("No drafted escalation of R1 is waiting any more");
  }

  @Test
  void the_owner_of_the_task_is_asked_where_nobody_owns_the_risk() {
    world.task(1, "API review", BEN);
    world.risks.raise(
        world.apollo,
        new RiskReport(
            "Vendor late",
            5,
            12,
            Optional.empty(),
            Optional.of(1),
            Optional.empty(),
            Optional.empty()),
        ADA,
        world.now());

    assertThat(world.owed()).containsExactly("risk.take U2");
    assertThat(world.text("risk.take")).contains("It touches a task of yours");
    world.tick("2026-11-24T14:00:00Z");
    assertThat(world.text("risk.draft"))
        .contains(
            "- Move task 1 from Tuesday 1 December 2026 to Thursday 17 December 2026.",
            "- Cut the scope of task 1, API review, so that its date holds.");
  }

  @Test
  void the_owner_of_an_amber_risk_is_reminded_once_and_only_then_it_is_escalated() {
    world.raise("Vendor late", 3, 10);
    world.say("risk 1 owner <@U1>");
    world.say("risk 1 owner <@U2>");
    assertThat(world.owed()).isEmpty();

    world.tick("2026-11-24T14:00:00Z");
    assertThat(world.owed()).containsExactly("risk.take U2");
    world.tick("2026-11-25T20:00:00Z");
    assertThat(world.owed()).hasSize(1);
    world.tick("2026-11-26T14:00:00Z");

    assertThat(world.owed()).containsExactly("risk.take U2", "risk.draft U1");
  }

  @Test
  void a_green_risk_waits_for_nobody_and_one_that_turns_red_does() {
    world.raise("Vendor late", 1, 3);
    world.tick("2026-11-25T08:00:00Z");
    assertThat(world.owed()).isEmpty();

    world.risks.revise(world.apollo, 1, RiskWorld.report("Vendor late", 5, 12), BEN, world.now());
    world.tick("2026-11-26T07:59:00Z");
    assertThat(world.owed()).isEmpty();
    world.tick("2026-11-26T08:00:00Z");

    assertThat(world.owed()).containsExactly("risk.draft U1");
  }

  @Test
  void a_draft_set_aside_comes_back_after_the_same_time() {
    world.raise("Vendor late", 5, 12);
    world.tick(TUESDAY);

    var reply = world.pressIn(ADA, "risk.draft", "Not now");

    assertThat(Transcript.of(reply)).contains("Not now, then");
    assertThat(world.text("risk.draft")).isEqualTo("Ada set the escalation of R1 aside.");
    assertThat(world.events(1).getLast()).isEqualTo("risk.setAside ");
    world.tick("2026-11-25T08:00:00Z");
    assertThat(world.owed()).filteredOn("risk.draft U1"::equals).hasSize(2);
  }

  @Test
  void each_level_that_was_sent_to_has_its_own_time_and_then_the_next_is_drafted() {
    world.raise("Vendor late", 5, 12);
    world.tick(TUESDAY);
    send(BEN);

    assertThat(world.risk(1).clock().level()).isOne();
    world.tick("2026-11-25T13:59:00Z");
    assertThat(world.owed()).filteredOn("risk.draft U1"::equals).hasSize(1);
    world.tick("2026-11-25T14:00:00Z");
    assertThat(world.text("risk.draft"))
        .contains("the time to answer is over again", "Next in line: Manager");
    send(CHI);
    world.tick("2026-11-27T23:59:00Z");
    assertThat(world.text("risk.draft")).contains("Next in line: Sponsor");
    send(BEN);
    world.tick("2026-12-24T12:00:00Z");

    assertThat(world.owed()).filteredOn("risk.draft U1"::equals).hasSize(3);
    assertThat(world.risk(1).clock().level()).isEqualTo(3);
  }

  @Test
  void an_answer_after_an_escalation_ends_it_and_one_from_before_does_not() {
    world.raise("Vendor late", 5, 12);
    world.world.say(BEN, "risk 1 take");
    world.world.clock().moveTo(Instant.parse(TUESDAY));
    send(CHI);
    world.tick("2026-11-26T08:00:00Z");
    assertThat(world.owed()).contains("risk.draft U1");

    world.say("risk 1 mitigate Ben calls them");

    assertThat(world.risk(1).clock()).isEqualTo(Clock.STOPPED);
    assertThat(world.text("risk.draft")).contains("no longer needed. Something is done about R1");
  }

  @Test
  void whoever_is_away_for_long_does_not_hold_it_up() {
    world.raise("Vendor late", 5, 12);
    world.sql(
        """
        insert into absence (workspace, member, first, last, made_by, made_at)
        values ('slack:T1', 'U2', '2026-11-23', '2026-12-20', 'U2', now())
        """);
    world.say("risk 1 owner <@U2>");

    world.tick("2026-11-25T08:00:00Z");

    assertThat(world.owed()).contains("risk.draft U1");
  }

  @Test
  void a_paused_program_waits_and_a_closed_one_is_left_alone() {
    world.raise("Vendor late", 5, 12);
    world.sql("update program set asking = false");
    world.tick("2026-11-25T08:00:00Z");
    assertThat(world.owed()).isEmpty();

    world.sql("update program set asking = true");
    world.tick("2026-11-25T08:01:00Z");
    assertThat(world.owed()).contains("risk.draft U1");
    world.closeApollo();
    world.tick("2026-12-25T08:00:00Z");

    assertThat(world.text("risk.draft"))
        .isEqualTo("Apollo is closed, so there is nothing left to do about R1.");
    assertThat(
            world.world.column("select cast(number as text) from risk where stale_at is not null"))
        .isEmpty();
  }

  @Test
  void risks_from_before_the_clocks_are_found_by_the_first_tick() {
    world.raise("Vendor late", 5, 12);
    world.sql(
        """
        update risk set clock_from = null, clock_red = false, next_escalation_at = '2026-11-23',
                        stale_at = '2026-11-23'
        """);

    world.tick("2026-11-23T09:00:00Z");

    assertThat(world.owed()).isEmpty();
    assertThat(world.risk(1).clock().nextAt()).contains(Instant.parse("2026-11-24T09:00:00Z"));
  }

  private void send(MemberId to) {
    Form form = Transcript.form(world.world.say("escalate 1"));
    var values = new HashMap<>(RiskWorld.filled(form));
    values.put("person", to.value());
    world.world.submit(direct(ADA), form, values);
  }
}
