package coach.tpm.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Address.ToMember;
import coach.tpm.message.Delivery;
import coach.tpm.message.Delivery.Throttled;
import coach.tpm.message.Delivery.TryAgain;
import coach.tpm.message.Delivery.Uncertain;
import coach.tpm.message.Message;
import coach.tpm.testing.TestClock;
import coach.tpm.testing.TestDatabase;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random messages of random kinds to people all over the world, over two changes of clocks, sent
/// by two relays to a platform that throttles, is silent, and sees senders vanish.
class BudgetOfManyDaysTest {

  private static final WorkspaceId ONE = new WorkspaceId("slack:T1");
  private static final Instant BEGIN = Instant.parse("2026-10-23T00:00:00Z");
  private static final int DAYS = 11;
  private static final int MOST_DAYS_TO_DRAIN = 60;
  private static final Duration STEP = Duration.ofMinutes(30);
  private static final List<String> OTHERS = List.of("note", "escalation", "risk");
  private static final Timing TIMING =
      new Timing(Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ZERO);

  private final TestClock clock = new TestClock(BEGIN);
  private final Postbox postbox = new Postbox(clock);
  private final Map<MemberId, ZoneId> zones = new LinkedHashMap<>();
  private final Set<String> questions = new HashSet<>();
  private final Set<String> others = new HashSet<>();
  private final Set<String> requested = new HashSet<>();
  private TestDatabase database;
  private OutboxFeature feature;
  private List<OutboxRelay> relays;

  @BeforeEach
  void open() {
    var places =
        List.of(
            "Pacific/Kiritimati",
            "Asia/Kolkata",
            "Europe/Berlin",
            "America/New_York",
            "America/Los_Angeles",
            "Australia/Lord_Howe");
    places.forEach(place -> zones.put(new MemberId("U" + zones.size()), ZoneId.of(place)));
    database = TestDatabase.fresh();
    feature =
        OutboxFeature.create(
            database.jdbi(), (_, member) -> Optional.ofNullable(zones.get(member)));
    relays = List.of(newRelay(), newRelay());
    database
        .jdbi()
        .useHandle(h -> h.execute("insert into workspace values ('slack:T1', 'w', now(), null)"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void nobody_gets_more_than_four_a_day_and_nothing_is_lost(long seed) throws InterruptedException {
    var dice = new Random(seed);
    while (clock.instant().isBefore(BEGIN.plus(Duration.ofDays(DAYS)))) {
      trouble(dice);
      for (var member : zones.keySet()) {
        maybeOwe(member, dice);
      }
      deliver();
      clock.pass(STEP);
    }
    postbox.loses(Optional::empty);
    postbox.answersNot(Optional::empty);
    for (int i = 0; i < 48 * MOST_DAYS_TO_DRAIN && isOwing(); i++) {
      deliver();
      clock.pass(STEP);
    }

    var arrived = postbox.words();
    assertThat(arrived).doesNotHaveDuplicates().containsAll(others).containsAll(requested);
    assertThat(postbox.perDay(zones, requested::contains).values())
        .allMatch(count -> count <= 4)
        .contains(4L);
    assertThat(column("select distinct state from outbox")).containsOnly("settled", "cancelled");
    var lapsed = new HashSet<>(questions);
    arrived.forEach(lapsed::remove);
    assertThat(column("select subject from outbox where state = 'cancelled'"))
        .containsExactlyInAnyOrderElementsOf(lapsed);
    assertThat(postbox.days(zones))
        .filteredOn(post -> questions.contains(post.words()))
        .allMatch(post -> post.words().endsWith(" " + post.day()));
  }

  private void maybeOwe(MemberId member, Random dice) {
    var today = LocalDate.ofInstant(clock.instant(), zones.get(member));
    int chance = dice.nextInt(60);
    var name = member.value() + " " + (questions.size() + others.size() + requested.size());
    if (chance < 4) {
      questions.add(owe(chance < 3 ? "checkin" : "reminder", name + " " + today, member));
    } else if (chance < 7) {
      others.add(owe(OTHERS.get(dice.nextInt(OTHERS.size())), name, member));
    } else if (chance < 8) {
      requested.add(name);
      var debt = new Debt("export", name, "", new ToMember(member), clock.instant());
      feature.outbox().owe(ONE, debt.onRequest(), Message.of(name), clock.instant());
    } else if (chance < 12) {
      var known = new ArrayList<>(others);
      if (!known.isEmpty()) {
        var changed = known.get(dice.nextInt(known.size()));
        OTHERS.forEach(kind -> feature.outbox().refresh(ONE, kind, changed, "", clock.instant()));
      }
    }
  }

  private String owe(String kind, String name, MemberId member) {
    var debt = new Debt(kind, name, "", new ToMember(member), clock.instant());
    if (OTHERS.contains(kind)) {
      feature.outbox().owe(ONE, debt, Message.of(name), clock.instant());
    } else {
      feature.outbox().owe(ONE, debt, clock.instant());
    }
    return name;
  }

  /// Some posts do not come, and some come while nobody hears of it or their sender is gone.
  private void trouble(Random dice) {
    postbox.loses(() ->
        switch (dice.nextInt(40)) {
          case 0 -> Optional.<Delivery>of(new Throttled(Duration.ofSeconds(30)));
          case 1, 2 -> Optional.of(new TryAgain("ConnectException"));
          case 3 -> Optional.of(new Uncertain("SocketTimeoutException"));
          default -> Optional.empty();
        });
    postbox.answersNot(() ->
        switch (dice.nextInt(40)) {
          case 0, 1 -> Optional.of(new Uncertain("SocketTimeoutException"));
          case 2 -> throw new IllegalStateException("the sender was killed");
          default -> Optional.empty();
        });
  }

  private void deliver() throws InterruptedException {
    var threads =
        relays.stream()
            .map(relay ->
                Thread.ofVirtual()
                    .start(() -> {
                      relay.reconcile();
                      while (relay.deliverDue() > 0) {
                        Thread.onSpinWait();
                      }
                    }))
            .toList();
    for (var thread : threads) {
      thread.join();
    }
  }

  private boolean isOwing() {
    return !column("select id::text from outbox where state in ('ready', 'sending', 'uncertain')")
        .isEmpty();
  }

  private OutboxRelay newRelay() {
    return feature.relay(
        postbox,
        List.of(new OfItsDay("checkin"), new OfItsDay("reminder")),
        TIMING,
        clock,
        new SimpleMeterRegistry());
  }

  private List<String> column(String sql) {
    return database.jdbi().withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
  }

  /// A question that is asked on its day or not at all.
  private final class OfItsDay implements Composer {

    private final String kind;

    OfItsDay(String kind) {
      this.kind = kind;
    }

    @Override
    public String kind() {
      return kind;
    }

    @Override
    public Optional<Message> compose(
        WorkspaceId workspace, String subject, String period, Instant now) {
      var words = subject.split(" ", -1);
      var today = LocalDate.ofInstant(now, zones.get(new MemberId(words[0])));
      return today.toString().equals(words[2])
          ? Optional.of(Message.of(subject))
          : Optional.empty();
    }
  }
}
