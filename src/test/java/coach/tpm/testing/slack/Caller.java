package coach.tpm.testing.slack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import tools.jackson.databind.JsonNode;

/// Calls the fake's Web API as a plain HTTP client would.
final class Caller implements AutoCloseable {
  private final FakeSlack slack;
  private final String token;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Caller(FakeSlack slack, String token) {
    this.slack = slack;
    this.token = token;
  }

  /// Calls with arguments given as name, value, name, value.
  JsonNode call(String method, String... arguments) throws IOException, InterruptedException {
    return Json.read(response(method, arguments).body());
  }

  /// The error of a refused call; empty for an accepted one.
  String error(String method, String... arguments) throws IOException, InterruptedException {
    return Json.string(call(method, arguments), "error");
  }

  HttpResponse<String> response(String method, String... arguments)
      throws IOException, InterruptedException {
    var form = new HashMap<String, String>();
    for (var i = 0; i < arguments.length; i += 2) {
      form.put(arguments[i], arguments[i + 1]);
    }
    return send(method, SlackRequest.FORM, Payloads.encode(form));
  }

  HttpResponse<String> json(String method, JsonNode body) throws IOException, InterruptedException {
    return send(method, "application/json; charset=utf-8", body.toString());
  }

  JsonNode respond(String responseUrl, JsonNode body) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(responseUrl))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()));
    return Json.read(http.send(request.build(), BodyHandlers.ofString()).body());
  }

  private HttpResponse<String> send(String method, String type, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(slack.apiUrl().resolve(method))
            .timeout(Duration.ofMillis(1_500))
            .header("Content-Type", type)
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(body));
    return http.send(request.build(), BodyHandlers.ofString());
  }

  static JsonNode section(String text) {
    var block = Json.object().put("type", "section");
    block.putObject("text").put("type", "mrkdwn").put("text", text);
    return Json.array().add(block);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
