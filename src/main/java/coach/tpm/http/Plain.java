package coach.tpm.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Plain answers that nobody caches or sniffs.
final class Plain {

  private Plain() {}

  static void write(HttpServletResponse response, int status, String text) throws IOException {
    write(response, status, text, "text/plain");
  }

  static void write(HttpServletResponse response, int status, String text, String type)
      throws IOException {
    response.setStatus(status);
    response.setContentType(type);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
