package coach.tpm.digest;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.CHI;
import static coach.tpm.testing.TestWorld.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.command.Caller;
import coach.tpm.testing.TestWorld;
import coach.tpm.testing.Transcript;
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
            - 1 task is overdue.
            - 1 of 1 who answered today said At risk.
            Target: Friday 15 January 2027, 53 days left
            Answers: 1 of 3 has answered: 1 at risk
            Open risks
            - R1 <!channel> *late* `x` · 🟢 score 6 · Ben · open 3 days
            [picture: Risk map] On the map: 0 red, 0 amber, 1 green.
            Overdue
            - 3 \u2068مراجعة العقد\u2069 · Chi · due Fri 20 Nov, 3 days late
            ---
            /tpm risk list has all risks, /tpm task list all tasks.\
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
  @ValueSource(strings = {"business", "technical", "<!channel>", "`x` *y*"})
  void a_summary_it_does_not_have_is_said_plainly(String words) {
    assertThat(Transcript.of(digests.world.say("summary " + words)))
        .isEqualTo(
            "I do not know a “%s” summary. /tpm summary shows where the program stands now."
                .formatted(words));
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
