package coach.tpm.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.chart.Chart;
import coach.tpm.message.Address;
import coach.tpm.message.Address.ToChannel;
import coach.tpm.message.Address.ToMember;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Picture;
import coach.tpm.message.Block.Rule;
import coach.tpm.message.Button;
import coach.tpm.message.Delivery.Refused;
import coach.tpm.message.Delivery.Throttled;
import coach.tpm.message.Delivery.TryAgain;
import coach.tpm.message.Delivery.Uncertain;
import coach.tpm.message.Delivery.Unfinished;
import coach.tpm.message.Message;
import coach.tpm.message.MessageJson;
import coach.tpm.message.Receipt;
import coach.tpm.message.Refusal;
import coach.tpm.message.Sighting.Seen;
import coach.tpm.message.Sighting.Unknown;
import coach.tpm.message.Text;
import coach.tpm.testing.TestClock;
import coach.tpm.testing.TestDatabase;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxRelayTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final WorkspaceId ONE = new WorkspaceId("slack:T1");
  private static final WorkspaceId TWO = new WorkspaceId("slack:T2");
  private static final Address GENERAL = new ToChannel(new ChannelId("C1"));
  private static final Address ANN = new ToMember(new MemberId("U1"));

  private final TestClock clock = new TestClock(NOON);
  private final FakeMessenger messenger = new FakeMessenger();
  private final StandingCard card = new StandingCard();
  private TestDatabase database;
  private OutboxFeature feature;
  private OutboxRelay relay;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    feature = OutboxFeature.create(database.jdbi());
    relay = newRelay();
    for (var workspace : List.of(ONE, TWO)) {
      database
          .jdbi()
          .useHandle(h ->
              h.createUpdate("insert into workspace values (:id, 'w', now(), null)")
                  .bind("id", workspace.value())
                  .execute());
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_message_owed_twice_is_delivered_once() {
    owe(ONE, "a", ANN);
    owe(ONE, "a", ANN);

    deliver();

    assertThat(messenger.posts).containsExactly("a");
    assertThat(states()).containsExactly("settled");
  }

  @Test
  void a_refreshed_message_is_edited_in_place_and_many_refreshes_are_one_edit() {
    feature.outbox().owe(ONE, new Debt("card", "p1", "", GENERAL, NOON), NOON);
    deliver();
    card.words = "two of three answered";
    refreshCard();
    refreshCard();

    pass(Duration.ofSeconds(2));
    deliver();

    assertThat(messenger.posts).containsExactly("one of three answered");
    assertThat(messenger.edits).containsExactly("ts1 two of three answered");
  }

  @Test
  void a_conversation_takes_one_message_a_second_and_others_do_not_wait_for_it() {
    owe(ONE, "a", GENERAL);
    owe(ONE, "b", GENERAL);
    owe(ONE, "c", ANN);

    deliver();
    assertThat(messenger.posts).containsExactlyInAnyOrder("a", "c");
    pass(Duration.ofMillis(999));
    assertThat(relay.deliverDue()).isZero();
    pass(Duration.ofMillis(1));
    deliver();

    assertThat(messenger.posts).last().isEqualTo("b");
  }

  @Test
  void the_pace_counts_from_the_moment_at_which_the_platform_answered() {
    messenger.takes(() -> clock.pass(Duration.ofMillis(1_500)));
    owe(ONE, "a", GENERAL);
    owe(ONE, "b", GENERAL);

    relay.deliverDue();
    assertThat(relay.deliverDue()).as("at once").isZero();
    pass(Duration.ofMillis(999));
    assertThat(relay.deliverDue()).as("too early").isZero();
    pass(Duration.ofMillis(1));

    assertThat(relay.deliverDue()).isEqualTo(1);
  }

  @Test
  void a_conversation_waits_for_the_message_that_is_on_its_way() {
    owe(ONE, "a", GENERAL);
    owe(ONE, "b", GENERAL);
    var claims = new JdbiClaims(database.jdbi());
    claims.claimReady("slow", NOON, Duration.ofSeconds(60), Duration.ofSeconds(1), 10);

    pass(Duration.ofSeconds(60));
    assertThat(relay.deliverDue()).as("it may have gone out at the end of the lease").isZero();
    pass(Duration.ofSeconds(1));

    assertThat(relay.deliverDue()).isEqualTo(1);
    assertThat(messenger.posts).containsExactly("b");
  }

  @Test
  void a_throttled_workspace_waits_as_long_as_it_was_asked_to_and_others_go_on() {
    messenger.answer(new Throttled(Duration.ofSeconds(30)));
    owe(ONE, "a", ANN);
    deliver();
    owe(ONE, "b", GENERAL);
    owe(TWO, "c", ANN);

    pass(Duration.ofSeconds(29));
    deliver();
    assertThat(messenger.posts).containsExactly("a", "c");
    pass(Duration.ofSeconds(1));
    deliver();

    assertThat(messenger.posts).contains("b").filteredOn("a"::equals).hasSize(2);
  }

  @Test
  void what_was_surely_not_delivered_is_tried_again_later_and_later() {
    for (int i = 0; i < 3; i++) {
      messenger.answer(new TryAgain("ConnectException"));
    }
    owe(ONE, "a", ANN);

    var waits = new ArrayList<Long>();
    var last = clock.instant();
    while (messenger.posts.size() < 4) {
      if (relay.deliverDue() > 0) {
        waits.add(Duration.between(last, clock.instant()).toSeconds());
        last = clock.instant();
      }
      pass(Duration.ofSeconds(1));
    }

    assertThat(waits).containsExactly(0L, 2L, 4L, 8L);
    assertThat(states()).containsExactly("settled");
  }

  @Test
  void a_final_refusal_is_given_up_and_told_once() {
    messenger.answer(new Refused(Refusal.NOT_IN_CHANNEL));
    feature.outbox().owe(ONE, new Debt("card", "p1", "", GENERAL, NOON), NOON);

    deliver();
    pass(Duration.ofHours(1));
    deliver();

    assertThat(card.undelivered).containsExactly(Optional.of(Refusal.NOT_IN_CHANNEL));
    assertThat(states()).containsExactly("refused");
    assertThat(messenger.posts).hasSize(1);
  }

  @Test
  void a_refusal_that_cannot_be_told_is_not_written_down_either() {
    messenger.answer(new Refused(Refusal.NOT_IN_CHANNEL));
    card.speechless = true;
    feature.outbox().owe(ONE, new Debt("card", "p1", "", GENERAL, NOON), NOON);

    deliver();

    assertThat(states()).containsExactly("sending");
  }

  @Test
  void a_refused_message_is_tried_again_when_it_is_refreshed() {
    messenger.answer(new Refused(Refusal.NOT_IN_CHANNEL));
    feature.outbox().owe(ONE, new Debt("card", "p1", "", GENERAL, NOON), NOON);
    deliver();

    pass(Duration.ofSeconds(5));
    refreshCard();
    deliver();

    assertThat(states()).containsExactly("settled");
  }

  @Test
  void a_post_without_an_answer_is_looked_up_before_anything_else_and_found() {
    messenger.answer(new Uncertain("SocketTimeoutException"));
    owe(ONE, "a", ANN);
    deliver();
    messenger.see(new Seen(new Receipt("D1", "ts77")));

    assertThat(relay.reconcile()).as("before the lease ended").isZero();
    pass(Duration.ofSeconds(61));
    deliver();
    assertThat(relay.reconcile()).isEqualTo(1);
    deliver();

    assertThat(messenger.posts).containsExactly("a");
    assertThat(feature.outbox().receipt(ONE, "note", "a", "")).contains(new Receipt("D1", "ts77"));
  }

  @Test
  void a_post_without_an_answer_that_is_not_found_is_sent_again() {
    messenger.answer(new Uncertain("SocketTimeoutException"));
    owe(ONE, "a", ANN);
    deliver();

    pass(Duration.ofSeconds(61));
    relay.reconcile();
    deliver();

    assertThat(messenger.posts).containsExactly("a", "a");
    assertThat(states()).containsExactly("settled");
  }

  @Test
  void a_conversation_that_cannot_be_read_leaves_the_message_uncertain_and_says_so_once() {
    messenger.answer(new Uncertain("SocketTimeoutException"));
    messenger.see(new Unknown(Duration.ofMinutes(1), "missing_scope"));
    feature.outbox().owe(ONE, new Debt("card", "p1", "", GENERAL, NOON), NOON);
    deliver();

    for (int i = 0; i < 5; i++) {
      pass(Duration.ofMinutes(2));
      relay.reconcile();
      deliver();
    }

    assertThat(messenger.posts).hasSize(1);
    assertThat(states()).containsExactly("uncertain");
    assertThat(card.undelivered).containsExactly(Optional.empty());
    assertThat(feature.backlog(clock.instant()).uncertain()).isEqualTo(1);
  }

  @Test
  void an_edit_without_an_answer_is_simply_made_again() {
    feature.outbox().owe(ONE, new Debt("card", "p1", "", GENERAL, NOON), NOON);
    deliver();
    messenger.answer(new Uncertain("SocketTimeoutException"));
    pass(Duration.ofSeconds(2));
    refreshCard();
    deliver();

    pass(Duration.ofMinutes(1));
    deliver();

    assertThat(messenger.posts).hasSize(1);
    assertThat(messenger.edits).hasSize(2);
    assertThat(states()).containsExactly("settled");
  }

  @Test
  void words_that_stand_are_settled_though_the_message_is_edited_once_more_when_it_is_time() {
    messenger.answer(new Unfinished(new Receipt("C1", "ts9"), Duration.ofSeconds(4)));
    feature.outbox().owe(ONE, new Debt("card", "p1", "", GENERAL, NOON), NOON);

    deliver();
    assertThat(feature.outbox().receipt(ONE, "card", "p1", "")).contains(new Receipt("C1", "ts9"));
    assertThat(states()).containsExactly("ready");
    pass(Duration.ofMillis(3_999));
    assertThat(relay.deliverDue()).as("too early").isZero();
    pass(Duration.ofMillis(1));
    deliver();

    assertThat(messenger.posts).hasSize(1);
    assertThat(messenger.edits).containsExactly("ts9 one of three answered");
    assertThat(states()).containsExactly("settled");
  }

  @Test
  void a_message_that_goes_on_and_on_leaves_its_conversation_to_others_in_between() {
    for (int i = 0; i < 4; i++) {
      messenger.answer(new Unfinished(new Receipt("C1", "ts1"), Duration.ZERO));
    }
    feature.outbox().owe(ONE, new Debt("card", "p1", "", GENERAL, NOON), NOON);
    deliver();
    owe(ONE, "a", GENERAL);

    pass(Duration.ofSeconds(1));
    deliver();
    pass(Duration.ofSeconds(1));
    deliver();

    assertThat(messenger.posts).containsExactly("one of three answered", "a");
    assertThat(messenger.edits).hasSize(1);
  }

  @Test
  void what_changes_while_a_message_is_unfinished_is_said_by_its_next_edit() {
    messenger.answer(new Unfinished(new Receipt("C1", "ts1"), Duration.ofSeconds(2)));
    messenger.answer(new Unfinished(new Receipt("C1", "ts1"), Duration.ofSeconds(2)));
    feature.outbox().owe(ONE, new Debt("card", "p1", "", GENERAL, NOON), NOON);
    deliver();
    card.words = "two of three answered";
    refreshCard();

    for (int i = 0; i < 5; i++) {
      pass(Duration.ofSeconds(2));
      deliver();
    }

    assertThat(messenger.posts).hasSize(1);
    assertThat(messenger.edits)
        .containsExactly("ts1 two of three answered", "ts1 two of three answered");
    assertThat(states()).containsExactly("settled");
  }

  @Test
  void a_change_during_the_last_edit_is_said_after_it() {
    messenger.answer(new Unfinished(new Receipt("C1", "ts1"), Duration.ofSeconds(2)));
    feature.outbox().owe(ONE, new Debt("card", "p1", "", GENERAL, NOON), NOON);
    deliver();
    var claims = new JdbiClaims(database.jdbi());
    pass(Duration.ofSeconds(2));
    var owed =
        claims
            .claimReady("w", clock.instant(), Duration.ofSeconds(60), Duration.ofSeconds(1), 10)
            .getFirst();
    refreshCard();

    new JdbiOutcomes(database.jdbi())
        .settle("w", owed, new Receipt("C1", "ts1"), clock.instant(), clock.instant());

    assertThat(states()).containsExactly("ready");
  }

  @Test
  void an_unfinished_message_that_was_refused_after_all_is_given_up_once() {
    messenger.answer(new Unfinished(new Receipt("C1", "ts1"), Duration.ZERO));
    messenger.answer(new Refused(Refusal.MESSAGE_GONE));
    feature.outbox().owe(ONE, new Debt("card", "p1", "", GENERAL, NOON), NOON);
    deliver();

    pass(Duration.ofSeconds(1));
    deliver();
    pass(Duration.ofMinutes(1));
    deliver();

    assertThat(messenger.edits).hasSize(1);
    assertThat(states()).containsExactly("cancelled");
  }

  @Test
  void a_post_with_pictures_that_is_found_is_edited_once_more_and_one_without_is_not() {
    messenger.answer(new Uncertain("SocketTimeoutException"));
    messenger.answer(new Uncertain("SocketTimeoutException"));
    var chart = new Chart.Columns("t", "w", List.of(), List.of());
    var picture = Message.of("a").with(new Picture(chart, Text.plain("see")));
    feature.outbox().owe(ONE, new Debt("note", "a", "", ANN, NOON), picture, NOON);
    deliver();
    owe(ONE, "b", GENERAL);
    deliver();
    messenger.see(new Seen(new Receipt("D1", "ts77")));

    pass(Duration.ofSeconds(61));
    relay.reconcile();
    assertThat(states()).containsExactly("ready", "settled");
    deliver();

    assertThat(messenger.posts).containsExactly("a", "b");
    assertThat(messenger.edits).containsExactly("ts77 a");
    assertThat(states()).containsExactly("settled", "settled");
  }

  @Test
  void the_edits_of_an_unfinished_message_are_not_counted_as_messages() {
    var meters = new SimpleMeterRegistry();
    relay = feature.relay(messenger, List.of(card), Timing.DEFAULT, clock, meters);
    messenger.answer(new Unfinished(new Receipt("C1", "ts1"), Duration.ZERO));
    messenger.answer(new Unfinished(new Receipt("C1", "ts1"), Duration.ZERO));
    feature.outbox().owe(ONE, new Debt("card", "p1", "", GENERAL, NOON), NOON);

    deliver();
    pass(Duration.ofSeconds(1));
    deliver();

    assertThat(meters.counter("coach.messages", "outcome", "delivered").count()).isEqualTo(1);
  }

  @Test
  void a_message_whose_worker_vanished_is_looked_up_when_its_lease_ends() {
    owe(ONE, "a", ANN);
    new JdbiClaims(database.jdbi())
        .claimReady("gone", NOON, Duration.ofSeconds(60), Duration.ofSeconds(1), 10);
    messenger.see(new Seen(new Receipt("D1", "ts5")));

    deliver();
    assertThat(messenger.posts).isEmpty();
    pass(Duration.ofSeconds(61));
    relay.reconcile();
    deliver();

    assertThat(messenger.posts).isEmpty();
    assertThat(states()).containsExactly("settled");
  }

  @Test
  void a_result_that_comes_after_somebody_else_took_over_changes_nothing() {
    owe(ONE, "a", ANN);
    var claims = new JdbiClaims(database.jdbi());
    var owed =
        claims
            .claimReady("slow", NOON, Duration.ofSeconds(60), Duration.ofSeconds(1), 10)
            .getFirst();
    new JdbiDoubts(database.jdbi()).recoverExpired(NOON.plusSeconds(61));

    new JdbiOutcomes(database.jdbi())
        .settle("slow", owed, new Receipt("D1", "ts1"), NOON.plusSeconds(62), NOON);

    assertThat(states()).containsExactly("uncertain");
  }

  @Test
  void two_relays_share_the_work_and_deliver_each_message_once() throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      owe(ONE, "m" + i, new ToMember(new MemberId("U" + i)));
    }
    var other = newRelay();
    var helper =
        Thread.ofVirtual()
            .start(() -> {
              while (other.deliverDue() > 0) {
                Thread.onSpinWait();
              }
            });
    while (relay.deliverDue() > 0) {
      Thread.onSpinWait();
    }
    helper.join();

    assertThat(messenger.posts).hasSize(200).doesNotHaveDuplicates();
  }

  @Test
  void many_messages_at_once_leave_connections_for_requests() {
    var crowded = new CrowdedDesk();
    for (int i = 0; i < 40; i++) {
      var to = new ToMember(new MemberId("U" + i));
      feature.outbox().owe(ONE, new Debt(crowded.kind(), "s" + i, "", to, NOON), NOON);
    }

    var busy =
        feature.relay(
            messenger, List.of(crowded), Timing.DEFAULT, clock, new SimpleMeterRegistry());
    while (busy.deliverDue() > 0) {
      Thread.onSpinWait();
    }

    assertThat(messenger.posts).hasSize(40);
    assertThat(crowded.most).hasValueBetween(1, 4);
  }

  @Test
  void what_is_no_longer_wanted_is_cancelled() {
    card.words = "";
    feature.outbox().owe(ONE, new Debt("card", "p1", "", GENERAL, NOON), NOON);

    deliver();

    assertThat(messenger.posts).isEmpty();
    assertThat(states()).containsExactly("cancelled");
  }

  @Test
  void nothing_goes_to_a_workspace_that_removed_the_coach_until_it_is_back() {
    owe(ONE, "a", ANN);
    removedAt("now()");
    deliver();
    assertThat(messenger.posts).isEmpty();

    removedAt("null");
    deliver();

    assertThat(messenger.posts).containsExactly("a");
  }

  @Test
  void a_message_that_was_deleted_in_the_chat_is_not_edited_for_ever() {
    feature.outbox().owe(ONE, new Debt("card", "p1", "", GENERAL, NOON), NOON);
    deliver();
    messenger.answer(new Refused(Refusal.MESSAGE_GONE));
    pass(Duration.ofSeconds(2));
    refreshCard();
    deliver();

    refreshCard();
    pass(Duration.ofSeconds(2));
    deliver();

    assertThat(messenger.edits).hasSize(1);
    assertThat(states()).containsExactly("cancelled");
  }

  @Test
  void fixed_words_come_back_as_they_were_written() {
    var message =
        Message.of("Hello <!channel> *_~` مرحبا 👩‍🚀")
            .with(new Choices(List.of(Button.primary("Yes", "a.b", "1:2"))), new Rule());

    assertThat(MessageJson.read(MessageJson.write(message))).isEqualTo(message);
  }

  private OutboxRelay newRelay() {
    return feature.relay(
        messenger, List.of(card), Timing.DEFAULT, clock, new SimpleMeterRegistry());
  }

  private void owe(WorkspaceId workspace, String words, Address to) {
    feature
        .outbox()
        .owe(
            workspace,
            new Debt("note", words, "", to, clock.instant()),
            Message.of(words),
            clock.instant());
  }

  private void refreshCard() {
    feature.outbox().refresh(ONE, "card", "p1", "", clock.instant());
  }

  private void deliver() {
    while (relay.deliverDue() > 0) {
      Thread.onSpinWait();
    }
  }

  private void pass(Duration time) {
    clock.pass(time);
  }

  private void removedAt(String when) {
    database
        .jdbi()
        .useHandle(
            h -> h.execute("update workspace set removed_at = " + when + " where id = 'slack:T1'"));
  }

  private List<String> states() {
    return database
        .jdbi()
        .withHandle(
            h -> h.createQuery("select state from outbox order by id").mapTo(String.class).list());
  }

  /// Takes its time, and sees how many others do so with it.
  private static final class CrowdedDesk implements Composer {

    private final AtomicInteger here = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Override
    public String kind() {
      return "crowded";
    }

    @Override
    public Optional<Message> compose(
        WorkspaceId workspace, String subject, String period, Instant now) {
      most.accumulateAndGet(here.incrementAndGet(), Math::max);
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
      here.decrementAndGet();
      return Optional.of(Message.of(subject));
    }
  }

  /// A message whose words change while it stands in the chat.
  private static final class StandingCard implements Composer {

    private final List<Optional<Refusal>> undelivered = new ArrayList<>();
    private volatile String words = "one of three answered";
    private volatile boolean speechless;

    @Override
    public String kind() {
      return "card";
    }

    @Override
    public Optional<Message> compose(
        WorkspaceId workspace, String subject, String period, Instant now) {
      return words.isEmpty() ? Optional.empty() : Optional.of(Message.of(words));
    }

    @Override
    public void undelivered(
        WorkspaceId workspace,
        String subject,
        String period,
        Optional<Refusal> refusal,
        Instant now) {
      if (speechless) {
        throw new IllegalStateException("the database went away");
      }
      undelivered.add(refusal);
    }
  }
}
