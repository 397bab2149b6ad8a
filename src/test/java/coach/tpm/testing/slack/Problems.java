package coach.tpm.testing.slack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Collects what breaks a limit, each with the place where it does.
final class Problems {
  private final List<String> found = new ArrayList<>();

  List<String> found() {
    return List.copyOf(found);
  }

  void add(String place, String problem) {
    found.add("%s: %s".formatted(place, problem));
  }

  void unless(boolean fine, String place, String problem) {
    if (!fine) {
      add(place, problem);
    }
  }

  /// An optional string of at most so many characters.
  void atMost(String place, JsonNode node, String field, int most) {
    var length = Json.string(node, field).length();
    unless(
        length <= most, place, "%s has %d characters, %d allowed".formatted(field, length, most));
  }

  /// A text object that must be there, with 1 to so many characters.
  void text(String place, JsonNode text, int most) {
    var length = Json.string(text, "text").length();
    unless(length >= 1, place, "text is missing or empty");
    unless(length <= most, place, "text has %d characters, %d allowed".formatted(length, most));
  }

  /// A text object that must not be parsed for marks.
  void plain(String place, JsonNode text, int most) {
    unless(Json.string(text, "type").equals("plain_text"), place, "text must be plain_text");
    text(place, text, most);
  }

  /// The same, when it is there at all.
  void plainIfAny(String place, JsonNode node, String field, int most) {
    if (node.has(field)) {
      plain("%s.%s".formatted(place, field), node.path(field), most);
    }
  }

  void size(String place, JsonNode list, int least, int most) {
    var fits = list.size() >= least && list.size() <= most;
    unless(
        list.isArray() && fits,
        place,
        "has %d entries, %d to %d allowed".formatted(list.size(), least, most));
  }

  void oneOf(String place, String value, Set<String> allowed) {
    unless(allowed.contains(value), place, "%s is not one of %s".formatted(value, allowed));
  }

  /// No two entries share the value of this field.
  void unique(String place, JsonNode list, String field) {
    var seen = new HashSet<String>();
    for (var entry : list) {
      var value = Json.string(entry, field);
      unless(value.isEmpty() || seen.add(value), place, "%s %s twice".formatted(field, value));
    }
  }
}
