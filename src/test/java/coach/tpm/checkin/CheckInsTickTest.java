package coach.tpm.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.calendar.Holidays;
import coach.tpm.store.Transactions;
import coach.tpm.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckInsTickTest {

  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
  private static final int ALL_WEEK = 127;
  private static final int MON_FRI = 31;

  private final TestDatabase database = TestDatabase.fresh();
  private final Jdbi jdbi = database.jdbi();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final CheckIns checkIns =
      new CheckIns(
          Transactions.on(jdbi),
          new JdbiWatermark(jdbi),
          new JdbiAsking(jdbi),
          new Holidays(),
          new CheckInCounters(meters),
          CheckIns.MOST_AT_ONCE);
  private final Team team = new Team(jdbi);

  @BeforeEach
  void one_program() {
    team.workspace("slack:T1");
    team.program("slack:T1", 1);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_member_is_asked_at_the_local_time_and_the_message_is_owed_with_it() {
    team.member("slack:T1", 1, "UADA", "Europe/Berlin", "09:30", MON_FRI, LONG_AGO);
    checkIns.tick(at("2026-11-23T08:29:00Z"));

    checkIns.tick(at("2026-11-23T08:30:00Z"));

    assertThat(team.questions()).containsExactly("UADA 2026-11-23 2026-11-23T08:30:00Z asked");
    assertThat(team.owed()).containsExactly("slack:T1 checkin UADA 2026-11-23 ready");
    assertThat(meters.counter("coach.checkins.asked").count()).isEqualTo(1);
  }

  @Test
  void each_zone_is_asked_at_its_own_time() {
    team.member("slack:T1", 1, "UADA", "Europe/Berlin", "09:30", MON_FRI, LONG_AGO);
    team.member("slack:T1", 1, "UBEN", "America/New_York", "09:30", MON_FRI, LONG_AGO);
    team.member("slack:T1", 1, "UCAI", "Asia/Kolkata", "09:30", MON_FRI, LONG_AGO);

    tickEvery(Duration.ofMinutes(10), "2026-11-23T00:05:00Z", "2026-11-24T00:00:00Z");

    assertThat(team.questions())
        .containsExactly(
            "UADA 2026-11-23 2026-11-23T08:30:00Z asked",
            "UBEN 2026-11-23 2026-11-23T14:30:00Z asked",
            "UCAI 2026-11-23 2026-11-23T04:00:00Z asked");
  }

  @Test
  void nobody_is_asked_on_other_days_while_paused_or_after_the_program_or_workspace_is_gone() {
    team.program("slack:T1", 2);
    team.close("slack:T1", 2);
    team.workspace("slack:T2");
    team.program("slack:T2", 3);
    team.removeWorkspace("slack:T2");
    team.member("slack:T1", 1, "UDAY", "UTC", "09:30", MON_FRI & ~1, LONG_AGO);
    team.member("slack:T1", 1, "UOFF", "UTC", "09:30", MON_FRI, LONG_AGO);
    team.pause("UOFF");
    team.member("slack:T1", 2, "UOLD", "UTC", "09:30", MON_FRI, LONG_AGO);
    team.member("slack:T2", 3, "UFAR", "UTC", "09:30", MON_FRI, LONG_AGO);

    tickEvery(Duration.ofMinutes(10), "2026-11-23T09:00:00Z", "2026-11-23T10:00:00Z");

    assertThat(team.questions()).isEmpty();
    assertThat(team.owed()).isEmpty();
  }

  @Test
  void a_tick_run_again_or_with_the_clock_set_back_asks_nobody_twice() {
    team.member("slack:T1", 1, "UADA", "UTC", "09:30", MON_FRI, LONG_AGO);
    checkIns.tick(at("2026-11-23T09:30:30Z"));

    checkIns.tick(at("2026-11-23T09:30:30Z"));
    checkIns.tick(at("2026-11-23T09:29:00Z"));
    checkIns.tick(at("2026-11-23T09:31:00Z"));

    assertThat(team.questions()).hasSize(1);
    assertThat(team.owed()).hasSize(1);
  }

  @Test
  void a_schedule_moved_to_later_the_same_day_does_not_ask_twice() {
    team.member("slack:T1", 1, "UADA", "UTC", "09:30", MON_FRI, LONG_AGO);
    checkIns.tick(at("2026-11-23T09:30:30Z"));
    team.askAt("UADA", "11:00");

    tickEvery(Duration.ofMinutes(7), "2026-11-23T09:31:00Z", "2026-11-23T12:00:00Z");

    assertThat(team.questions()).containsExactly("UADA 2026-11-23 2026-11-23T09:30:00Z asked");
  }

  @Test
  void whoever_joins_after_the_asking_time_is_asked_from_the_next_day_on() {
    checkIns.tick(at("2026-11-23T09:29:50Z"));
    team.member("slack:T1", 1, "UADA", "UTC", "09:30", MON_FRI, at("2026-11-23T09:30:20Z"));

    tickEvery(Duration.ofMinutes(30), "2026-11-23T09:30:50Z", "2026-11-24T10:00:00Z");

    assertThat(team.questions()).containsExactly("UADA 2026-11-24 2026-11-24T09:30:00Z asked");
  }

  @Test
  void the_first_tick_ever_looks_back_one_minute() {
    team.member("slack:T1", 1, "UADA", "UTC", "09:30", MON_FRI, LONG_AGO);
    team.member("slack:T1", 1, "UBEN", "UTC", "09:28", MON_FRI, LONG_AGO);

    checkIns.tick(at("2026-11-23T09:30:10Z"));

    assertThat(team.questions()).containsExactly("UADA 2026-11-23 2026-11-23T09:30:00Z asked");
  }

  @Test
  void after_an_outage_questions_with_two_hours_left_are_asked_and_lost_ones_are_written_down() {
    team.member("slack:T1", 1, "UADA", "UTC", "09:30", MON_FRI, LONG_AGO);
    team.member("slack:T1", 1, "UBEN", "UTC", "15:00", MON_FRI, LONG_AGO);
    checkIns.tick(at("2026-11-20T14:00:00Z"));

    checkIns.tick(at("2026-11-23T16:00:01Z"));

    assertThat(team.questions())
        .containsExactly(
            "UADA 2026-11-23 2026-11-23T09:30:00Z not_asked",
            "UBEN 2026-11-20 2026-11-20T15:00:00Z not_asked",
            "UBEN 2026-11-23 2026-11-23T15:00:00Z asked");
    assertThat(team.owed()).containsExactly("slack:T1 checkin UBEN 2026-11-23 ready");
  }

  @Test
  void after_a_very_long_outage_only_the_last_week_is_written_down() {
    team.member("slack:T1", 1, "UADA", "UTC", "09:30", ALL_WEEK, LONG_AGO);
    checkIns.tick(at("2026-06-01T12:00:00Z"));

    checkIns.tick(at("2026-11-23T09:31:00Z"));

    assertThat(team.questions()).hasSize(7);
    assertThat(team.owed()).hasSize(1);
  }

  @Test
  void no_day_is_lost_at_midnight_nor_when_clocks_change() {
    team.member("slack:T1", 1, "UADA", "Africa/Cairo", "00:00", ALL_WEEK, LONG_AGO);
    team.member("slack:T1", 1, "UBEN", "Europe/Berlin", "02:30", ALL_WEEK, LONG_AGO);
    team.member("slack:T1", 1, "UCAI", "UTC", "23:59", ALL_WEEK, LONG_AGO);

    tickEvery(Duration.ofSeconds(457), "2026-10-24T20:00:00Z", "2026-10-26T04:00:00Z");

    assertThat(team.questions()).hasSize(6).allMatch(question -> question.endsWith(" asked"));
    assertThat(team.questions()).contains("UBEN 2026-10-25 2026-10-25T00:30:00Z asked");
  }

  @Test
  void a_zone_this_java_does_not_know_counts_as_utc() {
    team.member("slack:T1", 1, "UADA", "Mars/Olympus", "09:30", ALL_WEEK, LONG_AGO);

    checkIns.tick(at("2026-11-23T09:30:30Z"));

    assertThat(team.questions()).containsExactly("UADA 2026-11-23 2026-11-23T09:30:00Z asked");
  }

  @Test
  void a_second_node_skips_while_the_first_one_ticks() {
    team.member("slack:T1", 1, "UADA", "UTC", "09:30", MON_FRI, LONG_AGO);

    jdbi.useTransaction(other -> {
      other.execute("select pg_advisory_xact_lock(?)", 0x636865636b696eL);
      CompletableFuture.runAsync(() -> checkIns.tick(at("2026-11-23T09:30:30Z"))).join();
    });

    assertThat(team.questions()).isEmpty();
    checkIns.tick(at("2026-11-23T09:30:40Z"));
    assertThat(team.questions()).hasSize(1);
  }

  @Test
  void a_crowd_is_asked_in_parts_and_nobody_is_left_out() {
    team.program("slack:T1", 2);
    team.crowd("slack:T1", 1, 100, LONG_AGO);
    team.crowd("slack:T1", 2, 75, LONG_AGO);
    var inParts =
        new CheckIns(
            Transactions.on(jdbi),
            new JdbiWatermark(jdbi),
            new JdbiAsking(jdbi),
            new Holidays(),
            new CheckInCounters(meters),
            25);

    inParts.tick(at("2026-11-23T09:30:30Z"));

    assertThat(team.count("question")).isEqualTo(175);
    assertThat(team.count("outbox")).as("one message for each person").isEqualTo(100);
    assertThat(meters.counter("coach.checkins.asked").count()).isEqualTo(175);
    inParts.tick(at("2026-11-23T09:30:40Z"));
    assertThat(team.count("question")).isEqualTo(175);
  }

  @Test
  void twenty_thousand_due_members_are_owed_in_about_a_second_and_none_due_costs_little() {
    team.crowd("slack:T1", 1, 20_000, LONG_AGO);
    checkIns.tick(at("2026-11-23T09:00:00Z"));

    var idle = took("2026-11-23T09:01:00Z");
    var asked = took("2026-11-23T09:31:00Z");
    var after = took("2026-11-23T09:32:00Z");

    System.out.printf("idle %d ms, 20,000 due %d ms, idle %d ms%n", idle, asked, after);
    assertThat(team.count("outbox")).isEqualTo(20_000);
    assertThat(asked).isLessThan(5_000);
  }

  private long took(String instant) {
    long start = System.nanoTime();
    checkIns.tick(at(instant));
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  private void tickEvery(Duration step, String from, String until) {
    for (var now = at(from); !now.isAfter(at(until)); now = now.plus(step)) {
      checkIns.tick(now);
    }
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }
}
