package coach.tpm.store;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the setting `DATABASE_URL`. Every complaint is a sentence that shows no part of a
/// password.
record DatabaseUrl(String text) {
  private static final String SHAPE =
      "Write it as postgresql://user:password@host:5432/database, with special characters in the password as %-codes (@ is %40, / is %2F).";

  private static final Pattern PARTS =
      Pattern.compile(
          "(?<scheme>[a-z]+)://(?:(?<login>[^/?#]*)@)?(?<place>[^@/?#]*)(?:/(?<database>[^/?#@]*))?(?:\\?(?<query>[^#]*))?",
          Pattern.DOTALL);

  private static final Pattern PLACE =
      Pattern.compile(
          "(?:\\[(?<literal>[0-9a-fA-F:.%]+)]|(?<name>[^:\\[\\]]+))(?::(?<port>\\d{1,5}))?");

  /// Names that the `psql` world uses and the Java driver spells in another way.
  private static final Map<String, String> DRIVER_NAMES =
      Map.of(
          "application_name", "ApplicationName",
          "connect_timeout", "connectTimeout",
          "channel_binding", "channelBinding");

  DatabaseAddress address() {
    var parts = PARTS.matcher(text.strip());
    if (!parts.matches() || !parts.group("scheme").matches("postgres(ql)?")) {
      throw wrong("is not an address of a PostgreSQL database");
    }
    var place = PLACE.matcher(parts.group("place"));
    if (!place.matches()) {
      throw wrong(
          parts.group("place").isEmpty() ? "names no host" : "has no readable host and port");
    }
    var login = required(parts.group("login"), "names no user").split(":", 2);
    return new DatabaseAddress(
        host(place),
        port(place.group("port")),
        decoded(required(parts.group("database"), "names no database")),
        decoded(required(login[0], "names no user")),
        decoded(required(login.length < 2 ? null : login[1], "has no password")),
        params(parts.group("query")));
  }

  @Override
  public String toString() {
    return "DatabaseUrl[***]";
  }

  private static String host(Matcher place) {
    var literal = place.group("literal");
    return literal != null ? literal : decoded(place.group("name"));
  }

  private static int port(@Nullable String digits) {
    var port = digits == null ? 5432 : Integer.parseInt(digits);
    if (port < 1 || port > 65_535) {
      throw wrong("has a port that is not between 1 and 65535");
    }
    return port;
  }

  private static Map<String, String> params(@Nullable String query) {
    var params = new HashMap<String, String>();
    for (var pair : query == null || query.isEmpty() ? new String[0] : query.split("&", -1)) {
      var sides = pair.split("=", 2);
      if (sides.length < 2 || sides[0].isEmpty()) {
        throw wrong("has something after the ? that is not name=value");
      }
      var name = decoded(sides[0]);
      params.put(DRIVER_NAMES.getOrDefault(name, name), decoded(sides[1]));
    }
    return params;
  }

  private static String decoded(String part) {
    var bytes = ByteBuffer.allocate(part.length() * 4);
    for (int at = 0; at < part.length(); ) {
      if (part.charAt(at) == '%') {
        bytes.put(code(part, at + 1));
        at += 3;
      } else {
        int end = part.offsetByCodePoints(at, 1);
        bytes.put(part.substring(at, end).getBytes(StandardCharsets.UTF_8));
        at = end;
      }
    }
    return decoded(bytes.flip());
  }

  private static String decoded(ByteBuffer bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException _) {
      throw wrong("has a %-code that stands for no character");
    }
  }

  private static byte code(String part, int at) {
    try {
      return (byte) HexFormat.fromHexDigits(part, at, at + 2);
    } catch (IndexOutOfBoundsException | IllegalArgumentException _) {
      throw wrong("has a % that is not followed by two hexadecimal digits; write % itself as %25");
    }
  }

  private static String required(@Nullable String part, String complaint) {
    if (part == null || part.isEmpty()) {
      throw wrong(complaint);
    }
    return part;
  }

  private static IllegalArgumentException wrong(String complaint) {
    return new IllegalArgumentException("DATABASE_URL %s. %s".formatted(complaint, SHAPE));
  }
}
