package coach.tpm.app;

import coach.tpm.outbox.Timing;
import coach.tpm.store.DatabaseAddress;
import coach.tpm.testing.TestClock;
import coach.tpm.testing.TestDatabase;
import coach.tpm.testing.slack.FakeSlack;
import coach.tpm.testing.slack.SlackClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The whole product as `serve` starts it, with a fake Slack, a real database, and a clock that is
/// moved by hand.
final class RunningCoach implements AutoCloseable {

  static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  static final Duration SOON = Duration.ofSeconds(20);

  /// What waits longer waits for another hour or day, not for its turn.
  private static final Duration SHORTLY = Duration.ofMinutes(2);

  private static final Timing TIMING =
      new Timing(Duration.ofSeconds(60), Duration.ofSeconds(2), Duration.ofSeconds(1));

  final TestClock clock;
  final FakeSlack slack;
  final TestDatabase database;
  private final Map<String, String> environment;
  private final DatabaseAddress address;
  private Coach coach;

  private RunningCoach(
      Instant now,
      Map<String, String> more,
      Consumer<FakeSlack> set,
      UnaryOperator<DatabaseAddress> reached) {
    this.clock = new TestClock(now);
    this.slack = FakeSlack.start(clock);
    this.database = TestDatabase.fresh();
    this.address = reached.apply(database.address());
    set.accept(slack);
    this.environment = new HashMap<>();
    environment.put("SLACK_SIGNING_SECRET", SECRET);
    environment.put("SLACK_BOT_TOKEN", slack.workspace("T1").token());
    environment.put("SLACK_API_URL", slack.apiUrl().toString());
    environment.put("HOST", "127.0.0.1");
    environment.put("PORT", "0");
    environment.putAll(more);
    this.coach = start();
  }

  static RunningCoach at(Instant now) {
    return at(now, Map.of());
  }

  /// With further settings, or with an empty one to take a setting away.
  static RunningCoach at(Instant now, Map<String, String> more) {
    return at(now, more, _ -> {});
  }

  /// With a Slack that is set up before the coach starts.
  static RunningCoach at(Instant now, Map<String, String> more, Consumer<FakeSlack> set) {
    return new RunningCoach(now, more, set, UnaryOperator.identity());
  }

  /// With its database reached by another address, such as that of a wire that can be cut.
  static RunningCoach over(Instant now, UnaryOperator<DatabaseAddress> reached) {
    return new RunningCoach(now, Map.of(), _ -> {}, reached);
  }

  private Coach start() {
    var config = Config.from(environment).withDatabase(address);
    return Coach.start(config, clock, TIMING);
  }

  /// Stops the product and starts it again on the same database.
  void restart() {
    coach.close();
    coach = start();
  }

  /// Stops the product and starts it with other settings.
  void restart(Map<String, String> more) {
    environment.putAll(more);
    restart();
  }

  /// What a browser or a monitor gets.
  HttpResponse<String> get(String path, String... headers) {
    var request = HttpRequest.newBuilder(url(path)).timeout(SOON);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// The rows of a query as text, for what nobody tells.
  List<String> rows(String sql) {
    return database.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  long count(String from) {
    return Long.parseLong(rows("select count(*)::text from " + from).getFirst());
  }

  /// Looks again and again, until it is as wanted.
  static <T> T eventually(Supplier<T> look, Predicate<T> wanted) {
    long end = System.nanoTime() + SOON.toNanos();
    var seen = look.get();
    while (!wanted.test(seen)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("after %s it is still: %s".formatted(SOON, seen));
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      seen = look.get();
    }
    return seen;
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + coach.port() + path);
  }

  SlackClient client(String team) {
    return new SlackClient(slack, url("/"), SECRET, team, clock);
  }

  /// Moves time to a local moment and rings the bells once.
  void moveTo(ZonedDateTime moment) {
    moveTo(moment.toInstant());
  }

  void moveTo(Instant moment) {
    untilNothingIsOnItsWay();
    clock.moveTo(moment);
    coach.ring();
  }

  /// Lets seconds pass, so that conversations take their next message.
  void pass(Duration time) {
    untilNothingIsOnItsWay();
    clock.pass(time);
    coach.ring();
  }

  /// Lets time pass until everything that is due now or shortly is said.
  void untilAllIsSaid() {
    eventually(
        () -> {
          pass(Duration.ofSeconds(2));
          return count(
              "outbox where state = 'sending' or state = 'ready' and not_before <= '%s'"
                  .formatted(clock.instant().plus(SHORTLY)));
        },
        none -> none == 0);
  }

  /// An outcome is written down at the time it came, not at the time to which the clock is moved
  /// while it comes.
  private void untilNothingIsOnItsWay() {
    eventually(() -> count("outbox where state = 'sending'"), none -> none == 0);
  }

  @Override
  public void close() {
    coach.close();
    slack.close();
    database.close();
  }
}
