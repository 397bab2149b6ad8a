package coach.tpm.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// `GET /`: what this is and how to add it.
public final class AboutServlet extends HttpServlet {

  private final transient String text;

  public AboutServlet(String text) {
    this.text = text;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Plain.write(response, 200, text + "\n");
  }
}
