package coach.tpm.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/// `GET /readyz`: 200 when nothing stands in the way, else 503 with a reason on each line.
public final class ReadyServlet extends HttpServlet {

  private final transient Supplier<List<String>> reasons;

  public ReadyServlet(Supplier<List<String>> reasons) {
    this.reasons = reasons;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var standing = reasons.get();
    if (standing.isEmpty()) {
      Plain.write(response, 200, "ready\n");
    } else {
      Plain.write(response, 503, String.join("\n", standing) + "\n");
    }
  }
}
