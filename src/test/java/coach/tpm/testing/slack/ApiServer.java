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

/// The HTTP side: reads a request, lets the fault strike that was drawn for it, and answers.
final class ApiServer implements AutoCloseable {
  static final String UPLOAD = "/upload/v1/";

  private final State state;
  private final FileMethods files;
  private final ApiMethods methods;
  private final ResponsePosts responses;
  private final Faults faults;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);

  ApiServer(State state, Faults faults, int port) {
    this.state = state;
    this.server = listen(port);
    this.files = new FileMethods(state, "http://127.0.0.1:%d%s".formatted(port(), UPLOAD));
    this.methods = new ApiMethods(state, files);
    this.responses = new ResponsePosts(state);
    this.faults = faults;
    server.createContext("/api/", this::api);
    server.createContext("/response/", this::response);
    server.createContext(UPLOAD, this::upload);
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
      meet(faults.draw(call.method()), exchange, () -> Answered.json(methods.answer(call)));
    }
  }

  private void response(HttpExchange exchange) throws IOException {
    try (exchange) {
      var id = exchange.getRequestURI().getPath().substring("/response/".length());
      var body = Json.readOrMissing(RequestReader.body(exchange));
      meet(faults.draw(Faults.RESPONSE_URL), exchange, () -> respond(id, body));
    }
  }

  /// Unlike a method, a response address says what it refuses by the status too.
  private Answered respond(String id, JsonNode body) {
    var answer = responses.answer(id, body);
    return Answered.json(answer.path("ok").asBoolean(false) ? 200 : 404, answer);
  }

  private void upload(HttpExchange exchange) throws IOException {
    try (exchange) {
      var ticket = exchange.getRequestURI().getPath().substring(UPLOAD.length());
      var bytes = exchange.getRequestBody().readAllBytes();
      var arguments = Json.object().put("ticket", ticket).put("length", bytes.length);
      var call = new ApiCall(Faults.UPLOAD_URL, "", arguments, System.nanoTime());
      state.change(() -> state.calls.add(call));
      meet(faults.draw(call.method()), exchange, () -> files.take(ticket, bytes));
    }
  }

  private void meet(Fault fault, HttpExchange exchange, Supplier<Answered> work)
      throws IOException {
    switch (fault) {
      case Fault.None() -> answer(exchange, work);
      case Fault.Refuse(var error) ->
          answer(exchange, () -> Answered.json(ApiMethods.refused(error)));
      case Fault.RateLimited(var after) -> limit(exchange, after);
      case Fault.HttpError(var status) -> send(exchange, Answered.json(status, Json.object()));
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

  private void answer(HttpExchange exchange, Supplier<Answered> work) throws IOException {
    send(exchange, accept(work));
  }

  /// Carries the call out in the middle of its latency, so that a caller may die on either side.
  private Answered accept(Supplier<Answered> work) {
    pause(faults.drawHalfLatency());
    var answer = work.get();
    pause(faults.drawHalfLatency());
    return answer;
  }

  private static void limit(HttpExchange exchange, Duration after) throws IOException {
    exchange.getResponseHeaders().set("Retry-After", Long.toString(after.toSeconds()));
    send(exchange, Answered.json(429, ApiMethods.refused("ratelimited")));
  }

  private static void send(HttpExchange exchange, Answered answer) throws IOException {
    var bytes = answer.body().getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    exchange.sendResponseHeaders(answer.status(), bytes.length);
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
