package coach.tpm.store;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Where a database is and how to get in. Its text never shows the password.
public record DatabaseAddress(
    String host,
    int port,
    String database,
    String user,
    String password,
    Map<String, String> params) {
  public DatabaseAddress {
    params = Map.copyOf(params);
  }

  /// Reads `postgresql://user:password@host:port/db?sslmode=require`.
  ///
  /// @throws IllegalArgumentException with a sentence that says what to write, without the password
  public static DatabaseAddress parse(String url) {
    return new DatabaseUrl(url).address();
  }

  /// The same server and account with another database.
  public DatabaseAddress withDatabase(String other) {
    return new DatabaseAddress(host, port, other, user, password, params);
  }

  /// The address in the driver's words, without user and password.
  public String jdbcUrl() {
    var literal = host.contains(":") ? "[" + host + "]" : host;
    var query =
        new TreeMap<>(params)
            .entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
    return "jdbc:postgresql://%s:%d/%s%s"
        .formatted(literal, port, encode(database), query.isEmpty() ? "" : "?" + query);
  }

  @Override
  public String toString() {
    return "postgresql://%s:***@%s:%d/%s".formatted(user, host, port, database);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
