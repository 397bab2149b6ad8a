package coach.tpm.testing.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The HTTP side: reads a request, lets the fault strike that was drawn for it, and answers.
final class ApiServer implements AutoCloseable {
  private final State state;
  private final ApiMethods methods;
  private final ResponsePosts responses;
  private final Faults faults;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);

  ApiServer(State state, Faults faults, int port) {
    this.state = state;
    this.methods = new ApiMethods(state);
    this.responses = new ResponsePosts(state);
    this.faults = faults;
    this.server = listen(port);
    server.createContext("/api/", this::api);
    server.createContext("/response/", this::response);
    server.setExecutor(threads);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private static HttpServer listen(int port) {
    try {
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      return HttpServer.create(address, 1_024);
    } catch (IOException taken) {
      throw new UncheckedIOException("port %d is taken".formatted(port), taken);
    }
  }

  private void api(HttpExchange exchange) throws IOException {
    try (exchange) {
      var call = RequestReader.call(exchange, System.nanoTime());
      state.change(() -> state.calls.add(call));
      methods.scopes(call).ifPresent(it -> exchange.getResponseHeaders().set("x-oauth-scopes", it));
      meet(faults.draw(call.method()), exchange, () -> methods.answer(call));
    }
  }

  private void response(HttpExchange exchange) throws IOException {
    try (exchange) {
      var id = exchange.getRequestURI().getPath().substring("/response/".length());
      var body = Json.readOrMissing(RequestReader.body(exchange));
      meet(faults.draw(Faults.RESPONSE_URL), exchange, () -> responses.answer(id, body));
    }
  }

  private void meet(Fault fault, HttpExchange exchange, Supplier<ObjectNode> work)
      throws IOException {
    switch (fault) {
      case Fault.None() -> answer(exchange, work);
      case Fault.Refuse(var error) -> answer(exchange, () -> ApiMethods.refused(error));
      case Fault.RateLimited(var after) -> limit(exchange, after);
      case Fault.HttpError(var status) -> send(exchange, status, Json.object());
      case Fault.Delay(var by) -> {
        pause(by);
        answer(exchange, work);
      }
      case Fault.HangUp() -> pause(faults.drawHalfLatency());
      case Fault.AcceptAndHangUp() -> accept(work);
      case Fault.NeverAnswer() -> waitForTheEnd();
      case Fault.AcceptAndNeverAnswer() -> {
        accept(work);
        waitForTheEnd();
      }
    }
  }

  private void answer(HttpExchange exchange, Supplier<ObjectNode> work) throws IOException {
    var answer = accept(work);
    send(exchange, 200, answer);
  }

  /// Carries the call out in the middle of its latency, so that a caller may die on either side.
  private ObjectNode accept(Supplier<ObjectNode> work) {
    pause(faults.drawHalfLatency());
    var answer = work.get();
    pause(faults.drawHalfLatency());
    return answer;
  }

  private static void limit(HttpExchange exchange, Duration after) throws IOException {
    exchange.getResponseHeaders().set("Retry-After", Long.toString(after.toSeconds()));
    send(exchange, 429, ApiMethods.refused("ratelimited"));
  }

  private static void send(HttpExchange exchange, int status, JsonNode answer) throws IOException {
    var bytes = answer.toString().getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void pause(Duration time) {
    if (time.isPositive()) {
      waitUntilClosed(time);
    }
  }

  private void waitForTheEnd() {
    waitUntilClosed(Duration.ofDays(1));
  }

  private void waitUntilClosed(Duration atMost) {
    try {
      var _ = closed.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
