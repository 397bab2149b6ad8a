package coach.tpm.app;

import coach.tpm.app.Demo.Beginning;
import coach.tpm.testing.TestClock;
import coach.tpm.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A demo that runs, and what its page does.
final class DemoVisit implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  final TestDatabase database = TestDatabase.fresh();
  final HttpClient http = HttpClient.newHttpClient();
  private final TestClock clock;
  private Coach coach;

  DemoVisit(Instant now, Beginning beginning) {
    this.clock = new TestClock(now);
    this.coach = start(beginning);
  }

  private Coach start(Beginning beginning) {
    var config = Config.forDemo(Map.of("PORT", "0")).withDatabase(database.address());
    return Demo.start(config, clock, beginning);
  }

  void restart(Beginning beginning) {
    coach.close();
    coach = start(beginning);
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + coach.port() + path);
  }

  JsonNode get(String path) {
    return MAPPER.readTree(send(HttpRequest.newBuilder(url(path))).body());
  }

  int status(String path, String... headers) {
    var request = HttpRequest.newBuilder(url(path));
    return send(headers.length == 0 ? request : request.headers(headers)).statusCode();
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    var request = HttpRequest.newBuilder(url(path)).header("Content-Type", "application/json");
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /// What the page posts; a request id of its own is added.
  HttpResponse<String> tried(String path, Map<String, ?> deed) {
    var whole = new HashMap<String, Object>(deed);
    whole.putIfAbsent("request", UUID.randomUUID().toString());
    return post(path, MAPPER.writeValueAsString(whole));
  }

  JsonNode does(String path, Map<String, ?> deed) {
    var answer = tried(path, deed);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.body());
    }
    return MAPPER.readTree(answer.body());
  }

  JsonNode says(String who, String room, String text) {
    return does("/demo/say", Map.of("as", who, "in", room, "text", text));
  }

  void moves(String move) {
    does("/demo/clock", Map.of("move", move));
  }

  /// The messages of a conversation as somebody sees them, oldest first.
  List<JsonNode> messages(String who, String room) {
    var messages = new ArrayList<JsonNode>();
    get("/demo/messages?as=" + who + "&in=" + room).get("messages").forEach(messages::add);
    return messages;
  }

  JsonNode last(String who, String room) {
    return messages(who, room).getLast();
  }

  /// The newest message with a button, which is pressed.
  JsonNode presses(String who, String room, String label) {
    for (var message : messages(who, room).reversed()) {
      var html = message.get("html").asString();
      int end = html.indexOf("\">" + label + "</button>");
      if (end >= 0) {
        var button = html.substring(html.lastIndexOf("<button", end), end);
        return does(
            "/demo/press",
            Map.of(
                "as", who,
                "in", room,
                "message", message.get("id").asLong(),
                "action", attribute(button, "data-action"),
                "value", attribute(button + "\"", "data-value")));
      }
    }
    throw new AssertionError("no button " + label);
  }

  JsonNode submits(String who, String room, JsonNode form, Map<String, String> values) {
    return does(
        "/demo/submit",
        Map.of(
            "as", who,
            "in", room,
            "form", form.get("id").asString(),
            "context", form.get("context").asString(),
            "values", values));
  }

  private static String attribute(String button, String name) {
    int begin = button.indexOf(name + "=\"") + name.length() + 2;
    return button.substring(begin, button.indexOf('"', begin));
  }

  @Override
  public void close() {
    http.close();
    coach.close();
    database.close();
  }
}
