package coach.tpm.digest;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.CHI;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.testing.TestWorld;
import coach.tpm.testing.Transcript;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CardTest {

  @AutoClose private final DigestWorld digests = new DigestWorld();

  @Test
  void the_days_first_answer_owes_the_card_and_later_ones_edit_it() {
    answer(ADA, "2026-11-23", Value.YES, "2026-11-23T08:40:00Z");
    assertThat(cards()).isEqualTo("2026-11-23 C1 1");

    answer(BEN, "2026-11-23", Value.NO, "2026-11-23T14:40:00.123456789Z");

    assertThat(cards()).isEqualTo("2026-11-23 C1 2");
    assertThat(card("2026-11-23"))
        .contains("🔴 Red: Apollo, Mon 23 Nov")
        .contains("1 of 2 who answered today said No.")
        .contains("Answers: 2 of 3 have answered: 1 on time, 1 no");
  }

  @Test
  void a_change_edits_todays_card_and_owes_none() {
    changed("2026-11-23T08:30:00Z");
    assertThat(cards()).isEmpty();
    answer(ADA, "2026-11-23", Value.YES, "2026-11-23T08:40:00Z");

    changed("2026-11-23T09:00:00Z");
    changed("2026-11-24T09:00:00Z");

    assertThat(cards()).isEqualTo("2026-11-23 C1 2");
  }

  @Test
  void an_answer_counts_on_its_members_own_day() {
    answer(BEN, "2026-11-23", Value.YES, "2026-11-24T00:30:00Z");
    assertThat(cards()).isEqualTo("2026-11-23 C1 1");

    answer(CHI, "2026-11-25", Value.YES, "2026-11-24T22:30:00Z");

    assertThat(cards()).isEqualTo("2026-11-23 C1 1, 2026-11-25 C1 1");
    assertThat(
            digests.world.column(
                "select to_char(not_before at time zone 'Europe/Berlin', 'DD HH24:MI') from outbox"
                    + " order by id"))
        .containsExactly("24 01:30", "25 00:00");
  }

  @Test
  void names_are_plain_text_and_mention_nobody() {
    digests.task(1, "Late", ADA, "2026-11-20", "");

    assertThat(card("2026-11-23"))
        .contains("1 Late · Ada · due Fri 20 Nov, 3 days late")
        .doesNotContain("@");
  }

  @Test
  void a_closed_programs_card_says_so_and_a_new_one_is_not_posted() {
    answer(ADA, "2026-11-23", Value.YES, "2026-11-23T08:40:00Z");
    digests.close("2026-11-23T23:30:00Z");

    assertThat(digests.compose("card", "2026-11-23")).isEmpty();
    digests.execute("update outbox set conversation = 'C1', message_id = '1.0', state = 'settled'");

    assertThat(card("2026-11-23"))
        .isEqualTo(
            """
            Apollo is closed
            It was closed on Tuesday 24 November 2026, with 0 of 0 tasks done.\
            """);
  }

  @Test
  void an_answer_to_a_closed_program_owes_nothing() {
    digests.close("2026-11-23T09:00:00Z");
    var closed =
        digests.world.programs().find(TestWorld.WORKSPACE, digests.apollo.id()).orElseThrow();

    digests
        .feature
        .listener()
        .answered(closed, digests.day("2026-11-23"), Instant.parse("2026-11-23T09:01:00Z"));

    assertThat(cards()).isEmpty();
  }

  @Test
  void a_card_of_another_workspace_or_of_no_program_is_not_composed() {
    var id = digests.apollo.id().toString();
    var composer = digests.composer("card");

    assertThat(composer.compose(TestWorld.ELSEWHERE, id, "2026-11-23", Instant.EPOCH)).isEmpty();
    assertThat(composer.compose(TestWorld.WORKSPACE, "999", "2026-11-23", Instant.EPOCH)).isEmpty();
  }

  private void answer(MemberId member, String day, Value value, String at) {
    digests.record.answer(member, digests.day(day), value, Instant.parse(at));
    digests.feature.listener().answered(digests.apollo, digests.day(day), Instant.parse(at));
  }

  private void changed(String at) {
    digests.feature.listener().changed(digests.apollo, Instant.parse(at));
  }

  /// The cards owed: day, channel, and how often each was to be written.
  private String cards() {
    return String.join(
        ", ",
        digests.world.column(
            "select period || ' ' || to_channel || ' ' || wanted from outbox"
                + " where kind = 'card' order by id"));
  }

  private String card(String day) {
    return digests.compose("card", day).map(Transcript::of).orElse("");
  }
}
