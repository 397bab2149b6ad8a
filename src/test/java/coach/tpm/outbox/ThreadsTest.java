package coach.tpm.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Address.InThread;
import coach.tpm.message.Address.ToChannel;
import coach.tpm.message.Delivery.Refused;
import coach.tpm.message.Delivery.Uncertain;
import coach.tpm.message.Message;
import coach.tpm.message.Receipt;
import coach.tpm.message.Refusal;
import coach.tpm.message.Sighting.Seen;
import coach.tpm.testing.TestClock;
import coach.tpm.testing.TestDatabase;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.WorkspaceId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThreadsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final WorkspaceId ONE = new WorkspaceId("slack:T1");
  private static final ChannelId GENERAL = new ChannelId("C1");
  private static final Debt CARD = new Debt("card", "p1", "day", new ToChannel(GENERAL), NOON);
  private static final Debt DETAILS =
      new Debt("details", "p1", "day", new ToChannel(GENERAL), NOON).inThreadOf("card");

  @AutoClose private final TestDatabase database = TestDatabase.fresh();
  private final TestClock clock = new TestClock(NOON);
  private final FakeMessenger messenger = new FakeMessenger();
  private final OutboxFeature feature = OutboxFeature.create(database.jdbi());
  private final OutboxRelay relay =
      feature.relay(messenger, List.of(), Timing.DEFAULT, clock, new SimpleMeterRegistry());

  @BeforeEach
  void install() {
    database
        .jdbi()
        .useHandle(h -> h.execute("insert into workspace values ('slack:T1', 'w', now(), null)"));
  }

  @Test
  void a_reply_waits_for_its_message_and_goes_into_its_thread() {
    owe(DETAILS);
    owe(CARD);
    messenger.answer(new Uncertain("no answer came"));

    deliver();
    deliver();
    assertThat(messenger.posts).containsExactly("card");
    messenger.see(new Seen(new Receipt("C1", "1.5")));
    clock.pass(Duration.ofMinutes(2));
    relay.reconcile();
    deliver();

    assertThat(messenger.posts).containsExactly("card", "details");
    assertThat(messenger.to).last().isEqualTo(new InThread(GENERAL, "1.5"));
  }

  @Test
  void a_reply_is_looked_for_in_its_thread() {
    owe(CARD);
    deliver();
    owe(DETAILS);
    messenger.answer(new Uncertain("no answer came"));
    deliver();

    clock.pass(Duration.ofMinutes(2));
    relay.reconcile();

    assertThat(messenger.soughtIn).containsExactly(new InThread(GENERAL, "ts1"));
  }

  @Test
  void a_reply_to_a_message_that_was_refused_is_not_sent_until_that_is_delivered_after_all() {
    owe(CARD);
    owe(DETAILS);
    messenger.answer(new Refused(Refusal.NOT_IN_CHANNEL));
    deliver();
    deliver();
    assertThat(messenger.posts).containsExactly("card");
    assertThat(states()).containsExactly("card refused", "details refused");

    feature.outbox().oweAnew(ONE, DETAILS, clock.instant());
    feature.outbox().oweAnew(ONE, CARD, clock.instant());
    deliver();
    deliver();

    assertThat(messenger.posts).containsExactly("card", "card", "details");
    assertThat(states()).containsExactly("card settled", "details settled");
  }

  @Test
  void a_reply_to_a_message_that_somebody_deleted_is_not_sent() {
    owe(CARD);
    deliver();
    assertThat(feature.outbox().isWanted(ONE, "card", "p1", "day")).isTrue();
    messenger.answer(new Refused(Refusal.MESSAGE_GONE));
    feature.outbox().refresh(ONE, "card", "p1", "day", clock.instant());
    deliver();

    owe(DETAILS);
    deliver();

    assertThat(messenger.posts).containsExactly("card");
    assertThat(states()).containsExactly("card cancelled", "details refused");
    assertThat(feature.outbox().isWanted(ONE, "card", "p1", "day")).isFalse();
  }

  @Test
  void a_reply_to_a_message_that_was_never_owed_is_not_sent() {
    owe(DETAILS);

    deliver();

    assertThat(messenger.posts).isEmpty();
    assertThat(states()).containsExactly("details refused");
  }

  private void owe(Debt debt) {
    feature.outbox().owe(ONE, debt, Message.of(debt.kind()), clock.instant());
  }

  private void deliver() {
    clock.pass(Duration.ofSeconds(2));
    relay.deliverDue();
  }

  private List<String> states() {
    return database
        .jdbi()
        .withHandle(h ->
            h.createQuery("select kind || ' ' || state from outbox order by kind")
                .mapTo(String.class)
                .list());
  }
}
