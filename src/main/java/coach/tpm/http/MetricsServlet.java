package coach.tpm.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// `GET /metrics`: Prometheus text.
public final class MetricsServlet extends HttpServlet {

  private final transient PrometheusMeterRegistry meters;

  public MetricsServlet(PrometheusMeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Plain.write(response, 200, meters.scrape(), "text/plain; version=0.0.4");
  }
}
