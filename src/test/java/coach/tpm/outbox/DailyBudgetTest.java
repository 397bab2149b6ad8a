package coach.tpm.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Address.ToChannel;
import coach.tpm.message.Address.ToMember;
import coach.tpm.message.Delivery.Uncertain;
import coach.tpm.message.Message;
import coach.tpm.testing.TestClock;
import coach.tpm.testing.TestDatabase;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// At most four messages to one person on one day, on a real database.
class DailyBudgetTest {

  private static final WorkspaceId ONE = new WorkspaceId("slack:T1");
  private static final MemberId ANN = new MemberId("U1");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  /// A conversation takes the next message at once.
  private static final Timing TIMING =
      new Timing(Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ZERO);

  private final TestClock clock = new TestClock(at("2026-11-24T09:00"));
  private final Postbox postbox = new Postbox(clock);
  private final Map<MemberId, ZoneId> zones = new HashMap<>(Map.of(ANN, TOKYO));
  private TestDatabase database;
  private OutboxFeature feature;
  private OutboxRelay relay;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    feature =
        OutboxFeature.create(
            database.jdbi(), (_, member) -> Optional.ofNullable(zones.get(member)));
    relay = newRelay();
    database
        .jdbi()
        .useHandle(h -> h.execute("insert into workspace values ('slack:T1', 'w', now(), null)"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void the_fifth_question_of_a_day_waits_for_the_next() {
    owe("checkin", "a", "b", "c", "d", "e");

    pass("2026-11-24T23:59:59");
    assertThat(postbox.words()).containsExactly("a", "b", "c", "d");
    assertThat(waiting()).containsExactly("e 2026-11-25 09:00:00");
    pass("2026-11-25T08:59:59");
    assertThat(postbox.words()).hasSize(4);
    pass("2026-11-25T09:00");

    assertThat(postbox.words()).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void the_day_is_the_persons_own_and_utc_while_nobody_knows_it() {
    zones.remove(ANN);
    clock.moveTo(Instant.parse("2026-11-24T20:00:00Z"));
    owe("checkin", "a", "b", "c", "d", "e");

    deliverAll();

    assertThat(postbox.words()).hasSize(4);
    assertThat(waiting()).containsExactly("e 2026-11-25 18:00:00");
  }

  @Test
  void somebody_who_moves_west_gets_no_more_on_the_day_that_goes_on() {
    clock.moveTo(at("2026-11-24T18:00"));
    owe("checkin", "a", "b", "c", "d");
    pass("2026-11-25T01:00");
    zones.put(ANN, ZoneId.of("America/Los_Angeles"));
    owe("checkin", "e");

    deliverAll();

    assertThat(postbox.words()).as("it is still the 24th there").hasSize(4);
  }

  @Test
  void notes_leave_two_for_questions_until_four_o_clock_and_one_after_it() {
    owe("note", "n1", "n2", "n3", "n4");
    pass("2026-11-24T15:59:59");
    assertThat(postbox.words()).containsExactly("n1", "n2");

    pass("2026-11-24T16:00");
    deliverAll();
    assertThat(postbox.words()).containsExactly("n1", "n2", "n3");
    pass("2026-11-24T17:00");
    owe("checkin", "question");
    deliverAll();
    owe("reminder", "one too many");
    deliverAll();

    assertThat(postbox.words()).containsExactly("n1", "n2", "n3", "question");
    assertThat(waiting())
        .containsExactlyInAnyOrder("n4 2026-11-25 09:00:00", "one too many 2026-11-25 09:00:00");
  }

  @Test
  void a_question_passes_the_notes_that_wait_before_it() {
    owe("note", "n1", "n2", "n3", "n4", "n5", "n6");
    deliverAll();
    pass("2026-11-24T09:30");
    owe("checkin", "question");
    owe("reminder", "reminder");

    deliverAll();

    assertThat(postbox.words()).containsExactly("n1", "n2", "question", "reminder");
  }

  @Test
  void what_waited_goes_out_in_the_order_in_which_it_was_owed() {
    owe("note", "n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8");
    for (int day = 24; day < 28; day++) {
      pass("2026-11-" + day + "T15:00");
      pass("2026-11-" + day + "T23:00");
    }

    assertThat(postbox.words()).containsExactly("n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8");
    assertThat(postbox.perDay(zones).values()).containsExactly(3L, 3L, 2L);
  }

  @Test
  void edits_are_not_counted_and_do_not_wait() {
    owe("checkin", "a", "b", "c", "d");
    deliverAll();
    for (int i = 0; i < 5; i++) {
      feature.outbox().refresh(ONE, "checkin", "a", "", clock.instant());
      deliverAll();
    }

    assertThat(postbox.edits()).isEqualTo(5);
    pass("2026-11-25T09:00");
    for (int i = 0; i < 5; i++) {
      feature.outbox().refresh(ONE, "checkin", "a", "", clock.instant());
      deliverAll();
    }
    owe("checkin", "e", "f", "g", "h", "i");
    deliverAll();

    assertThat(postbox.words()).hasSize(8);
  }

  @Test
  void what_a_person_asked_for_goes_out_and_takes_nothing_away() {
    owe("checkin", "a", "b", "c", "d");
    deliverAll();
    request("export 1", "export 2");
    deliverAll();
    assertThat(postbox.words()).endsWith("export 1", "export 2");

    pass("2026-11-25T09:00");
    request("export 3", "export 4", "export 5", "export 6");
    owe("checkin", "e", "f", "g", "h", "i");
    deliverAll();

    assertThat(postbox.words()).hasSize(14).doesNotContain("i");
  }

  @Test
  void channels_and_other_people_have_no_part_in_it() {
    for (int i = 0; i < 6; i++) {
      oweTo(new Debt("card", "c" + i, "", new ToChannel(new ChannelId("C1")), clock.instant()));
      oweTo(new Debt("checkin", "u" + i, "", new ToMember(new MemberId("V" + i)), clock.instant()));
    }
    owe("checkin", "a", "b", "c", "d");

    deliverAll();

    assertThat(postbox.words()).hasSize(16);
  }

  @Test
  void a_post_whose_answer_never_came_counts_until_it_is_known_not_to_have_come() {
    owe("checkin", "a", "b", "c");
    deliverAll();
    postbox.loses(() -> Optional.of(new Uncertain("SocketTimeoutException")));
    owe("checkin", "d");
    deliverAll();
    postbox.loses(Optional::empty);
    owe("checkin", "e");

    clock.pass(Duration.ofSeconds(62));
    deliverAll();
    assertThat(postbox.words()).as("d may have come").containsExactly("a", "b", "c");
    relay.reconcile();
    deliverAll();

    assertThat(postbox.words()).containsExactly("a", "b", "c", "d");
  }

  @Test
  void a_post_that_came_though_its_sender_was_killed_counts_at_once_and_once() {
    owe("checkin", "a", "b", "c");
    deliverAll();
    owe("checkin", "d");
    var claims = new JdbiClaims(database.jdbi());
    var owed = claims.claimReady("killed", clock.instant(), TIMING.lease(), TIMING.pace(), 10);
    postbox.post(ONE, owed.getFirst().to(), Message.of("d"), owed.getFirst().key());
    owe("checkin", "e");

    clock.pass(Duration.ofSeconds(62));
    deliverAll();
    assertThat(postbox.words()).as("before anybody looked").hasSize(4);
    relay.reconcile();
    deliverAll();
    assertThat(postbox.words()).as("after it was found").hasSize(4);
    pass("2026-11-25T09:00");

    assertThat(postbox.words()).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void a_post_in_doubt_over_midnight_counts_on_both_days() {
    clock.moveTo(at("2026-11-24T23:59:40"));
    postbox.answersNot(() -> Optional.of(new Uncertain("SocketTimeoutException")));
    owe("checkin", "a");
    deliverAll();
    postbox.answersNot(Optional::empty);
    clock.moveTo(at("2026-11-25T00:01"));
    owe("checkin", "b", "c", "d", "e");

    deliverAll();

    assertThat(postbox.words()).containsExactly("a", "b", "c", "d");
  }

  @Test
  void what_waits_was_not_tried_and_keeps_nobody_waiting() {
    owe("note", "n1", "n2", "n3");
    deliverAll();
    clock.pass(Duration.ofSeconds(2));
    assertThat(relay.deliverDue()).as("it waits").isZero();
    owe("checkin", "question");

    assertThat(relay.deliverDue()).isEqualTo(1);
    assertThat(
            column(
                "select attempts || ' ' || coalesce(first_try_at::text, 'never') from outbox"
                    + " where subject = 'n3'"))
        .containsExactly("0 never");
  }

  @Test
  void two_relays_at_once_never_send_one_too_many() throws InterruptedException {
    int people = 25;
    for (int i = 0; i < people; i++) {
      for (int m = 0; m < 8; m++) {
        oweTo(
            new Debt(
                m % 2 == 0 ? "checkin" : "reminder",
                i + ":" + m,
                "",
                new ToMember(new MemberId("V" + i)),
                clock.instant()));
      }
    }
    var begin = new CountDownLatch(1);
    var threads =
        List.of(relay, newRelay(), newRelay()).stream()
            .map(one -> Thread.ofVirtual().start(() -> turns(one, begin)))
            .toList();
    begin.countDown();
    for (var thread : threads) {
      thread.join();
    }

    assertThat(postbox.words()).hasSize(people * 4).doesNotHaveDuplicates();
    assertThat(postbox.perDay(zones).values()).containsOnly(4L);
  }

  private static void turns(OutboxRelay one, CountDownLatch begin) {
    try {
      begin.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    for (int idle = 0; idle < 20; ) {
      idle = one.deliverDue() == 0 ? idle + 1 : 0;
    }
  }

  @Test
  void relays_whose_clocks_differ_see_what_is_on_its_way() {
    owe("checkin", "a", "b", "c");
    deliverAll();
    owe("checkin", "d", "e");
    var claims = new JdbiClaims(database.jdbi());
    claims.claimReady("slow", clock.instant(), TIMING.lease(), TIMING.pace(), 10);

    clock.pass(Duration.ofMinutes(5));
    deliverAll();

    assertThat(postbox.words()).as("d is on its way still").containsExactly("a", "b", "c");
  }

  @Test
  void the_broom_leaves_what_came_late_on_the_bill() {
    owe("checkin", "a", "b", "c", "d");
    deliverAll();
    database
        .jdbi()
        .useHandle(h -> h.execute("update outbox set owed_at = owed_at - interval '40 days'"));
    feature.sweep(clock.instant());
    owe("checkin", "e");

    deliverAll();

    assertThat(postbox.words()).hasSize(4);
  }

  @Test
  void a_day_is_counted_by_an_index() {
    database
        .jdbi()
        .useHandle(h -> {
          h.execute(
              """
              insert into outbox (workspace, kind, subject, period, to_member, state, not_before,
                                  owed_at, posted_at)
              select 'slack:T1', 'checkin', 's' || n, '', 'V' || n % 500, 'settled', now(), now(),
                     now() - make_interval(mins => n)
                from generate_series(1, 20000) n
              """);
          h.execute("analyze outbox");
        });

    var plan =
        column(
            """
            explain select posted_at from outbox
             where workspace = 'slack:T1' and to_member = 'V7'
               and posted_at >= now() - interval '2 days' and not requested
            """);

    assertThat(String.join("\n", plan)).contains("outbox_of_member");
  }

  private OutboxRelay newRelay() {
    return feature.relay(postbox, List.of(), TIMING, clock, new SimpleMeterRegistry());
  }

  private void owe(String kind, String... subjects) {
    for (var subject : subjects) {
      oweTo(new Debt(kind, subject, "", new ToMember(ANN), clock.instant()));
    }
  }

  private void request(String... subjects) {
    for (var subject : subjects) {
      oweTo(new Debt("export", subject, "", new ToMember(ANN), clock.instant()).onRequest());
    }
  }

  private void oweTo(Debt debt) {
    feature.outbox().owe(ONE, debt, Message.of(debt.subject()), clock.instant());
  }

  private void pass(String local) {
    deliverAll();
    clock.moveTo(at(local));
    deliverAll();
  }

  private void deliverAll() {
    while (relay.deliverDue() > 0) {
      Thread.onSpinWait();
    }
  }

  private static Instant at(String tokyo) {
    return LocalDateTime.parse(tokyo).atZone(TOKYO).toInstant();
  }

  private List<String> waiting() {
    return column(
        """
        select subject || ' ' || to_char(not_before at time zone 'Asia/Tokyo',
                                         'YYYY-MM-DD HH24:MI:SS')
          from outbox
         where state = 'ready'
         order by id
        """);
  }

  private List<String> column(String sql) {
    return database.jdbi().withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
  }
}
