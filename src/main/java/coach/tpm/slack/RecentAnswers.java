package coach.tpm.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.bolt.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Answers of the last minutes, so that a request delivered again (at the same instant, too) gets
/// the same answer without being handled again. Other nodes and restarts are covered by the request
/// ids in the database.
final class RecentAnswers {

  /// Longer than a signature is valid and than Slack's third retry takes.
  private static final Duration KEEP = Duration.ofMinutes(10);

  private static final int MOST_CHARACTERS = 16 << 20;
  private static final int OVERHEAD = 200;
  private static final String PASSING = "X-Coach-Passing";

  private final Cache<String, CompletableFuture<Response>> answers =
      Caffeine.newBuilder()
          .expireAfterWrite(KEEP)
          .maximumWeight(MOST_CHARACTERS)
          .<String, CompletableFuture<Response>>weigher((_, answer) -> weight(answer))
          .build();

  /// The answer given to the same body before, else that of `handle`, which is kept when it is
  /// `worthKeeping`.
  Response answer(String body, Supplier<Response> handle, Predicate<Response> worthKeeping) {
    var id = digest(body);
    var mine = new CompletableFuture<Response>();
    var first = answers.asMap().putIfAbsent(id, mine);
    if (first != null) {
      return waitFor(first);
    }
    try {
      var response = handle.get();
      mine.complete(response);
      if (worthKeeping.test(response)) {
        answers.put(id, mine);
      } else {
        answers.invalidate(id);
      }
      return response;
    } catch (RuntimeException e) {
      mine.completeExceptionally(e);
      answers.invalidate(id);
      throw e;
    }
  }

  /// Marks an answer that says "try again", which a repeated request should do.
  static Response passing(Response response) {
    var headers = new HashMap<>(response.getHeaders());
    headers.put(PASSING, List.of("yes"));
    response.setHeaders(headers);
    return response;
  }

  static boolean isPassing(Response response) {
    return response.getHeaders().containsKey(PASSING);
  }

  private static Response waitFor(CompletableFuture<Response> first) {
    try {
      return first.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the same request failed a moment ago", e);
    }
  }

  private static int weight(CompletableFuture<Response> answer) {
    return answer.isDone() && !answer.isCompletedExceptionally() && answer.join().getBody() != null
        ? OVERHEAD + answer.join().getBody().length()
        : OVERHEAD;
  }

  private static String digest(String body) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }
}
