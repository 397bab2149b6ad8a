package coach.tpm.note;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Address;
import coach.tpm.message.Delivery;
import coach.tpm.message.Delivery.Delivered;
import coach.tpm.message.Delivery.Refused;
import coach.tpm.message.Delivery.Throttled;
import coach.tpm.message.Delivery.Uncertain;
import coach.tpm.message.Message;
import coach.tpm.message.Messenger;
import coach.tpm.message.Receipt;
import coach.tpm.message.Refusal;
import coach.tpm.message.Sighting;
import coach.tpm.message.Text;
import coach.tpm.outbox.OutboxFeature;
import coach.tpm.outbox.OutboxRelay;
import coach.tpm.outbox.Timing;
import coach.tpm.prompt.PromptFiles;
import coach.tpm.prompt.Prompts;
import coach.tpm.testing.TestClock;
import coach.tpm.testing.TestDatabase;
import coach.tpm.testing.Transcript;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotesTest {

  private static final WorkspaceId ONE = new WorkspaceId("slack:T1");
  private static final WorkspaceId TWO = new WorkspaceId("slack:T2");
  private static final MemberId ANN = new MemberId("U1");
  private static final MemberId BEN = new MemberId("U2");

  private final TestClock clock = new TestClock(Instant.parse("2026-11-24T09:00:00Z"));
  private final Inbox inbox = new Inbox();
  private TestDatabase database;
  private Notes notes;
  private NoteFeature feature;
  private OutboxRelay relay;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    var outbox = OutboxFeature.create(database.jdbi());
    feature = NoteFeature.create(database.jdbi(), outbox.outbox());
    notes = feature.notes();
    relay =
        outbox.relay(
            inbox,
            List.of(feature.composer(Prompts.read(PromptFiles.packaged()))),
            new Timing(Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ZERO),
            clock,
            new SimpleMeterRegistry());
    database
        .jdbi()
        .useHandle(h ->
            h.execute(
                """
                insert into workspace values ('slack:T1', 'a', now(), null),
                                             ('slack:T2', 'b', now(), null)
                """));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_line_is_a_message() {
    tell(ANN, "k", "The channel is shut.");

    deliver();

    assertThat(inbox.posts).containsExactly("U1: The channel is shut.");
  }

  @Test
  void the_same_thing_is_told_once_to_each_person_of_each_workspace() {
    tell(ANN, "k", "The channel is shut.");
    tell(ANN, "k", "The channel is still shut.");
    tell(BEN, "k", "The channel is shut.");
    notes.tell(TWO, ANN, "k", Text.plain("Elsewhere too."), clock.instant());
    deliver();
    tell(ANN, "k", "The channel is shut.");

    deliver();

    assertThat(inbox.posts)
        .containsExactlyInAnyOrder(
            "U1: The channel is shut.", "U2: The channel is shut.", "U1: Elsewhere too.");
  }

  @Test
  void what_waits_is_told_together() {
    tell(ANN, "a", "One.");
    tell(ANN, "b", "Two.");
    tell(ANN, "c", "Three.");

    deliver();

    assertThat(inbox.posts).hasSize(1);
    assertThat(inbox.posts.getFirst())
        .startsWith("U1: A few things you should know:")
        .containsSubsequence("One.", "Two.", "Three.");
    assertThat(column("select state from outbox order by id"))
        .containsExactly("settled", "cancelled", "cancelled");
  }

  @Test
  void a_line_that_comes_after_the_message_is_a_message_of_its_own_and_no_edit() {
    tell(ANN, "a", "One.");
    deliver();
    tell(ANN, "b", "Two.");

    deliver();

    assertThat(inbox.posts).containsExactly("U1: One.", "U1: Two.");
    assertThat(inbox.edits).isZero();
  }

  @Test
  void lines_gather_while_a_day_is_full() {
    tell(ANN, "a", "One.");
    deliver();
    tell(ANN, "b", "Two.");
    deliver();
    tell(ANN, "c", "Three.");
    deliver();
    clock.moveTo(Instant.parse("2026-11-24T13:00:00Z"));
    tell(ANN, "d", "Four.");
    deliver();
    assertThat(inbox.posts).hasSize(2);

    clock.moveTo(Instant.parse("2026-11-24T16:00:00Z"));
    tell(ANN, "e", "Five.");
    deliver();

    assertThat(inbox.posts).hasSize(3);
    assertThat(inbox.posts.getLast()).containsSubsequence("Three.", "Four.", "Five.");
  }

  @Test
  void a_line_that_comes_while_the_message_is_sent_waits_for_the_next() {
    tell(ANN, "a", "One.");
    inbox.meanwhile = () -> tell(ANN, "b", "Two.");

    deliver();

    assertThat(inbox.posts).containsExactly("U1: One.", "U1: Two.");
  }

  @Test
  void a_message_in_doubt_takes_no_more_lines_and_keeps_its_own() {
    inbox.answers.add(new Uncertain("SocketTimeoutException"));
    tell(ANN, "a", "One.");
    deliver();
    tell(ANN, "b", "Two.");
    inbox.found = true;

    clock.pass(Duration.ofSeconds(61));
    relay.reconcile();
    deliver();

    assertThat(inbox.posts).containsExactly("U1: One.", "U1: Two.");
  }

  @Test
  void a_message_that_surely_did_not_come_is_told_with_what_came_since() {
    inbox.answers.add(new Throttled(Duration.ofSeconds(30)));
    tell(ANN, "a", "One.");
    deliver();
    inbox.posts.clear();
    tell(ANN, "b", "Two.");

    clock.pass(Duration.ofSeconds(30));
    deliver();

    assertThat(inbox.posts).hasSize(1);
    assertThat(inbox.posts.getFirst()).containsSubsequence("One.", "Two.");
  }

  @Test
  void very_many_lines_take_several_messages_and_none_is_left_out() {
    for (int i = 10; i < 40; i++) {
      tell(ANN, "k" + i, "Line " + i + ".");
    }

    deliver();
    clock.moveTo(Instant.parse("2026-11-24T16:00:00Z"));
    deliver();

    assertThat(inbox.posts).hasSize(3);
    for (int i = 10; i < 40; i++) {
      assertThat(String.join("\n", inbox.posts)).containsOnlyOnce("Line " + i + ".");
    }
  }

  @Test
  void what_was_over_is_told_anew_when_it_happens_again() {
    tell(ANN, "k", "It is shut.");
    deliver();
    clock.pass(Duration.ofHours(1));
    notes.over(ONE, "k", clock.instant());
    clock.pass(Duration.ofHours(1));
    tell(ANN, "k", "It is shut again.");
    deliver();

    assertThat(inbox.posts).containsExactly("U1: It is shut.", "U1: It is shut again.");
  }

  @Test
  void what_was_over_before_it_was_told_changes_nothing() {
    var earlier = clock.instant().minusSeconds(60);
    tell(ANN, "k", "It is shut.");
    notes.over(ONE, "k", earlier);
    notes.over(TWO, "k", clock.instant().plusSeconds(60));
    tell(ANN, "k", "It is shut.");

    deliver();

    assertThat(inbox.posts).containsExactly("U1: It is shut.");
  }

  @Test
  void a_line_whose_matter_is_over_before_it_was_sent_is_not_told() {
    tell(ANN, "k", "It is shut.");
    notes.over(ONE, "k", clock.instant().plusSeconds(1));

    deliver();

    assertThat(inbox.posts).isEmpty();
  }

  @Test
  void somebody_who_cannot_be_reached_is_not_tried_for_ever() {
    inbox.answers.add(new Refused(Refusal.MEMBER_UNREACHABLE));
    tell(ANN, "k", "It is shut.");

    deliver();
    clock.pass(Duration.ofDays(1));
    deliver();

    assertThat(column("select state from outbox")).containsExactly("refused");
  }

  @Test
  void lines_told_at_once_by_many_are_all_told_once() throws InterruptedException {
    var threads = new ArrayList<Thread>();
    for (int i = 10; i < 30; i++) {
      int number = i;
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                tell(ANN, "k" + number % 10, "Line " + number % 10 + ".");
                relay.deliverDue();
              }));
    }
    for (var thread : threads) {
      thread.join();
    }
    deliver();
    clock.moveTo(Instant.parse("2026-11-24T16:00:00Z"));
    deliver();

    for (int i = 0; i < 10; i++) {
      assertThat(String.join("\n", inbox.posts)).containsOnlyOnce("Line " + i + ".");
    }
  }

  @Test
  void what_was_told_long_ago_is_forgotten_and_what_waits_is_not() {
    tell(ANN, "old", "One.");
    deliver();
    tell(ANN, "waiting", "Two.");

    feature.sweep(clock.instant().plus(Duration.ofDays(179)));
    assertThat(column("select key from note order by id")).containsExactly("old", "waiting");
    feature.sweep(clock.instant().plus(Duration.ofDays(181)));

    assertThat(column("select key from note")).containsExactly("waiting");
  }

  private void tell(MemberId member, String key, String line) {
    notes.tell(ONE, member, key, Text.plain(line), clock.instant());
  }

  private void deliver() {
    while (relay.deliverDue() > 0) {
      Thread.onSpinWait();
    }
  }

  private List<String> column(String sql) {
    return database.jdbi().withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
  }

  private static final class Inbox implements Messenger {

    private final List<String> posts = new ArrayList<>();
    private final Deque<Delivery> answers = new ArrayDeque<>();
    private final Set<UUID> keys = new HashSet<>();
    private Runnable meanwhile = () -> {};
    private boolean found;
    private int edits;

    @Override
    public synchronized Delivery post(
        WorkspaceId workspace, Address to, Message message, UUID key) {
      posts.add(((Address.ToMember) to).member().value() + ": " + Transcript.of(message));
      keys.add(key);
      var then = meanwhile;
      meanwhile = () -> {};
      then.run();
      var answer = answers.poll();
      return answer == null ? new Delivered(new Receipt("D", "m" + posts.size())) : answer;
    }

    @Override
    public synchronized Delivery edit(WorkspaceId workspace, Receipt receipt, Message message) {
      edits++;
      return new Delivered(receipt);
    }

    @Override
    public synchronized Sighting find(WorkspaceId workspace, Address to, UUID key, Instant since) {
      return found && keys.contains(key)
          ? new Sighting.Seen(new Receipt("D", "found"))
          : new Sighting.NotSeen();
    }
  }
}
