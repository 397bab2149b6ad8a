package coach.tpm.slack;

import coach.tpm.slack.SignedBodies.Arrived.Body;
import coach.tpm.slack.SignedBodies.Arrived.Crowded;
import coach.tpm.slack.SignedBodies.Arrived.Forged;
import coach.tpm.slack.SignedBodies.Arrived.Stalled;
import coach.tpm.slack.SignedBodies.Arrived.TooLarge;
import com.google.gson.JsonParseException;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `POST /slack/events`: the one door for everything Slack sends. A request is capped, its
/// signature checked over the bytes as they came, and only then is it parsed; a repeated one gets
/// the answer that the first one got.
final class SlackServlet extends HttpServlet {

  private static final Logger LOG = LoggerFactory.getLogger(SlackServlet.class);
  private static final int TELL_ME_AGAIN = 503;

  private final transient SignedBodies bodies;
  private final transient SlackRequestParser parser;
  private final transient App app;
  private final transient Presses presses;
  private final transient RecentAnswers recent;
  private final transient MeterRegistry meters;

  SlackServlet(
      SignedBodies bodies,
      SlackRequestParser parser,
      App app,
      Presses presses,
      RecentAnswers recent,
      MeterRegistry meters) {
    this.bodies = bodies;
    this.parser = parser;
    this.app = app;
    this.presses = presses;
    this.recent = recent;
    this.meters = meters;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var timer = Timer.start(meters);
    var answered = answer(request);
    boolean unread = answered.response().getStatusCode() >= 400;
    if (unread) {
      response.setHeader("Connection", "close"); // the rest must not be taken for a request
    }
    write(answered.response(), response);
    if (unread) {
      response.flushBuffer();
      bodies.discardRest(request);
    }
    timer.stop(
        Timer.builder("coach.requests")
            .description("Requests of the platform, by kind and outcome")
            .tag("platform", "slack")
            .tag("kind", answered.kind())
            .tag("outcome", answered.outcome())
            .publishPercentileHistogram()
            .register(meters));
  }

  private Answered answer(HttpServletRequest request) {
    return switch (bodies.read(request)) {
      case Body(var text) -> parsed(request, text);
      case TooLarge() -> turnedAway("too_large", 413, "too large");
      case Forged() -> turnedAway("forged", 401, "invalid signature");
      case Stalled() -> turnedAway("stalled", 408, "too slow");
      case Crowded() -> turnedAway("crowded", 503, "try again");
    };
  }

  private static Answered turnedAway(String outcome, int status, String why) {
    return new Answered("unknown", outcome, problem(status, why));
  }

  private Answered parsed(HttpServletRequest request, String body) {
    Request<?> parsed;
    try {
      parsed = Malformed.unless(() -> parse(request, body));
    } catch (Malformed e) {
      return malformed(e);
    }
    if (parsed == null || parsed.getRequestType() == null) {
      return turnedAway("malformed", 400, "malformed request");
    }
    return handled(parsed, body);
  }

  private @Nullable Request<?> parse(HttpServletRequest request, String body) {
    var press = PressRequest.read(body);
    return press.isPresent() ? press.get() : parseOther(request, body);
  }

  private @Nullable Request<?> parseOther(HttpServletRequest request, String body) {
    return parser.parse(
        SlackRequestParser.HttpRequest.builder()
            .requestUri(request.getRequestURI())
            .queryString(Map.of())
            .requestBody(body)
            .headers(headers(request))
            .remoteAddress(request.getRemoteAddr())
            .build());
  }

  private static Answered malformed(Malformed e) {
    LOG.info("a signed request could not be read: {}", e.toString());
    return turnedAway("malformed", 400, "malformed request");
  }

  private Answered handled(Request<?> request, String body) {
    var kind = request.getRequestType().name();
    try {
      var response = recent.answer(body, () -> run(request), SlackServlet::isWorthKeeping);
      var outcome = request.getContext().getAdditionalValues().getOrDefault(Arrivals.OUTCOME, "ok");
      return new Answered(kind, outcome, response);
    } catch (Malformed e) {
      return malformed(e);
    } catch (RuntimeException e) {
      LOG.error("a {} failed", kind, e);
      return new Answered(kind, "error", problem(500, "failed"));
    }
  }

  /// What nobody listens to is taken note of: for Slack a 404 would be a failed delivery. Bolt also
  /// answers 404 where a listener of an event answered anything but 200; that it failed is known
  /// from the request, and Slack is to tell it again.
  private Response run(Request<?> request) {
    try {
      var response =
          request instanceof PressRequest press ? presses.handle(press) : app.run(request);
      boolean heard = response != null && response.getStatusCode() != 404;
      boolean failed = request.getContext().getAdditionalValues().containsKey(Arrivals.OUTCOME);
      if (failed) {
        return RecentAnswers.passing(heard ? response : Response.error(TELL_ME_AGAIN));
      }
      return heard ? response : Response.ok();
    } catch (JsonParseException e) {
      throw new Malformed(e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isWorthKeeping(Response response) {
    return response.getStatusCode() == 200 && !RecentAnswers.isPassing(response);
  }

  private static RequestHeaders headers(HttpServletRequest request) {
    var headers = new HashMap<String, List<String>>();
    for (var name : Collections.list(request.getHeaderNames())) {
      headers.put(name, List.of(request.getHeader(name)));
    }
    return new RequestHeaders(headers);
  }

  private static Response problem(int status, String why) {
    return Response.json(status, "{\"error\":\"" + why + "\"}");
  }

  private static void write(Response answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.getStatusCode());
    if (answer.getBody() != null && !answer.getBody().isEmpty()) {
      response.setContentType(answer.getContentType());
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      response.getOutputStream().write(answer.getBody().getBytes(StandardCharsets.UTF_8));
    }
  }

  private record Answered(String kind, String outcome, Response response) {}
}
