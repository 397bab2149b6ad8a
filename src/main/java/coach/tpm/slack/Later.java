package coach.tpm.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is done right after Slack got its answer: opening forms, replacing a pressed message. Each
/// is one call, not repeated: the person who waits for it simply presses again.
final class Later implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Later.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final ExecutorService executor =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("later-", 0).factory());

  /// For what is asked until it succeeds, and simply dropped when the coach stops.
  private final ExecutorService patient =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("until-", 0).factory());

  void run(String what, Work work) {
    executor.execute(() -> {
      try {
        work.run();
      } catch (IOException | SlackApiException | RuntimeException e) {
        LOG.warn("{} failed: {}", what, e.toString());
      }
    });
  }

  /// Asks again, less and less often, until it succeeds or the coach stops.
  void untilDone(String what, BooleanSupplier work) {
    patient.execute(() -> {
      var pause = FIRST_PAUSE;
      try {
        while (!isDone(what, work)) {
          Thread.sleep(pause);
          pause = longer(pause);
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    });
  }

  private static Duration longer(Duration pause) {
    var doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  private static boolean isDone(String what, BooleanSupplier work) {
    try {
      return work.getAsBoolean();
    } catch (RuntimeException e) {
      LOG.warn("{} failed: {}", what, e.toString());
      return false;
    }
  }

  @Override
  public void close() {
    patient.shutdownNow();
    executor.shutdown();
    try {
      if (!executor.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException _) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  /// A call to Slack.
  interface Work {
    void run() throws IOException, SlackApiException, JsonParseException;
  }
}
