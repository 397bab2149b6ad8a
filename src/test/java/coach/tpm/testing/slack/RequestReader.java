package coach.tpm.testing.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Reads a request of the Web API, form-encoded or JSON, into a call.
final class RequestReader {
  private static final String PREFIX = "/api/";

  private RequestReader() {}

  static ApiCall call(HttpExchange exchange, long arrivedNanos) throws IOException {
    var arguments = arguments(exchange);
    basic(exchange).ifPresent(pair -> addClient(arguments, pair));
    var method = exchange.getRequestURI().getPath().substring(PREFIX.length());
    return new ApiCall(method, token(exchange, arguments), arguments, arrivedNanos);
  }

  static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), UTF_8);
  }

  private static ObjectNode arguments(HttpExchange exchange) throws IOException {
    var body = body(exchange);
    var arguments = form(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
    var type = header(exchange, "Content-Type");
    if (type.startsWith("application/json")) {
      if (Json.readOrMissing(body) instanceof ObjectNode sent) {
        arguments.setAll(sent);
      }
    } else {
      arguments.setAll(form(body));
    }
    return arguments;
  }

  static ObjectNode form(String body) {
    var fields = Json.object();
    for (var pair : body.split("&", -1)) {
      var equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String token(HttpExchange exchange, ObjectNode arguments) {
    var header = header(exchange, "Authorization");
    return header.startsWith("Bearer ")
        ? header.substring("Bearer ".length()).strip()
        : Json.string(arguments, "token");
  }

  private static Optional<String> basic(HttpExchange exchange) {
    var header = header(exchange, "Authorization");
    return header.startsWith("Basic ")
        ? Optional.of(new String(Base64.getDecoder().decode(header.substring(6).strip()), UTF_8))
        : Optional.empty();
  }

  private static void addClient(ObjectNode arguments, String pair) {
    var colon = pair.indexOf(':');
    arguments.put("client_id", pair.substring(0, colon));
    arguments.put("client_secret", pair.substring(colon + 1));
  }

  private static String header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}
