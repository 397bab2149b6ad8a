package coach.tpm.app;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads settings one by one and collects what is wrong with them. A blank setting counts as unset.
record Settings(Map<String, String> environment, List<String> problems) {

  Optional<String> text(String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  boolean mentions(String name) {
    return environment.containsKey(name);
  }

  int number(String name, int otherwise, int least, int most) {
    var text = text(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // said below
    }
    problems.add("%s must be a number from %d to %d.".formatted(name, least, most));
    return otherwise;
  }

  /// The parser's own sentence is shown, so it must hold no secret.
  <T> Optional<T> parsed(String name, Function<String, T> parse) {
    try {
      return text(name).map(parse);
    } catch (IllegalArgumentException e) {
      problems.add("%s: %s".formatted(name, e.getMessage()));
      return Optional.empty();
    }
  }

  /// `https`, or `http` on this machine alone.
  Optional<URI> url(String name) {
    return text(name).flatMap(text -> url(name, text));
  }

  <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
    var text = text(name);
    for (var constant : type.getEnumConstants()) {
      if (text.filter(constant.name()::equalsIgnoreCase).isPresent()) {
        return Optional.of(constant);
      }
    }
    text.ifPresent(_ -> problems.add(name + " must be one of: " + names(type) + "."));
    return Optional.empty();
  }

  private Optional<URI> url(String name, String text) {
    try {
      var url = URI.create(text);
      boolean secure = "https".equals(url.getScheme());
      boolean here = "http".equals(url.getScheme()) && isLoopback(url);
      if (url.getHost() != null && url.getQuery() == null && (secure || here)) {
        return Optional.of(url);
      }
    } catch (IllegalArgumentException _) {
      // said below
    }
    problems.add(
        name + " must be an address such as https://coach.example.com (http only on localhost).");
    return Optional.empty();
  }

  private static boolean isLoopback(URI url) {
    return "localhost".equals(url.getHost())
        || "127.0.0.1".equals(url.getHost())
        || "[::1]".equals(url.getHost());
  }

  private static <E extends Enum<E>> String names(Class<E> type) {
    return String.join(
        ", ",
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList());
  }
}
