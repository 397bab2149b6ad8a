package coach.tpm.digest;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.CHI;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.risk.RiskReport;
import coach.tpm.testing.TestWorld;
import coach.tpm.testing.Transcript;
import coach.tpm.workspace.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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
        .contains("Why: 1 of 2 who answered today said No.")
        .contains("Answers: 2 of 3 answered: 1 on time, 1 no");
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
                "select to_char(not_before at time zone 'Europe/Berlin', 'DD HH24:MI') from outbox where kind = 'card'"
                    + " order by id"))
        .containsExactly("24 01:30", "25 00:00");
  }

  @Test
  void the_details_wait_for_the_card_and_are_edited_with_it() {
    answer(ADA, "2026-11-23", Value.YES, "2026-11-23T08:40:00Z");
    changed("2026-11-23T09:00:00Z");

    assertThat(
            digests.world.column(
                "select kind || ' ' || coalesce(thread, '-') || ' ' || wanted from outbox"
                    + " order by id"))
        .containsExactly("card - 2", "details card 2");
  }

  @Test
  void the_details_tell_who_answered_what_and_name_nobody_else() {
    answer(ADA, "2026-11-23", Value.YES, "2026-11-23T08:40:00Z");
    answer(BEN, "2026-11-23", Value.NO, "2026-11-23T23:00:00Z");
    digests.risk("The <!channel> vendor", 3, 12, Optional.empty(), "2026-11-23T09:00:00Z");
    digests.risk("Of another day", 3, 12, Optional.empty(), "2026-11-24T09:00:00Z");

    assertThat(details("2026-11-23"))
        .isEqualTo(
            """
            Apollo, Mon 23 Nov in detail
            - Ada · Yes
            - Ben · No · late
            Risks raised
            - R1 The <!channel> vendor · 🟠 score 12 · Ben · raised today\
            """);
  }

  @Test
  void a_card_names_nobody() {
    digests.task(1, "Late", ADA, "2026-11-20", "");
    answer(BEN, "2026-11-23", Value.NO, "2026-11-23T14:40:00Z");

    assertThat(card("2026-11-23")).doesNotContain("Ada", "Ben", "Chi", "@");
  }

  @Test
  void the_colour_that_the_answers_claim_stands_beside_another_one() {
    answer(ADA, "2026-11-23", Value.YES, "2026-11-23T08:40:00Z");
    assertThat(card("2026-11-23")).doesNotContain("alone");

    digests.risk("The vendor", 5, 12, Optional.empty(), "2026-11-23T09:00:00Z");

    assertThat(card("2026-11-23"))
        .contains("Why: 1 red risk is open.")
        .contains("The answers alone say 🟢 Green: 1 of 1 who answered today said Yes.");
  }

  @Test
  void who_is_away_is_counted_and_not_named() {
    digests.execute(
        """
        insert into absence (workspace, member, program, first, last, made_by, made_at)
        values ('slack:T1', 'U3', null, '2026-11-23', '2026-11-24', 'U3', now())
        """);
    answer(ADA, "2026-11-23", Value.YES, "2026-11-23T08:40:00Z");

    assertThat(card("2026-11-23")).contains("1 of 3 answered, 1 away: 1 on time");
  }

  @Test
  void a_late_answer_shows_in_an_earlier_card_and_nothing_else_of_today_does() {
    digests.task(1, "Write the plan", ADA, "2026-11-20", "");
    digests.task(2, "Test it", ADA, "2026-11-25", "");
    int risk = digests.risk("The vendor", 5, 12, Optional.empty(), "2026-11-23T09:00:00Z");
    answer(ADA, "2026-11-23", Value.YES, "2026-11-23T09:40:00Z");
    at("2026-11-23T20:00:00Z");
    var before = card("2026-11-23");

    at("2026-11-25T09:00:00Z");
    digests.world.say("task done 1");
    digests.world.say("program date 2027-02-01 because the vendor is late");
    digests.risks.revise(
        digests.apollo,
        risk,
        new RiskReport(
            "The vendor",
            1,
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        ADA,
        digests.world.clock().instant());
    digests.risk("A newer one", 5, 12, Optional.empty(), "2026-11-25T09:30:00Z");

    assertThat(card("2026-11-23")).isEqualTo(before).contains("1 of 3 answered", "1 red risk");
    answer(BEN, "2026-11-23", Value.YES, "2026-11-25T10:00:00Z");
    assertThat(card("2026-11-23"))
        .isEqualTo(
            before
                .replace("1 of 3 answered: 1 on time", "2 of 3 answered: 2 on time")
                .replace("1 of 1 who", "2 of 2 who"));
    assertThat(cards()).isEqualTo("2026-11-23 C1 2");
  }

  @Test
  void a_closed_programs_card_says_so_and_a_new_one_is_not_posted() {
    answer(ADA, "2026-11-23", Value.YES, "2026-11-23T08:40:00Z");
    digests.close("2026-11-23T23:30:00Z");

    assertThat(digests.compose("card", "2026-11-23")).isEmpty();
    assertThat(digests.compose("details", "2026-11-23")).isEmpty();
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

  private void at(String instant) {
    var clock = digests.world.clock();
    clock.pass(Duration.between(clock.instant(), Instant.parse(instant)));
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

  private String details(String day) {
    return digests.compose("details", day).map(Transcript::of).orElse("");
  }

  private String card(String day) {
    return digests.compose("card", day).map(Transcript::of).orElse("");
  }
}
