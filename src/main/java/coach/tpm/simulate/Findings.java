package coach.tpm.simulate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What the judge counts, and of each kind the first few in words.
final class Findings {

  private static final int MOST_IN_WORDS = 8;

  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private final Map<Kind, List<String>> words = new EnumMap<>(Kind.class);

  enum Kind {
    ASKED,
    ASKED_LATE,
    ASKED_TWICE,
    WRONG_TIME,
    NOT_ASKED,
    MISSING_UNFAIRLY,
    REMINDED_WRONGLY,
    LOST,
    DUPLICATED
  }

  void add(Kind kind) {
    counts.merge(kind, 1, Integer::sum);
  }

  void add(Kind kind, String inWords) {
    add(kind);
    var some = words.computeIfAbsent(kind, _ -> new ArrayList<>());
    if (some.size() < MOST_IN_WORDS) {
      some.add(kind + ": " + inWords);
    }
  }

  int count(Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  List<String> inWords() {
    return words.values().stream().flatMap(List::stream).toList();
  }
}
