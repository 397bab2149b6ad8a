package coach.tpm.digest;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.program.DigestSchedule;
import coach.tpm.risk.RiskReport;
import coach.tpm.testing.TestWorld;
import coach.tpm.testing.Transcript;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class DigestsTest {

  @AutoClose private final DigestWorld digests = new DigestWorld();

  @Test
  void the_letter_is_owed_when_the_owners_clock_reaches_its_time() {
    digests.tick("2026-11-23T08:00:00Z");
    digests.tick("2026-11-27T14:59:59Z");
    assertThat(digests.owed()).isEmpty();

    digests.tick("2026-11-27T15:00:00Z");

    assertThat(digests.owed()).containsExactly("digest 2026-11-27");
    assertThat(digests.world.column("select to_channel from outbox")).containsExactly("C1");
    assertThat(digests.world.column("select event || ' ' || subject from journal"))
        .containsExactly("digest.posted digest:2026-11-27");
  }

  @Test
  void ticking_again_owes_nothing_more_until_the_next_week() {
    digests.tick("2026-11-23T08:00:00Z");
    for (int second = 0; second < 5; second++) {
      digests.tick("2026-11-27T15:00:0%dZ".formatted(second));
    }
    assertThat(digests.owed()).hasSize(1);

    digests.tick("2026-12-04T15:00:30Z");

    assertThat(digests.owed()).containsExactly("digest 2026-11-27", "digest 2026-12-04");
  }

  @Test
  void ticks_at_the_same_instant_owe_once() throws Exception {
    digests.tick("2026-11-23T08:00:00Z");
    var together = new CyclicBarrier(4);
    var tick =
        (Callable<Boolean>)
            () -> {
              together.await();
              digests.tick("2026-11-27T15:00:00Z");
              return true;
            };

    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var done : threads.invokeAll(List.of(tick, tick, tick, tick))) {
        assertThat(done.get()).isTrue();
      }
    }

    assertThat(digests.owed()).containsExactly("digest 2026-11-27");
    assertThat(digests.world.column("select subject from journal")).hasSize(1);
  }

  @Test
  void after_an_outage_the_last_letter_that_was_missed_comes_however_late() {
    digests.tick("2026-11-23T08:00:00Z");

    digests.tick("2026-12-16T09:00:00Z");

    assertThat(digests.owed()).containsExactly("digest 2026-12-11");
  }

  @Test
  void a_program_that_began_after_the_moment_waits_for_the_next_one() {
    digests.tick("2026-11-20T08:00:00Z");

    digests.tick("2026-11-23T08:00:01Z");

    assertThat(digests.owed()).isEmpty();
  }

  @Test
  void nothing_comes_for_a_program_that_is_closed_or_switched_off_or_whose_workspace_is_gone() {
    digests.tick("2026-11-23T08:00:00Z");
    reschedule(DayOfWeek.FRIDAY, "16:00", false);
    digests.tick("2026-11-27T15:00:00Z");
    reschedule(DayOfWeek.FRIDAY, "16:00", true);
    digests.tick("2026-11-27T15:30:00Z");
    digests.execute("update workspace set removed_at = now() where id = 'slack:T1'");
    digests.tick("2026-12-04T15:00:00Z");
    digests.execute("update workspace set removed_at = null");
    digests.close("2026-12-05T00:00:00Z");

    digests.tick("2026-12-11T15:00:00Z");

    assertThat(digests.owed()).isEmpty();
  }

  @Test
  void none_comes_while_the_program_is_paused_and_the_next_one_afterwards() {
    digests.tick("2026-11-23T08:00:00Z");
    digests.execute("update program set asking = false");
    digests.tick("2026-11-27T15:00:00Z");
    digests.execute("update program set asking = true");
    digests.tick("2026-11-28T15:00:00Z");
    assertThat(digests.owed()).isEmpty();

    digests.tick("2026-12-04T15:00:00Z");

    assertThat(digests.owed()).containsExactly("digest 2026-12-04");
  }

  @Test
  void each_owner_has_it_by_their_own_clock() {
    digests.execute(
        """
        insert into program (workspace, channel, name, owner, target, started_at,
                             ask_at, ask_days, asking, digest_day, digest_at, digest_on)
        values ('slack:T1', 'C7', 'Kolkata', 'U7', '2027-01-15', '2026-11-23T08:00:00Z',
                '09:30', 31, true, 5, '16:00', true),
               ('slack:T1', 'C8', 'Los Angeles', 'U8', '2027-01-15', '2026-11-23T08:00:00Z',
                '09:30', 31, true, 5, '16:00', true),
               ('slack:T2', 'C8', 'Nowhere', 'U9', '2027-01-15', '2026-11-23T08:00:00Z',
                '09:30', 31, true, 5, '16:00', true)
        """);
    digests.execute(
        """
        insert into member (workspace, id, name, zone, bot, closed, refreshed_at)
        values ('slack:T1', 'U7', 'Isha', 'Asia/Kolkata', false, false, now()),
               ('slack:T1', 'U8', 'Luis', 'America/Los_Angeles', false, false, now()),
               ('slack:T2', 'U9', 'Nemo', 'Mars/Olympus', false, false, now())
        """);
    digests.tick("2026-11-27T08:00:00Z");

    digests.tick("2026-11-27T10:30:00Z");
    assertThat(channels()).containsExactly("C7");
    digests.tick("2026-11-27T15:00:00Z");
    assertThat(channels()).containsExactly("C7", "C1");
    digests.tick("2026-11-27T16:00:00Z");
    assertThat(channels()).containsExactly("C7", "C1", "C8");
    digests.tick("2026-11-28T00:00:00Z");

    assertThat(channels()).containsExactly("C7", "C1", "C8", "C8");
    assertThat(digests.world.column("select distinct period from outbox"))
        .containsExactly("2026-11-27");
  }

  @Test
  void ticks_of_every_minute_around_the_change_of_clocks_owe_once() {
    reschedule(DayOfWeek.SUNDAY, "02:30", true);
    digests.tick("2027-03-27T23:00:00Z");
    IntStream.range(0, 180)
        .mapToObj(minute -> Instant.parse("2027-03-28T00:00:30Z").plusSeconds(60L * minute))
        .forEach(digests.feature.digests()::tick);

    assertThat(
            digests.world.column("select period || ' ' || owed_at at time zone 'UTC' from outbox"))
        .containsExactly("2027-03-28 2027-03-28 01:00:30");
  }

  @Test
  void the_letter_reads_the_same_whenever_it_is_composed() {
    digests.task(1, "Write the plan", ADA, "2026-11-30", "");
    digests.tick("2026-11-23T08:00:00Z");
    digests.tick("2026-11-27T15:00:00Z");
    var before = digests.compose("digest", "2026-11-27");

    digests.execute("update task set title = 'Something else', done_at = now()");

    assertThat(digests.compose("digest", "2026-11-27")).isEqualTo(before).isPresent();
    assertThat(digests.compose("digest", "2026-11-20")).isEmpty();
    assertThat(
            digests
                .composer("digest")
                .compose(
                    TestWorld.ELSEWHERE,
                    digests.apollo.id().toString(),
                    "2026-11-27",
                    Instant.EPOCH))
        .isEmpty();
  }

  @Test
  void a_late_answer_edits_the_letters_that_tell_of_its_day_and_nothing_else_in_them() {
    var monday = digests.day("2026-11-23");
    digests.record.answer(ADA, monday, Value.YES, Instant.parse("2026-11-23T09:00:00Z"));
    digests.tick("2026-11-23T08:00:00Z");
    digests.tick("2026-11-27T15:00:00Z");
    var before = letter("2026-11-27");
    assertThat(before).contains("1 of 3 on time", "🟢 Green", "1 of 3 questions");
    digests.risk("Of later", 5, 30, Optional.of(BEN), "2026-11-28T08:00:00Z");

    digests.record.answer(BEN, monday, Value.NO, Instant.parse("2026-11-28T09:00:00Z"));
    digests
        .feature
        .listener()
        .answered(digests.apollo, monday, Instant.parse("2026-11-28T09:00:00Z"));

    assertThat(digests.world.column("select wanted from outbox where kind = 'digest'"))
        .containsExactly("2");
    assertThat(letter("2026-11-27"))
        .contains("Why: 1 of 2 who answered on Mon 23 Nov said No.")
        .contains("1 of 3 on time, 1 no, 1 without an answer")
        .contains("2 of 3 questions")
        .doesNotContain("Of later");
    digests.tick("2026-12-04T15:00:00Z");
    assertThat(letter("2026-12-04")).contains("as on Fri 27 Nov");
  }

  @Test
  void an_answer_renews_no_letter_of_an_earlier_day() {
    digests.tick("2026-11-23T08:00:00Z");
    digests.tick("2026-11-27T15:00:00Z");

    digests
        .feature
        .listener()
        .answered(digests.apollo, digests.day("2026-11-30"), Instant.parse("2026-11-30T09:00:00Z"));

    assertThat(digests.world.column("select wanted from outbox where kind = 'digest'"))
        .containsExactly("1");
  }

  @Test
  void risks_that_rise_fall_and_stay_red_are_told() {
    int rising = digests.risk("Rising", 2, 12, Optional.empty(), "2026-11-12T08:00:00Z");
    int falling = digests.risk("Falling", 5, 30, Optional.empty(), "2026-11-12T08:00:00Z");
    digests.risk("Red for long", 5, 12, Optional.empty(), "2026-11-12T08:00:00Z");
    digests.tick("2026-11-23T08:00:00Z");
    rate(rising, 4, "2026-11-24T08:00:00Z");
    rate(falling, 1, "2026-11-25T08:00:00Z");
    digests.tick("2026-11-27T15:00:00Z");

    assertThat(letter("2026-11-27"))
        .contains("- Risen: R1 Rising · Ben · from 🟠 score 8 to 🔴 score 16")
        .contains("- Fallen: R2 Falling · Ben · from 🔴 score 25 to 🟢 score 4")
        .contains("Waiting too long\n- R3 Red for long · Ben · red for 15 days")
        .doesNotContain("R1 Rising · Ben · red for");
  }

  private void rate(int risk, int likelihood, String at) {
    var report =
        new RiskReport(
            risk == 1 ? "Rising" : "Falling",
            likelihood,
            12,
            Optional.of(BEN),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    digests.risks.revise(digests.apollo, risk, report, ADA, Instant.parse(at));
  }

  private String letter(String day) {
    return digests.compose("digest", day).map(Transcript::of).orElse("");
  }

  @Test
  void the_second_letter_compares_with_the_first() {
    digests.tick("2026-11-23T08:00:00Z");
    digests.tick("2026-11-27T15:00:00Z");
    digests.risk("The vendor may be late", 5, 30, Optional.of(BEN), "2026-11-30T08:00:00Z");

    digests.tick("2026-12-04T15:00:00Z");

    assertThat(digests.compose("digest", "2026-12-04").map(Transcript::of).orElse(""))
        .contains("🔴 Red; it was ⚪ No report on Fri 27 Nov.")
        .contains("Opened: R1 The vendor may be late · Ben")
        .contains("Ben: The vendor may be late (risk R1)");
  }

  @Test
  void a_letter_that_cannot_be_written_keeps_no_other_back_and_is_tried_again() {
    digests.execute(
        """
        insert into program (workspace, channel, name, owner, target, started_at,
                             ask_at, ask_days, asking, digest_day, digest_at, digest_on)
        values ('slack:T1', 'C7', 'Broken', 'U1', '2027-01-15', '2026-11-23T08:00:00Z',
                '09:30', 31, true, 5, '16:00', true),
               ('slack:T1', 'C8', 'Whole', 'U1', '2027-01-15', '2026-11-23T08:00:00Z',
                '09:30', 31, true, 5, '16:00', true)
        """);
    digests.tick("2026-11-23T08:00:00Z");
    digests.execute(
        """
        create function refuse() returns trigger language plpgsql as
        $$ begin raise exception 'disk full'; end $$
        """);
    digests.execute(
        """
        create trigger refuse before insert on outbox
        for each row when (new.to_channel = 'C7') execute function refuse()
        """);

    assertThatThrownBy(() -> digests.tick("2026-11-27T15:00:00Z"))
        .hasMessageContaining("not every weekly letter");
    assertThat(channels()).containsExactly("C1", "C8");
    assertThat(digests.world.column("select cast(count(*) as text) from digest"))
        .containsExactly("2");
    digests.execute("drop trigger refuse on outbox");

    digests.tick("2026-11-27T15:01:00Z");

    assertThat(channels()).containsExactly("C1", "C8", "C7");
  }

  private List<String> channels() {
    return digests.world.column("select to_channel from outbox order by id");
  }

  private void reschedule(DayOfWeek day, String at, boolean on) {
    digests
        .world
        .programs()
        .reschedule(digests.apollo, new DigestSchedule(day, LocalTime.parse(at), on));
    assertThat(digests.world.programs().find(WORKSPACE, digests.apollo.id())).isPresent();
  }
}
