package coach.tpm.lesson;

import coach.tpm.lesson.Search.Found.Nothing;
import coach.tpm.lesson.Search.Found.One;
import coach.tpm.lesson.Search.Found.Several;
import java.text.Normalizer;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// Finds lessons by words of theirs, spelled roughly right. A word that few lessons have says more
/// than one that all have, and a title says more than a text.
final class Search {

  private static final double TITLE = 1;
  private static final double ID = 0.9;
  private static final double CAN_DO = 0.6;
  private static final double SNIPPET = 0.4;
  private static final double PREFIX = 0.9;
  private static final double TYPO = 0.7;
  private static final double NEAR = 0.9;
  private static final double WORTH_NAMING = 0.12;
  private static final double CLEAR_LEAD = 1.25;
  private static final int MOST_WORDS = 12;
  private static final int LEAST_LETTERS = 2;
  private static final int MOST_NAMED = 3;
  private static final int SHORTEST_MISSPELT = 4;
  private static final int LONG = 7;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

  private final List<Entry> entries;

  Search(Catalog catalog) {
    this.entries = catalog.lessons().stream().map(Entry::of).toList();
  }

  /// What the words lead to.
  sealed interface Found {

    record One(Lesson lesson) implements Found {}

    record Several(List<Lesson> nearest) implements Found {}

    record Nothing() implements Found {}
  }

  Found find(String words) {
    var read = words(words).stream().limit(MOST_WORDS).toList();
    var named = entries.stream().filter(entry -> entry.isNamed(read)).toList();
    return named.size() == 1 ? new One(named.getFirst().lesson()) : nearest(read);
  }

  /// Whether a lesson has this word, or one that begins with it.
  boolean has(String word) {
    return entries.stream().anyMatch(entry -> entry.has(word.toLowerCase(Locale.ROOT)));
  }

  private Found nearest(List<String> words) {
    var sought = words.stream().map(this::sought).toList();
    double full = sought.stream().mapToDouble(Sought::weight).sum();
    var hits =
        entries.stream()
            .map(entry -> new Hit(entry.lesson(), score(entry, sought) / full))
            .filter(hit -> hit.score() >= WORTH_NAMING)
            .sorted(Comparator.comparingDouble(Hit::score).reversed())
            .limit(MOST_NAMED)
            .toList();
    if (hits.isEmpty()) {
      return new Nothing();
    }
    return isClear(hits)
        ? new One(hits.getFirst().lesson())
        : new Several(hits.stream().map(Hit::lesson).toList());
  }

  private static boolean isClear(List<Hit> hits) {
    return hits.size() == 1 || hits.get(0).score() >= CLEAR_LEAD * hits.get(1).score();
  }

  private static double score(Entry entry, List<Sought> sought) {
    return sought.stream().mapToDouble(word -> word.weight() * entry.match(word.word())).sum();
  }

  private Sought sought(String word) {
    long having = entries.stream().filter(entry -> entry.match(word) > 0).count();
    return new Sought(word, Math.log((entries.size() + 1) / (having + 0.5)));
  }

  /// The words of a text: small letters without accents.
  private static Set<String> words(String text) {
    var bare = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return WORD.matcher(bare.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .filter(word -> word.length() >= LEAST_LETTERS)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private record Hit(Lesson lesson, double score) {}

  private record Sought(String word, double weight) {}

  /// A lesson with its words, and how much each of them says.
  private record Entry(Lesson lesson, Map<String, Double> weights) {

    static Entry of(Lesson lesson) {
      var weights = new HashMap<String, Double>();
      put(weights, lesson.title(), TITLE);
      put(weights, lesson.id().value(), ID);
      put(weights, lesson.outline().canDo(), CAN_DO);
      put(weights, PlainText.of(lesson.body().snippet()), SNIPPET);
      return new Entry(lesson, Map.copyOf(weights));
    }

    private static void put(Map<String, Double> weights, String text, double weight) {
      words(text).forEach(word -> weights.putIfAbsent(word, weight));
    }

    /// Whether these words stand in a row in the title or in the id.
    boolean isNamed(List<String> sought) {
      return sought.size() > 1
          && (inARow(sought, lesson.title()) || inARow(sought, lesson.id().value()));
    }

    private static boolean inARow(List<String> sought, String text) {
      return Collections.indexOfSubList(List.copyOf(words(text)), sought) >= 0;
    }

    boolean has(String word) {
      return weights.keySet().stream().anyMatch(known -> known.startsWith(word));
    }

    double match(String word) {
      return weights.entrySet().stream()
          .mapToDouble(entry -> entry.getValue() * likeness(word, entry.getKey()))
          .max()
          .orElse(0);
    }

    private static double likeness(String sought, String word) {
      if (sought.equals(word)) {
        return 1;
      }
      if (sought.length() < 3) {
        return 0;
      }
      if (word.startsWith(sought)) {
        return PREFIX;
      }
      return isTypo(sought, word) ? TYPO : 0;
    }

    private static boolean isTypo(String sought, String word) {
      if (sought.length() < SHORTEST_MISSPELT || word.length() < SHORTEST_MISSPELT) {
        return false;
      }
      int most = sought.length() < LONG ? 1 : 2;
      return new JaroWinklerSimilarity().apply(sought, word) >= NEAR
          || new LevenshteinDistance(most).apply(sought, word) >= 0;
    }
  }
}
