package coach.tpm.app;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.testing.slack.Conversation;
import coach.tpm.testing.slack.SlackAnswer;
import coach.tpm.testing.slack.SlackClient;
import coach.tpm.testing.slack.SlackPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What is delivered more than once is done once.
class RepeatedRequestsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private static RunningCoach coach;
  private static SlackClient client;
  private static Conversation apollo;
  private static SlackPerson ann;

  @BeforeAll
  static void start() {
    coach = RunningCoach.at(NOW);
    var workspace =
        coach
            .slack
            .workspace("T1")
            .user("U1", "ann", "Europe/Berlin")
            .user("U2", "ben", "Asia/Tokyo");
    apollo = workspace.channel("C1", "apollo", "U1", "U2");
    client = coach.client("T1");
    ann = client.person("U1");
    assertThat(ann.types("program start Apollo by 15 Jan").in(apollo).isOk()).isTrue();
  }

  @AfterAll
  static void stop() {
    client.close();
    coach.close();
  }

  @Test
  void three_times_the_same_request_is_one_change_and_one_answer() {
    var first = ann.types("task add Three times the same").in(apollo);
    assertThat(client.replay(first).body()).isEqualTo(first.body());
    assertThat(client.replay(first).body()).isEqualTo(first.body());
    assertThat(tasks("Three times the same")).isOne();
  }

  @Test
  void a_numbered_retry_gets_the_first_answer() {
    var first = ann.types("task add Once and again").in(apollo);
    coach.clock.pass(Duration.ofSeconds(60));
    var again = client.retry(first, 1, "http_timeout");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(tasks("Once and again")).isOne();
  }

  @Test
  void twenty_at_the_same_instant_are_one_change() throws Exception {
    var one = ann.types("risk add only to have a form").in(apollo).request();
    var body = one.body().replace("only+to+have+a+form", "twenty+at+once") + "20";
    var answers = new ArrayList<Future<SlackAnswer>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        answers.add(threads.submit(() -> client.signed(body, one.contentType())));
      }
    }
    for (var answer : answers) {
      assertThat(answer.get().status()).isEqualTo(200);
      assertThat(answer.get().body()).isEqualTo(answers.getFirst().get().body());
    }
    assertThat(coach.count("risk where statement = 'twenty at once'")).isOne();
  }

  @Test
  void after_a_restart_a_repeated_request_changes_nothing() {
    var first = ann.types("task add Before the restart").in(apollo);
    coach.restart();
    try (var after = coach.client("T1")) {
      var again = after.retry(first, 1, "http_timeout");
      assertThat(again.status()).isEqualTo(200);
      assertThat(again.text()).contains("done already");
    }
    client.close();
    client = coach.client("T1");
    ann = client.person("U1");
    assertThat(tasks("Before the restart")).isOne();
  }

  @Test
  void an_event_delivered_twice_is_heard_once() {
    var before = coach.count("outbox where kind = 'reply'");
    var first = client.events().directMessage("U1", "good morning");
    assertThat(client.retry(first, 1, "http_timeout").status()).isEqualTo(200);
    assertThat(client.retry(first, 2, "http_timeout").status()).isEqualTo(200);
    assertThat(coach.count("outbox where kind = 'reply'")).isEqualTo(before + 1);
  }

  @Test
  void a_press_delivered_twice_counts_once() {
    ann.types("task add Press me").in(apollo);
    var number = coach.rows("select number::text from task where title = 'Press me'").getFirst();
    ann.types("task " + number).in(apollo);
    var press = ann.reading(apollo).last("Press me").press("Done");
    assertThat(client.replay(press).status()).isEqualTo(200);
    assertThat(coach.count("journal where event = 'task.done' and subject like '%" + number + "'"))
        .isLessThanOrEqualTo(1);
    assertThat(coach.count("task where title = 'Press me' and done_at is not null")).isOne();
  }

  private static long tasks(String title) {
    return coach.count("task where title = '" + title + "'");
  }
}
