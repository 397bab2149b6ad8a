package coach.tpm.digest;

import coach.tpm.message.Message;
import java.util.List;
import java.util.function.Function;

/// How much of the facts a text takes: so many lines of a list, so many words of what people wrote.
record Room(int lines, int words) {

  /// Fills a text as richly as the limit allows: `rooms` go from the widest to the narrowest, which
  /// always fits.
  static Message fill(int limit, List<Room> rooms, Function<Room, Message> text) {
    return rooms.stream()
        .map(text)
        .filter(message -> Words.count(message) <= limit)
        .findFirst()
        .orElseGet(() -> text.apply(rooms.getLast()));
  }

  String cut(String typed) {
    return Line.of(typed, words);
  }
}
