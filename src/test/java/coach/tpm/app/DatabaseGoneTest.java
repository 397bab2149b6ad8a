package coach.tpm.app;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.store.DatabaseAddress;
import coach.tpm.testing.CutWire;
import coach.tpm.testing.slack.Conversation;
import coach.tpm.testing.slack.SlackAnswer;
import coach.tpm.testing.slack.SlackClient;
import coach.tpm.testing.slack.SlackPerson;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The database goes away for a while, with connections closed or with nothing coming through.
class DatabaseGoneTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant SUNDAY = Instant.parse("2026-11-22T11:00:00Z");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final String SORRY = "try again in a minute";

  @SuppressWarnings("NullAway.Init") // laid by `wired`, before the product starts
  private CutWire wire;

  private RunningCoach coach;
  private SlackClient client;
  private Conversation apollo;
  private SlackPerson ann;

  @BeforeEach
  void start() {
    coach = RunningCoach.over(SUNDAY, this::wired);
    var workspace = coach.slack.workspace("T1").user("U1", "ann", BERLIN.getId());
    apollo = workspace.channel("C1", "apollo", "U1");
    client = coach.client("T1");
    ann = client.person("U1");
    assertThat(ann.types("program start Apollo by 15 Jan").in(apollo).isOk()).isTrue();
    assertThat(ann.types("task add Sign the contract @ann").in(apollo).isOk()).isTrue();
  }

  @AfterEach
  void stop() {
    wire.mend();
    client.close();
    coach.close();
    wire.close();
  }

  @Test
  void twenty_seconds_without_a_database_lose_nothing_and_end_by_themselves() {
    assertThat(ann.types("task 1").in(apollo).isOk()).isTrue();
    assertThat(ann.types("risk").in(apollo).isOk()).isTrue();
    var form =
        ann.awaitForm(_ -> true, RunningCoach.SOON)
            .fill("What is in the way?", "the vendor")
            .fill("How likely is it?", "Likely")
            .fill("Working days it would cost", "1 to 5 working days");
    var before = counts();
    wire.cut();

    assertSorry(ann.types("task add While it is away").in(apollo));
    assertSorry(ann.types("task done 1").in(apollo));
    assertSorry(ann.types("lesson next").in(apollo));
    assertThat(ann.types("help").in(apollo).text()).contains("/tpm task");
    assertThat(ann.reading(apollo).last("Sign the contract").press("Done").isOk()).isTrue();
    coach.slack.await(
        slack -> slack.responses(),
        it -> !it.isEmpty() && it.getLast().text().contains(SORRY),
        RunningCoach.SOON);
    var sent = form.submit();
    assertThat(sent.isOk()).isTrue();
    assertThat(form.errorAt("What is in the way?", sent)).contains(SORRY);
    var heard = ann.says("yes");
    assertThat(heard.status()).as("Slack tells again: %s", heard).isEqualTo(503);
    assertThat(client.events().homeOpened("U1", "home").elapsed())
        .isLessThan(Duration.ofSeconds(3));
    notReady();
    assertThat(coach.get("/healthz").statusCode()).isEqualTo(200);
    assertThat(counts()).as("nothing is half written").isEqualTo(before);
    coach.clock.pass(Duration.ofSeconds(20));

    wire.mend();
    works();
    assertThat(form.submit().errors()).isEmpty();
    assertThat(coach.rows("select statement from risk")).containsExactly("the vendor");
    coach.moveTo(MONDAY.atTime(9, 30).atZone(BERLIN));
    coach
        .slack
        .workspace("T1")
        .dm("U1")
        .await(m -> m.text().contains("on time"), RunningCoach.SOON);
  }

  @Test
  void a_database_that_says_nothing_is_not_waited_for_and_what_was_given_up_is_not_done_later() {
    wire.silence();
    var late = ann.types("task add Given up").in(apollo);
    assertSorry(late);
    assertSorry(ann.types("task list").in(apollo));
    notReady();

    wire.mend();
    works();
    assertThat(coach.count("task where title = 'Given up'")).isZero();
    assertThat(client.retry(late, 1, "http_timeout").text()).contains("Given up");
    assertThat(coach.count("task where title = 'Given up'")).isOne();
  }

  @Test
  void the_tick_of_a_minute_without_a_database_is_caught_up() {
    coach.clock.moveTo(MONDAY.atTime(9, 30).atZone(BERLIN).toInstant());
    wire.cut();
    assertSorry(ann.types("task list").in(apollo));
    coach.clock.pass(Duration.ofSeconds(20));
    wire.mend();
    works();
    coach.pass(Duration.ofSeconds(1));
    coach
        .slack
        .workspace("T1")
        .dm("U1")
        .await(m -> m.text().contains("on time"), RunningCoach.SOON);
  }

  private DatabaseAddress wired(DatabaseAddress address) {
    wire = CutWire.to(address.host(), address.port());
    return new DatabaseAddress(
        "127.0.0.1",
        wire.port(),
        address.database(),
        address.user(),
        address.password(),
        address.params());
  }

  private void works() {
    RunningCoach.eventually(
        () -> ann.types("task list").in(apollo), it -> it.text().contains("Sign the contract"));
    RunningCoach.eventually(() -> coach.get("/readyz").statusCode(), status -> status == 200);
  }

  private void notReady() {
    var answer = coach.get("/readyz");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("database");
  }

  private List<Long> counts() {
    return List.of(
        coach.count("task"),
        coach.count("risk"),
        coach.count("journal"),
        coach.count("outbox"),
        coach.count("learner"),
        coach.count("handled_request"));
  }

  private static void assertSorry(SlackAnswer answer) {
    assertThat(answer.text()).contains(SORRY);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.elapsed()).isLessThan(Duration.ofSeconds(3));
  }
}
