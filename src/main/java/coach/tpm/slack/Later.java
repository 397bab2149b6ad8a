package coach.tpm.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is done right after Slack got its answer: opening forms, replacing a pressed message. Each
/// is one call, not repeated: the person who waits for it simply presses again.
final class Later implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Later.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final ExecutorService executor =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("later-", 0).factory());

  void run(String what, Work work) {
    executor.execute(() -> {
      try {
        work.run();
      } catch (IOException | SlackApiException | RuntimeException e) {
        LOG.warn("{} failed: {}", what, e.toString());
      }
    });
  }

  @Override
  public void close() {
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
