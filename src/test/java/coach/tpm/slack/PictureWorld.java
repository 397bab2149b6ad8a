package coach.tpm.slack;

import coach.tpm.chart.Chart;
import coach.tpm.chart.Chart.Columns;
import coach.tpm.chart.Chart.Lines;
import coach.tpm.chart.Series;
import coach.tpm.chart.Tone;
import coach.tpm.message.Address.ToChannel;
import coach.tpm.message.Block.Heading;
import coach.tpm.message.Block.Picture;
import coach.tpm.message.Message;
import coach.tpm.message.Messenger;
import coach.tpm.message.Text;
import coach.tpm.outbox.Debt;
import coach.tpm.outbox.OutboxFeature;
import coach.tpm.outbox.OutboxRelay;
import coach.tpm.outbox.Timing;
import coach.tpm.testing.TestClock;
import coach.tpm.testing.TestDatabase;
import coach.tpm.testing.slack.Conversation;
import coach.tpm.testing.slack.FakeFile;
import coach.tpm.testing.slack.FakeSlack;
import coach.tpm.testing.slack.SlackMessage;
import coach.tpm.testing.slack.Workspace;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.WorkspaceId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The outbox and the messenger before a fake Slack, on a real database, with a clock moved by
/// hand. Processes of the product come and go; the database and Slack stay.
final class PictureWorld implements AutoCloseable {

  static final String PROMISE = "files.getUploadURLExternal";
  static final String COMPLETE = "files.completeUploadExternal";
  static final WorkspaceId WORKSPACE = WorkspaceId.of("slack", "T1");
  static final Chart PLAN =
      new Lines(
          "Tasks against plan",
          "7 of 12 tasks are done; the plan has 9.",
          List.of("2 Nov", "9 Nov"),
          List.of(
              new Series("Planned", Tone.QUIET, List.of(4, 9)),
              new Series("Done", Tone.FOCUS, List.of(3, 7))));
  static final Chart RISKS =
      new Columns(
          "Open risks",
          "On Monday 2 were red, on Tuesday 1.",
          List.of("Mon", "Tue"),
          List.of(new Series("Red", Tone.BAD, List.of(2, 1))));

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Timing TIMING =
      new Timing(Duration.ofSeconds(60), Duration.ofSeconds(2), Duration.ofSeconds(1));
  private static final int MOST_SECONDS = 400;

  final TestClock clock = new TestClock(NOON);
  final FakeSlack slack = FakeSlack.start(clock);
  final Workspace team = slack.workspace("T1").user("U1", "Ann", "Europe/Berlin");
  final Conversation apollo = team.channel("C1", "apollo", "U1");
  final TestDatabase database = TestDatabase.fresh();
  final SlackFiles files = new JdbiSlackFiles(database.jdbi());
  final SlackWeb web = new SlackWeb(slack.apiUrl(), Duration.ofSeconds(1));
  private final OutboxFeature outbox = OutboxFeature.create(database.jdbi());
  private final Tokens tokens = new Tokens(Optional.of(team.token()), new NoInstallations());
  private OutboxRelay relay;

  PictureWorld() {
    database
        .jdbi()
        .useHandle(h -> h.execute("insert into workspace values ('slack:T1', 'w', now(), null)"));
    tokens.bind(WORKSPACE);
    relay = process(files, UnaryOperator.identity());
  }

  static Message letter(Chart... charts) {
    var message = new Message("The week", List.of(new Heading("The week of Apollo")));
    for (var chart : charts) {
      message = message.with(new Picture(chart, Text.plain("See: " + chart.title())));
    }
    return message;
  }

  void owe(String name, String channel, Message message) {
    var debt = new Debt("letter", name, "", new ToChannel(new ChannelId(channel)), clock.instant());
    outbox.outbox().owe(WORKSPACE, debt, message, clock.instant());
  }

  void refresh(String name) {
    outbox.outbox().refresh(WORKSPACE, "letter", name, "", clock.instant());
  }

  /// From now on another process does the work, on the same database.
  void startProcess(SlackFiles theirFiles, UnaryOperator<Messenger> theirMessenger) {
    relay = process(theirFiles, theirMessenger);
  }

  void startProcess() {
    startProcess(files, UnaryOperator.identity());
  }

  private OutboxRelay process(SlackFiles theirFiles, UnaryOperator<Messenger> theirMessenger) {
    var messenger =
        new SlackMessenger(web, tokens, new Uploads(theirFiles, web.patientHttp(), clock));
    return outbox.relay(
        theirMessenger.apply(messenger), List.of(), TIMING, clock, new SimpleMeterRegistry());
  }

  /// One turn of the outbox.
  void turn() {
    relay.deliverDue();
  }

  /// Lets seconds pass, and has done in each what is due then.
  void pass(int seconds) {
    for (int second = 0; second < seconds; second++) {
      clock.pass(Duration.ofSeconds(1));
      relay.reconcile();
      relay.deliverDue();
    }
  }

  void untilAllIsSaid() {
    turn();
    for (int second = 0; isOwed(); second++) {
      if (second > MOST_SECONDS) {
        throw new AssertionError("it is never said: " + apollo.text());
      }
      pass(1);
    }
  }

  boolean isOwed() {
    return database
            .jdbi()
            .withHandle(h ->
                h.createQuery("select count(*) from outbox where state <> 'settled'")
                    .mapTo(Integer.class)
                    .one())
        > 0;
  }

  /// The titles of the pictures that a message shows, in order.
  List<String> shown(SlackMessage message) {
    return message.pictures().stream().map(id -> file(id).title()).toList();
  }

  FakeFile file(String id) {
    return slack.files().stream().filter(file -> file.id().equals(id)).findFirst().orElseThrow();
  }

  List<FakeFile> complete() {
    return slack.files().stream().filter(FakeFile::isComplete).toList();
  }

  @Override
  public void close() {
    web.close();
    slack.close();
    database.close();
  }
}
