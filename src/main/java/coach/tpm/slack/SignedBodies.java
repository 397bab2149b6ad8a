package coach.tpm.slack;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Reads what strangers send without letting them fill the memory: what cannot be signed is not
/// read, only a few large bodies are read at a time, and none for long.
final class SignedBodies {

  private static final int MOST_BYTES = 1 << 20;

  private static final int MOST_DISCARDED = 8 << 20;

  /// Slack's own requests are far below this.
  private static final int LARGE = 64 * 1024;

  private static final int MOST_LARGE = 24;

  /// How long one body may take, however steadily it trickles in.
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final int CHUNK = 8 * 1024;

  private final Signature signature;
  private final InstantSource clock;
  private final Duration patience;
  private final Semaphore large = new Semaphore(MOST_LARGE);

  SignedBodies(Signature signature, InstantSource clock, Duration patience) {
    this.signature = signature;
    this.clock = clock;
    this.patience = patience;
  }

  /// What came: a body that Slack signed, or why there is none.
  sealed interface Arrived {

    record Body(String text) implements Arrived {}

    record TooLarge() implements Arrived {}

    record Forged() implements Arrived {}

    /// The sender stopped, or sends too slowly.
    record Stalled() implements Arrived {}

    /// Too many large bodies are on their way; the sender may try again.
    record Crowded() implements Arrived {}
  }

  Arrived read(HttpServletRequest request) {
    var timestamp = request.getHeader("X-Slack-Request-Timestamp");
    var signed = request.getHeader("X-Slack-Signature");
    if (request.getContentLengthLong() > MOST_BYTES) {
      return new Arrived.TooLarge();
    }
    if (!signature.mayCover(timestamp, signed, clock.instant())) {
      return new Arrived.Forged();
    }
    boolean small = request.getContentLengthLong() >= 0 && request.getContentLengthLong() <= LARGE;
    if (!small && !large.tryAcquire()) {
      return new Arrived.Crowded();
    }
    try {
      return checked(request, timestamp, signed);
    } catch (IOException _) {
      return new Arrived.Stalled();
    } finally {
      if (!small) {
        large.release();
      }
    }
  }

  private Arrived checked(
      HttpServletRequest request, @Nullable String timestamp, @Nullable String signed)
      throws IOException {
    var input = request.getInputStream();
    var bytes = new ByteArrayOutputStream(Math.max(CHUNK, request.getContentLength()));
    var chunk = new byte[CHUNK];
    long begun = System.nanoTime();
    for (int read = input.read(chunk); read >= 0; read = input.read(chunk)) {
      bytes.write(chunk, 0, read);
      if (bytes.size() > MOST_BYTES) {
        return new Arrived.TooLarge();
      }
      if (!inTime(begun)) {
        return new Arrived.Stalled();
      }
    }
    var body = bytes.toByteArray();
    return signature.covers(body, timestamp, signed, clock.instant())
        ? new Arrived.Body(new String(body, StandardCharsets.UTF_8))
        : new Arrived.Forged();
  }

  /// Throws away what is left of a request that was answered already. Its sender may still be
  /// writing, and would see a broken connection in place of the answer.
  void discardRest(HttpServletRequest request) {
    var chunk = new byte[CHUNK];
    long begun = System.nanoTime();
    try {
      var input = request.getInputStream();
      int discarded = 0;
      for (int read = input.read(chunk);
          read >= 0 && discarded < MOST_DISCARDED && inTime(begun);
          read = input.read(chunk)) {
        discarded += read;
      }
    } catch (IOException _) {
      // the sender is gone, and so is the need to answer
    }
  }

  private boolean inTime(long begun) {
    return System.nanoTime() - begun <= patience.toNanos();
  }
}
