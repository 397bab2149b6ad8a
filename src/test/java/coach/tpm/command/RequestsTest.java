package coach.tpm.command;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.command.Requests.Answer;
import coach.tpm.workspace.WorkspaceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class RequestsTest {

  private static final int MANY = 20;
  private static final WorkspaceId WORKSPACE = WorkspaceId.of("slack", "T1");

  private final Requests requests = new Requests(Duration.ofMinutes(1), Duration.ofMinutes(1));

  @Test
  void it_is_crowded_while_many_wait_for_their_answers() throws Exception {
    var begun = new CountDownLatch(MANY);
    var go = new CountDownLatch(1);
    var asked = new ArrayList<FutureTask<Answer<String>>>();
    for (int i = 0; i < MANY; i++) {
      var id = "request:" + i;
      var task = new FutureTask<>(() -> requests.answer(WORKSPACE, id, () -> answer(begun, go)));
      Thread.ofVirtual().start(task);
      asked.add(task);
    }

    begun.await();
    assertThat(requests.isCrowded()).isTrue();
    go.countDown();

    for (var task : asked) {
      assertThat(task.get()).isEqualTo(new Answer.Done<>("done"));
    }
    assertThat(requests.isCrowded()).isFalse();
  }

  @Test
  void what_fails_leaves_no_crowd_behind() {
    for (int i = 0; i < MANY; i++) {
      assertThat(
              requests.answer(
                  WORKSPACE,
                  "request:" + i,
                  () -> {
                    throw new IllegalStateException("no");
                  }))
          .isInstanceOf(Answer.Failed.class);
    }

    assertThat(requests.isCrowded()).isFalse();
  }

  private static String answer(CountDownLatch begun, CountDownLatch go) {
    begun.countDown();
    try {
      go.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return "done";
  }
}
