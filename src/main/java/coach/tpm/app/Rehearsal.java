package coach.tpm.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;

/// One start and stop on a database of its own, with made-up secrets and a Slack that is not there,
/// so that Java can write down what a start loads (`-XX:AOTCacheOutput`) and later ones are faster.
/// Nothing leaves the machine.
final class Rehearsal {

  private static final String BODY = "command=%2Ftpm&text=help&team_id=T1&user_id=U1&channel_id=C1";

  private Rehearsal() {}

  static int run(InstantSource clock) {
    try {
      var folder = Files.createTempDirectory("coach-rehearsal");
      try {
        play(folder, clock);
      } finally {
        delete(folder);
      }
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return 2;
    }
  }

  private static void play(Path folder, InstantSource clock)
      throws IOException, InterruptedException {
    var settings =
        Map.of(
            "DATA_DIR", folder.resolve("data").toString(),
            "HOST", "127.0.0.1",
            "PORT", "0",
            "SLACK_SIGNING_SECRET", "rehearsal",
            "SLACK_BOT_TOKEN", "xoxb-rehearsal",
            "SLACK_API_URL", "http://127.0.0.1:9/api/");
    try (var coach = Coach.start(Config.from(settings), clock);
        var http = HttpClient.newHttpClient()) {
      var address = URI.create("http://127.0.0.1:" + coach.port());
      var ready = HttpRequest.newBuilder(address.resolve("/readyz")).build();
      var unsigned =
          HttpRequest.newBuilder(address.resolve("/slack/events"))
              .POST(HttpRequest.BodyPublishers.ofString(BODY))
              .build();
      http.send(ready, BodyHandlers.discarding());
      http.send(unsigned, BodyHandlers.discarding());
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
