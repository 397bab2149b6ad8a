package coach.tpm.app;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Receipt;
import coach.tpm.testing.TestDatabase;
import coach.tpm.testing.slack.FakeSlack;
import coach.tpm.testing.slack.Fault;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Two processes of the product deliver from one database to five workspaces of a Slack that
/// throttles, is slow and drops answers, and are killed with `kill -9` at random instants: nothing
/// is lost, nothing is sent twice, and no conversation is written to faster than Slack allows.
///
/// `-Dcrash.seed=…` plays it with other dice. It prints its figures in one line.
class CrashTest {

  private static final long SEED = Long.getLong("crash.seed", 20_261_122);
  private static final int MESSAGES = 2_000;
  private static final int BATCH = 250;
  private static final int KILLS = 10;

  /// One time in so many, both are killed.
  private static final int BOTH = 4;

  /// Killing goes on at least until all is owed, and at most this long when it is.
  private static final Duration KILLING = Duration.ofSeconds(30);

  private static final Duration SHORTEST_LIFE = Duration.ofMillis(50);
  private static final Duration LONGEST_LIFE = Duration.ofMillis(1_500);
  private static final Duration LEAST_LATENCY = Duration.ofMillis(10);
  private static final Duration MOST_LATENCY = Duration.ofMillis(80);

  /// Only ends a test that hangs: on a machine with much else to do a process takes long to start.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /// The product counts a second by the time of day, which may be set right meanwhile, and in whole
  /// microseconds; the fake Slack counts by a clock that only ever runs on.
  private static final Duration CLOCKS_DIFFER = Duration.ofMillis(20);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path logs;

  private final Random dice = new Random(SEED);
  private final List<CoachProcess> coaches = new ArrayList<>();
  private FakeSlack slack;
  private TestDatabase database;
  private Crowd crowd;
  private int kills;

  @BeforeEach
  void open() {
    slack = FakeSlack.start();
    slack
        .faults()
        .seed(SEED)
        .rate(0.02, "*", new Fault.RateLimited(Duration.ofSeconds(1)))
        .rate(0.01, "chat.postMessage", new Fault.AcceptAndHangUp())
        .latency(LEAST_LATENCY, MOST_LATENCY);
    database = TestDatabase.fresh();
    crowd = Crowd.of(slack, database.jdbi(), dice);
  }

  @AfterEach
  void close() {
    coaches.forEach(CoachProcess::kill);
    database.close();
    slack.close();
  }

  @Test
  void what_is_owed_arrives_once_whoever_is_killed() {
    coaches.add(start());
    coaches.add(start());
    await("both coaches to serve", () -> serving().count() == coaches.size());
    long begun = System.nanoTime();

    while (kills < KILLS || crowd.owed() < MESSAGES || isKillingOn(begun)) {
      crowd.owe(Math.min(BATCH, MESSAGES - crowd.owed()));
      LockSupport.parkNanos(dice.nextLong(SHORTEST_LIFE.toNanos(), LONGEST_LIFE.toNanos()));
      killSome();
      await("a coach to serve", () -> serving().findAny().isPresent());
    }
    await("all to be settled", this::isSettled);
    var took = since(begun);
    coaches.forEach(CoachProcess::kill);
    letSlackFinish();

    System.out.println(figures(took));
    assertThat(slack.postsBy("key").keySet()).containsExactlyInAnyOrderElementsOf(crowd.keys());
    assertThat(slack.postsBy("key").values()).containsOnly(1L);
    assertThat(crowd.receipts()).isEqualTo(receiptsOfSlack());
    assertThat(crowd.states()).containsOnlyKeys("settled");
    assertThat(slack.pacing().shortest()).hasSizeGreaterThanOrEqualTo(400);
    assertThat(tooFast()).isEmpty();
    assertThat(slack.invalid()).isEmpty();
  }

  private boolean isKillingOn(long begun) {
    return !isSettled() && since(begun).compareTo(KILLING) < 0;
  }

  private boolean isSettled() {
    return crowd.states().keySet().equals(Set.of("settled"));
  }

  /// One that serves, and now and then the other too, whatever it is at.
  private void killSome() {
    var serving = serving().toList();
    int first = coaches.indexOf(serving.get(dice.nextInt(serving.size())));
    kill(first);
    if (dice.nextInt(BOTH) == 0) {
      kill(1 - first);
    }
  }

  private Stream<CoachProcess> serving() {
    return coaches.stream().filter(CoachProcess::isServing);
  }

  private void kill(int which) {
    coaches.get(which).kill();
    kills++;
    coaches.set(which, start());
  }

  private CoachProcess start() {
    var address = database.address();
    var url =
        "postgresql://%s:%s@%s:%d/%s"
            .formatted(
                encoded(address.user()),
                encoded(address.password()),
                address.host(),
                address.port(),
                encoded(address.database()));
    return CoachProcess.start(
        Map.of(
            "DATABASE_URL",
            url,
            "SLACK_API_URL",
            slack.apiUrl().toString(),
            "SLACK_CLIENT_ID",
            "123.456",
            "SLACK_CLIENT_SECRET",
            "s3cret",
            "TOKEN_KEYS",
            Crowd.KEYS,
            "SLACK_SIGNING_SECRET",
            RunningCoach.SECRET,
            "HOST",
            "127.0.0.1",
            "PORT",
            "0"),
        logs.resolve("coach.log"));
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// What a coach sent before it was killed may still be on its way.
  private static void letSlackFinish() {
    LockSupport.parkNanos(MOST_LATENCY.multipliedBy(3).toNanos());
  }

  private Map<String, Receipt> receiptsOfSlack() {
    return slack.posts().stream()
        .collect(
            Collectors.toMap(
                post -> post.message().metadata("key"),
                post -> new Receipt(post.channel(), post.ts())));
  }

  /// The conversations that got two posts within less than a pace.
  private Map<String, Duration> tooFast() {
    var tooFast = slack.pacing().shortest();
    tooFast.values().removeIf(gap -> gap.compareTo(pace().minus(CLOCKS_DIFFER)) >= 0);
    return tooFast;
  }

  private String figures(Duration took) {
    var posts = slack.postsBy("key");
    var lost = crowd.keys();
    lost.removeAll(posts.keySet());
    return ("crash test (seed %d): %d kills, %d messages, %d posts, %d history lookups,"
            + " %d throttled, %d accepted without an answer, %d duplicates, %d lost,"
            + " shortest gap %d ms, %.1f s")
        .formatted(
            SEED,
            kills,
            crowd.owed(),
            slack.posts().size(),
            slack.calls("conversations.history").size(),
            slack.faults().count(Fault.RateLimited.class),
            slack.faults().count(Fault.AcceptAndHangUp.class),
            posts.values().stream().mapToLong(times -> times - 1).sum(),
            lost.size(),
            slack.pacing().shortest().values().stream()
                .mapToLong(Duration::toMillis)
                .min()
                .orElse(-1),
            took.toMillis() / 1000.0);
  }

  private static Duration pace() {
    return CrashedCoach.TIMING.pace();
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private void await(String what, BooleanSupplier condition) {
    long begun = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertThat(since(begun)).as("waiting for %s: %s", what, crowd.states()).isLessThan(PATIENCE);
      LockSupport.parkNanos(20_000_000);
    }
  }
}
