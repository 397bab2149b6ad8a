package coach.tpm.demo;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// `GET /demo/file/<id>`: a file to keep. It is never shown as a page.
final class FileServlet extends HttpServlet {

  private final transient Neighbours neighbours;
  private final transient Shelf shelf;

  FileServlet(Neighbours neighbours, Shelf shelf) {
    this.neighbours = neighbours;
    this.shelf = shelf;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!neighbours.isOwn(request)) {
      response.sendError(403);
      return;
    }
    var path = String.valueOf(request.getPathInfo());
    var found = path.startsWith("/") ? shelf.file(path.substring(1)) : shelf.file(path);
    if (found.isEmpty()) {
      response.sendError(404);
      return;
    }
    var file = found.get();
    var name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    response.setContentType("text/csv; charset=utf-8");
    response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "private, no-store");
    response.getOutputStream().write(file.text().getBytes(StandardCharsets.UTF_8));
  }
}
