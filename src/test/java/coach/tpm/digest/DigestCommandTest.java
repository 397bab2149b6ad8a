package coach.tpm.digest;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.STRANGER;
import static coach.tpm.testing.TestWorld.WORKSPACE;
import static coach.tpm.testing.TestWorld.direct;
import static coach.tpm.testing.TestWorld.inChannel;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.command.Caller;
import coach.tpm.program.DigestSchedule;
import coach.tpm.testing.TestWorld;
import coach.tpm.testing.Transcript;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestCommandTest {

  @AutoClose private final DigestWorld digests = new DigestWorld();

  @Test
  void it_says_when_the_letter_comes() {
    assertThat(say("digest"))
        .isEqualTo(
            "The weekly digest of Apollo comes every Friday at 16:00 (Europe/Berlin), next on"
                + " Friday 27 November 2026. /tpm digest now posts one at once.");
  }

  @Test
  void a_new_time_is_kept_and_repeated_back() {
    assertThat(say("digest mon 9:30am"))
        .contains("every Monday at 09:30")
        .contains("next on Monday 23 November 2026");

    assertThat(schedule())
        .isEqualTo(new DigestSchedule(DayOfWeek.MONDAY, LocalTime.of(9, 30), true));
  }

  @Test
  void it_is_switched_off_and_on_and_keeps_its_time() {
    assertThat(say("digest off"))
        .isEqualTo(
            "The weekly digest of Apollo is off. /tpm digest on has it come every Friday at 16:00"
                + " again.");
    assertThat(schedule().on()).isFalse();
    assertThat(say("digest")).contains("is off");

    assertThat(say("digest on")).contains("every Friday at 16:00");

    assertThat(schedule()).isEqualTo(DigestSchedule.DEFAULT);
  }

  @Test
  void now_posts_one_with_its_words_fixed_and_the_weekly_one_still_comes() {
    digests.tick("2026-11-23T08:00:00Z");
    digests.world.clock().moveTo(Instant.parse("2026-11-27T14:59:30Z"));

    assertThat(say("digest now")).isEqualTo("A digest of Apollo is on its way to #C1.");
    digests.tick("2026-11-27T15:00:00Z");

    assertThat(digests.owed()).containsExactly("digest 2026-11-27T14:59:00Z", "digest 2026-11-27");
    digests.task(1, "Told in the next one", ADA, "2026-11-20", "");
    assertThat(posted()).contains("No report: Apollo, week to Fri 27 Nov");
    assertThat(digests.world.column("select event || ' ' || actor from journal order by id"))
        .containsExactly("digest.posted U1", "digest.posted U1");
  }

  @Test
  void a_late_answer_edits_one_that_was_posted_by_hand() {
    say("digest now");
    var monday = digests.day("2026-11-23");

    digests.record.answer(ADA, monday, Value.NO, TestWorld.MONDAY.plusSeconds(60));
    digests.feature.listener().answered(digests.apollo, monday, TestWorld.MONDAY.plusSeconds(60));

    assertThat(digests.world.column("select wanted from outbox where kind = 'digest'"))
        .containsExactly("2");
    assertThat(posted()).contains("🔴 Red", "1 of 1 who answered today said No.");
  }

  @Test
  void now_posts_at_most_one_a_minute() {
    say("digest now");
    digests.world.clock().pass(Duration.ofSeconds(59));
    assertThat(say("digest now")).startsWith("I posted a digest of Apollo less than a minute ago");
    digests.world.clock().pass(Duration.ofSeconds(2));

    assertThat(say("digest now")).contains("on its way");

    assertThat(digests.owed()).hasSize(2);
  }

  @Test
  void now_compares_with_the_weekly_one_of_an_earlier_day() {
    digests.tick("2026-11-20T08:00:00Z");
    digests.execute("update program set started_at = '2026-11-16T08:00:00Z'");
    digests.tick("2026-11-20T15:00:00Z");
    digests.task(1, "Late", ADA, "2026-11-23", "");
    digests.tick("2026-11-27T15:00:00Z");
    digests.world.clock().moveTo(Instant.parse("2026-11-27T15:10:00Z"));

    say("digest now");

    assertThat(posted()).contains("🟠 Amber", "; it was ", "⚪ No report", "Fri 20 Nov");
  }

  @Test
  void now_again_says_that_there_is_no_weekly_one_to_compare_with() {
    digests.tick("2026-11-23T08:00:00Z");
    digests.tick("2026-11-27T15:00:00Z");
    digests.world.clock().moveTo(Instant.parse("2026-11-27T15:10:00Z"));
    say("digest now");
    digests.world.clock().pass(Duration.ofMinutes(5));

    say("digest now");

    assertThat(posted())
        .contains("There is no weekly digest of an earlier day to compare with.")
        .doesNotContain(", as on ");
  }

  @Test
  void a_day_that_had_its_letter_gets_no_second_one() {
    digests.tick("2026-11-23T08:00:00Z");
    digests.tick("2026-11-27T15:00:00Z");
    digests.world.clock().moveTo(Instant.parse("2026-11-27T15:10:00Z"));

    assertThat(say("digest fri 18:00")).contains("next on Friday 4 December 2026");
    digests.tick("2026-11-27T17:00:00Z");

    assertThat(digests.owed()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"fri", "16:00", "fri 25:00", "fri 4", "tomorrow", "<!channel>", "`off` *_~", "🙂"})
  void what_is_not_understood_changes_nothing_and_shows_how(String words) {
    assertThat(say("digest " + words)).contains("digest fri 16:00");

    assertThat(schedule()).isEqualTo(DigestSchedule.DEFAULT);
    assertThat(digests.owed()).isEmpty();
  }

  @Test
  void four_thousand_characters_are_answered_in_few() {
    assertThat(say("digest " + "x".repeat(4000))).hasSizeLessThan(400);
  }

  @Test
  void the_team_may_and_a_stranger_may_not() {
    assertThat(say(inChannel(BEN), "digest sat 10:00")).contains("every Saturday");

    assertThat(say(inChannel(STRANGER), "digest off"))
        .isEqualTo(
            "Only the team of Apollo can do this. Its owner can add you with /tpm team add.");
    assertThat(say(inChannel(STRANGER), "digest now")).startsWith("Only the team");

    assertThat(schedule().on()).isTrue();
    assertThat(digests.owed()).isEmpty();
  }

  @Test
  void outside_the_channel_it_says_where_to_go() {
    var lobby = new Caller(WORKSPACE, ADA, TestWorld.LOBBY, false);
    var elsewhere = new Caller(TestWorld.ELSEWHERE, ADA, TestWorld.CHANNEL, false);

    assertThat(say(lobby, "digest off")).contains("Apollo in #C1");
    assertThat(say(elsewhere, "digest off"))
        .startsWith("There is no open program in this channel.");
    assertThat(say(direct(ADA), "digest")).contains("every Friday at 16:00");
    assertThat(say(direct(STRANGER), "digest")).startsWith("You take part in no open program yet.");

    assertThat(schedule().on()).isTrue();
  }

  @Test
  void a_closed_program_has_no_digest() {
    digests.close("2026-11-23T09:00:00Z");

    assertThat(say("digest now")).startsWith("There is no open program in this channel.");

    assertThat(digests.owed()).isEmpty();
  }

  private String posted() {
    var period =
        digests
            .world
            .column("select period from outbox where period like '%T%' order by id")
            .getLast();
    return digests.compose("digest", period).map(Transcript::of).orElse("");
  }

  private DigestSchedule schedule() {
    return digests.world.apollo().digest();
  }

  private String say(String words) {
    return say(inChannel(ADA), words);
  }

  private String say(Caller caller, String words) {
    return Transcript.of(digests.world.say(caller, words));
  }
}
