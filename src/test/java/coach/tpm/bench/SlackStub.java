package coach.tpm.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import coach.tpm.http.HttpServer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/// A Slack that accepts everything at once: costs little, so that it is not what is measured.
final class SlackStub implements AutoCloseable {

  private final LongAdder calls = new LongAdder();
  private final HttpServer server = HttpServer.start("127.0.0.1", 0, Map.of("/api/*", new Api()));

  String apiUrl() {
    return "http://127.0.0.1:%d/api/".formatted(server.port());
  }

  /// Where the coach may answer later; of the same host as the API, else it would not.
  String responseUrl() {
    return apiUrl() + "response/TBENCH/8273645/kEq7Rj0mZ2xVwTgPqL4yBn";
  }

  long calls() {
    return calls.sum();
  }

  @Override
  public void close() {
    server.close();
  }

  private final class Api extends HttpServlet {

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      calls.increment();
      request.getInputStream().readAllBytes();
      boolean opened = String.valueOf(request.getPathInfo()).endsWith("conversations.open");
      response.setContentType("application/json");
      response
          .getOutputStream()
          .write(
              """
              {"ok":true,"team_id":"%s","team":"Bench","user_id":"UCOACH","bot_id":"BCOACH",\
              "channel":%s,"ts":"1700000000.000001"}\
              """
                  .formatted(Bodies.TEAM, opened ? "{\"id\":\"D1\"}" : "\"C1\"")
                  .getBytes(UTF_8));
    }
  }
}
