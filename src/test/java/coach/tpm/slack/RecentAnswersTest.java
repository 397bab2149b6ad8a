package coach.tpm.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.bolt.response.Response;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentAnswersTest {

  private final RecentAnswers recent = new RecentAnswers();
  private final AtomicInteger handled = new AtomicInteger();

  @Test
  void the_same_body_is_handled_once_and_gets_the_same_answer() {
    var first = recent.answer("a", this::number, _ -> true);
    assertThat(recent.answer("a", this::number, _ -> true)).isSameAs(first);
    assertThat(recent.answer("b", this::number, _ -> true)).isNotSameAs(first);
    assertThat(handled).hasValue(2);
  }

  @Test
  void an_answer_not_worth_keeping_is_not_kept() {
    recent.answer("a", this::number, _ -> false);
    assertThat(recent.answer("a", this::number, _ -> true).getBody()).isEqualTo("2");
  }

  @Test
  void a_failure_is_not_kept() {
    assertThatIllegalStateException().isThrownBy(() -> recent.answer("a", this::fail, _ -> true));
    assertThat(recent.answer("a", this::number, _ -> true).getBody()).isEqualTo("1");
  }

  @Test
  void those_at_the_same_instant_wait_for_the_first() throws Exception {
    var begun = new CountDownLatch(1);
    var answered = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first =
          threads.submit(() -> recent.answer("a", () -> slowly(begun, answered), _ -> true));
      begun.await();
      var others = new ArrayList<Future<Response>>();
      for (int i = 0; i < 20; i++) {
        others.add(threads.submit(() -> recent.answer("a", this::number, _ -> true)));
      }
      answered.countDown();
      for (var other : others) {
        assertThat(other.get()).isSameAs(first.get());
      }
    }
    assertThat(handled).hasValue(1);
  }

  @Test
  void those_who_wait_for_one_that_fails_fail_too() throws Exception {
    var begun = new CountDownLatch(1);
    var answered = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first =
          threads.submit(() ->
              recent.answer(
                  "a",
                  () -> {
                    slowly(begun, answered);
                    return fail();
                  },
                  _ -> true));
      begun.await();
      answered.countDown();
      assertThatThrownBy(first::get).hasCauseInstanceOf(IllegalStateException.class);
    }
    assertThat(recent.answer("a", this::number, _ -> true).getBody()).isEqualTo("2");
  }

  @Test
  void an_answer_that_says_try_again_is_marked() {
    var response = Response.ok();
    assertThat(RecentAnswers.isPassing(response)).isFalse();
    assertThat(RecentAnswers.isPassing(RecentAnswers.passing(response))).isTrue();
  }

  private Response slowly(CountDownLatch begun, CountDownLatch answered) {
    begun.countDown();
    try {
      answered.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return number();
  }

  private Response number() {
    return Response.ok(Integer.toString(handled.incrementAndGet()));
  }

  private Response fail() {
    throw new IllegalStateException("on purpose");
  }
}
