package coach.tpm.demo;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/// `GET /` and `GET /app/…`: the page, from the jar.
final class PageServlet extends HttpServlet {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
  private static final Pattern FILE = Pattern.compile("/[a-z][a-z-]*\\.(html|css|js|svg)");

  private final transient Neighbours neighbours;

  PageServlet(Neighbours neighbours) {
    this.neighbours = neighbours;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-cache");
    var path = request.getPathInfo() == null ? "/" : request.getPathInfo();
    var file = path.equals("/") ? "/index.html" : path;
    if (!neighbours.isOwn(request)) {
      response.sendError(403);
      return;
    }
    try (var content =
        FILE.matcher(file).matches()
            ? PageServlet.class.getResourceAsStream("/demo" + file)
            : null) {
      if (content == null) {
        response.sendError(404);
        return;
      }
      response.setContentType(type(file) + ";charset=utf-8");
      content.transferTo(response.getOutputStream());
    }
  }

  private static String type(String file) {
    return switch (file.substring(file.lastIndexOf('.') + 1)) {
      case "html" -> "text/html";
      case "css" -> "text/css";
      case "svg" -> "image/svg+xml";
      default -> "text/javascript";
    };
  }
}
