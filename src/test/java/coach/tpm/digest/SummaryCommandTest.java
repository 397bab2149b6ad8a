package coach.tpm.digest;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.CHI;
import static coach.tpm.testing.TestWorld.WORKSPACE;
import static coach.tpm.testing.TestWorld.inChannel;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.command.Caller;
import coach.tpm.command.Reply;
import coach.tpm.message.Button;
import coach.tpm.testing.TestWorld;
import coach.tpm.testing.Transcript;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryCommandTest {

  @AutoClose private final DigestWorld digests = new DigestWorld();

  @Test
  void it_shows_where_the_program_stands_today() {
    digests.task(3, "مراجعة العقد", CHI, "2026-11-20", "");
    digests.risk("<!channel> *late*\n`x`", 2, 6, Optional.empty(), "2026-11-20T08:00:00Z");
    digests.record.answer(CHI, digests.day("2026-11-23"), Value.AT_RISK, TestWorld.MONDAY);

    assertThat(Transcript.of(digests.world.say("summary")))
        .isEqualTo(
            """
            🟠 Amber: Apollo, Mon 23 Nov
            Why: 1 task is overdue. 1 of 1 who answered today said At risk.
            Target: Friday 15 January 2027, 53 days left
            Answers: 1 of 3 answered: 1 at risk
            Open risks
            - R1 <!channel> *late* `x` · 🟢 score 6 · Ben · open 3 days
            [picture: Risk map] On the map: 0 red, 0 amber, 1 green.
            Overdue
            - 3 \u2068مراجعة العقد\u2069 · Chi · due Fri 20 Nov, 3 days late
            ---
            /tpm risk list has all risks, /tpm task list all tasks. /tpm summary business and /tpm summary technical say it in few words.
            [Business view] [Technical view]\
            """);
  }

  @Test
  void of_many_risks_it_shows_five() {
    for (int i = 0; i < 8; i++) {
      digests.risk("Risk", 3, 3, Optional.empty(), "2026-11-23T08:00:00Z");
    }

    assertThat(Transcript.of(digests.world.say("summary")))
        .contains("- R5 Risk")
        .doesNotContain("- R6 Risk")
        .contains("and 3 more: /tpm risk list");
  }

  @ParameterizedTest
  @ValueSource(strings = {"businesslike", "<!channel>", "`x` *y*"})
  void a_summary_it_does_not_have_is_said_plainly(String words) {
    assertThat(Transcript.of(digests.world.say("summary " + words)))
        .isEqualTo(
            "I do not know a “%s” summary. Write /tpm summary, /tpm summary business or /tpm summary technical."
                .formatted(words));
  }

  @Test
  void the_short_views_are_two_of_the_same_facts_and_lead_to_each_other() {
    digests.task(1, "Write the plan", ADA, "2026-11-20", "");
    digests.task(2, "Test it", BEN, "2026-11-25", "");
    digests.execute("insert into task_link select workspace, id, 2, 1 from program");
    digests.risk("The vendor may be late", 5, 12, Optional.of(CHI), "2026-11-20T08:00:00Z");

    var business = Transcript.message(digests.world.say("summary Business"));
    assertThat(Transcript.of(business))
        .isEqualTo(
            """
            🔴 Red: Apollo, Mon 23 Nov
            Why: 1 red risk is open.
            Target: Friday 15 January 2027, 53 days left
            Since Mon 23 Nov: nothing was reported.
            - 🔴 R1 The vendor may be late: 12 working days at stake
            Decision asked of Chi: The vendor may be late (R1)
            ---
            [Whole summary] [Technical view]\
            """);

    var technical =
        digests.world.press(inChannel(BEN), Transcript.button(business, "Technical view"));
    assertThat(technical).isInstanceOf(Reply.Become.class);
    assertThat(Transcript.of(technical))
        .isEqualTo(
            """
            🔴 Red: Apollo, Mon 23 Nov
            Why: 1 red risk is open. 1 task is overdue.
            Target: Friday 15 January 2027, 53 days left
            Tasks: 0 of 2 done. Open by owner: Ada 1, Ben 1.
            Overdue: 1
            - 1 Write the plan (Ada), due Fri 20 Nov, 3 days late
            Risks in the way: 1
            - 🔴 R1 The vendor may be late (Ben), 12 working days
            Waiting for another task: 1
            - 2 Test it (Ben) waits for 1 Write the plan (Ada), due Fri 20 Nov
            Due in the next 7 days: 1
            - 2 Test it (Ben), Wed 25 Nov
            Decision asked of Chi: The vendor may be late (R1)
            ---
            [Whole summary] [Business view]\
            """);
    var whole =
        digests.world.press(
            inChannel(BEN), Transcript.button(Transcript.message(technical), "Whole summary"));
    assertThat(Transcript.of(whole)).contains("Open risks", "[Business view] [Technical view]");
  }

  @Test
  void a_button_shows_nothing_to_who_may_not_see_the_program_or_when_it_is_closed() {
    var button =
        Transcript.button(Transcript.message(digests.world.say("summary")), "Business view");
    var lobby = new Caller(WORKSPACE, TestWorld.STRANGER, TestWorld.LOBBY, false);
    var elsewhere = new Caller(TestWorld.ELSEWHERE, ADA, TestWorld.CHANNEL, false);

    for (var caller : List.of(lobby, elsewhere)) {
      assertThat(Transcript.of(digests.world.press(caller, button)))
          .startsWith("I cannot find that program.");
    }
    for (var value : List.of("", "x", "-1", "9".repeat(30), "999")) {
      assertThat(
              Transcript.of(
                  digests.world.press(inChannel(ADA), Button.plain("x", button.action(), value))))
          .startsWith("I cannot find that program.");
    }
    digests.close("2026-11-23T08:00:00Z");
    assertThat(Transcript.of(digests.world.press(inChannel(ADA), button)))
        .isEqualTo("Apollo is closed, so there is no summary of it any more.");
  }

  @Test
  void a_program_in_which_nothing_was_reported_says_so_in_every_view() {
    for (var words : List.of("summary", "summary business", "summary technical")) {
      assertThat(Transcript.of(digests.world.say(words)))
          .startsWith("⚪ No report: Apollo")
          .contains("Nobody answered in the last seven days")
          .doesNotContain("🟢");
    }
    assertThat(Transcript.of(digests.world.say("summary business")))
        .contains("nothing was reported", "Decision asked: none");
  }

  @Test
  void outside_a_programs_channel_it_says_where_to_go() {
    var lobby = new Caller(WORKSPACE, ADA, TestWorld.LOBBY, false);

    assertThat(Transcript.of(digests.world.say(lobby, "summary"))).contains("Apollo in #C1");
    assertThat(Transcript.of(digests.world.say(TestWorld.direct(ADA), "summary")))
        .contains("No report: Apollo");
  }

  @Test
  void what_another_workspace_keeps_is_not_shown() {
    var elsewhere = new Caller(TestWorld.ELSEWHERE, ADA, TestWorld.CHANNEL, false);

    assertThat(Transcript.of(digests.world.say(elsewhere, "summary"))).doesNotContain("Apollo,");
  }
}
