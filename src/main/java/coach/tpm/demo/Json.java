package coach.tpm.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Requests and answers of the page as JSON.
final class Json {

  private static final int MOST_BYTES = 64 * 1024;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /// @throws Refused for what is too long or no such JSON
  static <T> T read(HttpServletRequest request, Class<T> type) throws IOException {
    if (!String.valueOf(request.getContentType()).startsWith("application/json")) {
      throw new Refused(415, "Send JSON.");
    }
    var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw new Refused(413, "That is too long. Please shorten it.");
    }
    try {
      var read = MAPPER.readValue(body, type);
      if (read == null) {
        throw new Refused(400, "This request cannot be read. Reload the page and try again.");
      }
      return read;
    } catch (JacksonException e) {
      throw new Refused(400, "This request cannot be read. Reload the page and try again.");
    }
  }

  static String of(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  static void write(HttpServletResponse response, int status, Object value) throws IOException {
    response.setStatus(status);
    response.setContentType("application/json;charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.getOutputStream().write(of(value).getBytes(StandardCharsets.UTF_8));
  }

  static void refuse(HttpServletResponse response, Refused refused) throws IOException {
    write(response, refused.status(), Map.of("error", String.valueOf(refused.getMessage())));
  }

  /// A request that is not answered; the message is for the person.
  static final class Refused extends RuntimeException {

    private final int status;

    Refused(int status, String why) {
      super(why);
      this.status = status;
    }

    int status() {
      return status;
    }
  }
}
