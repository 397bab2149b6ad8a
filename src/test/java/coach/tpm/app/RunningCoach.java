package coach.tpm.app;

import coach.tpm.outbox.Timing;
import coach.tpm.testing.TestClock;
import coach.tpm.testing.TestDatabase;
import coach.tpm.testing.slack.FakeSlack;
import coach.tpm.testing.slack.SlackClient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;

/// The whole product as `serve` starts it, with a fake Slack, a real database, and a clock that is
/// moved by hand.
final class RunningCoach implements AutoCloseable {

  static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  static final Duration SOON = Duration.ofSeconds(20);

  private static final Timing TIMING =
      new Timing(Duration.ofSeconds(60), Duration.ofSeconds(2), Duration.ofSeconds(1));

  final TestClock clock;
  final FakeSlack slack;
  final TestDatabase database;
  private final Map<String, String> environment;
  private Coach coach;

  private RunningCoach(Instant now, Map<String, String> more) {
    this.clock = new TestClock(now);
    this.slack = FakeSlack.start(clock);
    this.database = TestDatabase.fresh();
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
    return new RunningCoach(now, Map.of());
  }

  /// With further settings, or with an empty one to take a setting away.
  static RunningCoach at(Instant now, Map<String, String> more) {
    return new RunningCoach(now, more);
  }

  private Coach start() {
    var config = Config.from(environment).withDatabase(database.address());
    return Coach.start(config, clock, TIMING);
  }

  /// Stops the product and starts it again on the same database.
  void restart() {
    coach.close();
    coach = start();
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
    clock.moveTo(moment);
    coach.ring();
  }

  /// Lets seconds pass, so that conversations take their next message.
  void pass(Duration time) {
    clock.pass(time);
    coach.ring();
  }

  @Override
  public void close() {
    coach.close();
    slack.close();
    database.close();
  }
}
