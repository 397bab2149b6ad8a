package coach.tpm.testing.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// The smallest thing that takes Slack's requests: checks the signature, keeps and answers them.
final class LittleProduct implements AutoCloseable {
  private static final String NAMES =
      "X-slack-request-timestamp,X-slack-signature,X-slack-retry-num";

  private final SlackSigner signer;
  private final HttpServer server;
  private final List<JsonNode> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<Map<String, String>> headers = Collections.synchronizedList(new ArrayList<>());
  private volatile Function<JsonNode, String> answering = _ -> "";

  LittleProduct(String secret) throws IOException {
    signer = new SlackSigner(secret);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
    server.createContext("/slack/events", this::take);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:%d".formatted(server.getAddress().getPort()));
  }

  /// Decides what is answered to a payload, event or form.
  void answers(Function<JsonNode, String> newAnswering) {
    answering = newAnswering;
  }

  List<JsonNode> requests() {
    return List.copyOf(requests);
  }

  JsonNode last() {
    return requests().getLast();
  }

  Map<String, String> lastHeaders() {
    return List.copyOf(headers).getLast();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = RequestReader.body(exchange);
      var sent = sent(exchange);
      var expected = signer.sign(sent.getOrDefault("X-slack-request-timestamp", ""), body);
      if (!expected.equals(sent.getOrDefault("X-slack-signature", ""))) {
        exchange.sendResponseHeaders(401, -1);
        return;
      }
      headers.add(sent);
      answer(exchange, content(exchange, body));
    }
  }

  private void answer(HttpExchange exchange, JsonNode content) throws IOException {
    requests.add(content);
    var bytes = answering.apply(content).getBytes(UTF_8);
    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private static JsonNode content(HttpExchange exchange, String body) {
    if (exchange.getRequestHeaders().getFirst("Content-Type").startsWith("application/json")) {
      return Json.read(body);
    }
    var form = RequestReader.form(body);
    return form.has("payload") ? Json.read(Json.string(form, "payload")) : form;
  }

  private static Map<String, String> sent(HttpExchange exchange) {
    var found = new HashMap<String, String>();
    for (var name : NAMES.split(",", -1)) {
      var value = exchange.getRequestHeaders().getFirst(name);
      found.put(name, value == null ? "" : value);
    }
    return found;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
