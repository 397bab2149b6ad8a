package coach.tpm.demo;

import coach.tpm.chart.Theme;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// `GET /demo/picture/<id>-light.png` and `-dark.png`.
final class PictureServlet extends HttpServlet {

  private static final Pattern FILE = Pattern.compile("/([0-9a-f]{64})-(light|dark)\\.png");

  private final transient Neighbours neighbours;
  private final transient Gallery gallery;

  PictureServlet(Neighbours neighbours, Gallery gallery) {
    this.neighbours = neighbours;
    this.gallery = gallery;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!neighbours.isOwn(request)) {
      response.sendError(403);
      return;
    }
    var png = picture(String.valueOf(request.getPathInfo()));
    if (png.isEmpty()) {
      response.sendError(404);
      return;
    }
    response.setContentType("image/png");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "private, max-age=86400, immutable");
    response.getOutputStream().write(png.get());
  }

  private Optional<byte[]> picture(String path) {
    var file = FILE.matcher(path);
    return file.matches()
        ? gallery.png(file.group(1), Theme.valueOf(file.group(2).toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }
}
