package coach.tpm.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/// `GET /metrics`: Prometheus text, for who asks directly. What came through a tunnel or a proxy
/// comes from outside and finds nothing.
public final class MetricsServlet extends HttpServlet {

  private static final List<String> FORWARDED =
      List.of("Forwarded", "X-Forwarded-For", "Cf-Connecting-Ip");

  private final transient PrometheusMeterRegistry meters;

  public MetricsServlet(PrometheusMeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (FORWARDED.stream().anyMatch(header -> request.getHeader(header) != null)) {
      Plain.write(response, 404, "404 Not Found\n");
      return;
    }
    Plain.write(response, 200, meters.scrape(), "text/plain; version=0.0.4");
  }
}
