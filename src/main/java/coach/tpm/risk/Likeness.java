package coach.tpm.risk;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// How alike two reports read, from 0 to 1. Words count more than their order, what a report is
/// about counts more than that it is late, and different numbers set two reports apart. Where words
/// are spelled in another way, runs of three characters decide.
final class Likeness {

  /// From here on two reports may well mean the same.
  static final double ENOUGH = 0.72;

  /// What it adds that both touch the same task.
  static final double SAME_TASK = 0.15;

  /// What runs of characters count for: names that differ leave most of them alike.
  private static final double RUNS = 0.8;

  private static final double OTHER_NUMBERS = 0.3;
  private static final double GENERAL = 0.5;
  private static final int LONG_WORD = 5;
  private static final int SHORTEST_RUNS = 12;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern UNSPACED =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]{2,}");

  private static final Set<String> EMPTY =
      Set.of(
          ("a an and are as at be because been but by can could does did do for from had has have"
                  + " he if in into is it its may might must no not of on or our she since so some"
                  + " still than that the their them then there they this to too us was we were"
                  + " what when which who will with without would yet you your very")
              .split(" ", 0));

  /// Words for the same thing, by how a report is read.
  private static final Map<String, String> SAME =
      groups(
          "late slip delay behind overdue postpon slow",
          "vendor supplier contractor provider",
          "fail break broken crash down",
          "block stuck wait",
          "sick ill unwel",
          "databas db",
          "production prod",
          "test testing",
          "environment env");

  /// What most reports say, and so tells little.
  private static final Set<String> COMMON =
      Set.of("late", "fail", "block", "risk", "problem", "issue", "ready", "mis", "need", "get");

  private Likeness() {}

  static boolean isLikely(Risk one, Risk other) {
    var sameTask = one.tasks().stream().anyMatch(other.tasks()::contains);
    return of(one.statement(), other.statement()) + (sameTask ? SAME_TASK : 0) >= ENOUGH;
  }

  static double of(String one, String other) {
    if (!one.isBlank() && one.strip().equalsIgnoreCase(other.strip())) {
      return 1;
    }
    var plainOne = plain(one);
    var plainOther = plain(other);
    var words = words(plainOne);
    var others = words(plainOther);
    double alike = Math.max(byWords(words, others), RUNS * byRuns(plainOne, plainOther));
    return otherNumbers(words, others) ? alike - OTHER_NUMBERS : alike;
  }

  private static double byWords(List<String> words, List<String> others) {
    var left = new ArrayList<>(others);
    double common = 0;
    int count = 0;
    for (var word : words) {
      var match = left.stream().filter(it -> isSame(word, it)).findFirst();
      if (match.isPresent()) {
        left.remove(match.get());
        common += weight(word);
        count++;
      }
    }
    double one = weight(words);
    double other = weight(others);
    if (common < 1 || one + other == 0) {
      return 0;
    }
    double whole = 2 * common / (one + other);
    return count < 2 ? whole : (whole + common / Math.min(one, other)) / 2;
  }

  private static boolean isSame(String word, String other) {
    return word.equals(other)
        || (word.length() >= LONG_WORD
            && other.length() >= LONG_WORD
            && !hasDigit(word)
            && new LevenshteinDistance(1).apply(word, other) >= 0);
  }

  private static double weight(List<String> words) {
    return words.stream().mapToDouble(Likeness::weight).sum();
  }

  private static double weight(String word) {
    return COMMON.contains(word) ? GENERAL : 1;
  }

  /// Short words are alike by chance, so that runs say nothing of them.
  private static double byRuns(String one, String other) {
    if (Math.min(one.length(), other.length()) < SHORTEST_RUNS) {
      return 0;
    }
    var runs = runs(one);
    var others = runs(other);
    int common =
        runs.entrySet().stream()
            .mapToInt(run -> Math.min(run.getValue(), others.getOrDefault(run.getKey(), 0)))
            .sum();
    return 2.0 * common / (one.length() + other.length() - 4);
  }

  private static Map<String, Integer> runs(String words) {
    var runs = new HashMap<String, Integer>();
    for (int i = 0; i + 3 <= words.length(); i++) {
      runs.merge(words.substring(i, i + 3), 1, Integer::sum);
    }
    return runs;
  }

  private static boolean otherNumbers(List<String> words, List<String> others) {
    var numbers = words.stream().filter(Likeness::hasDigit).toList();
    var otherNumbers = others.stream().filter(Likeness::hasDigit).toList();
    return !numbers.isEmpty()
        && !otherNumbers.isEmpty()
        && numbers.stream().noneMatch(otherNumbers::contains);
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  /// Lower case, without accents, one space between words.
  private static String plain(String words) {
    var marked = Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    return String.join(
        " ",
        WORD.matcher(MARKS.matcher(marked).replaceAll(""))
            .results()
            .map(it -> it.group())
            .toList());
  }

  private static List<String> words(String plain) {
    return Stream.of(plain.split(" ", 0))
        .flatMap(Likeness::parts)
        .filter(word -> word.length() > 1 || hasDigit(word))
        .filter(word -> !EMPTY.contains(word))
        .map(Likeness::stem)
        .map(word -> SAME.getOrDefault(word, word))
        .toList();
  }

  /// Where a language puts no spaces, pairs of characters stand for words.
  private static Stream<String> parts(String word) {
    if (!UNSPACED.matcher(word).matches()) {
      return Stream.of(word);
    }
    return Stream.iterate(0, i -> i + 2 <= word.length(), i -> i + 1)
        .map(i -> word.substring(i, i + 2));
  }

  private static String stem(String word) {
    var stem = word;
    for (var ending : List.of("ing", "ed", "es", "s", "e")) {
      if (stem.length() >= ending.length() + 3 && stem.endsWith(ending)) {
        stem = stem.substring(0, stem.length() - ending.length());
        break;
      }
    }
    int last = stem.length() - 1;
    boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1);
    return doubled && !hasDigit(stem) ? stem.substring(0, last) : stem;
  }

  private static Map<String, String> groups(String... groups) {
    var same = new HashMap<String, String>();
    for (var group : groups) {
      var words = List.of(group.split(" ", 0));
      for (var word : words) {
        same.put(stem(word), words.getFirst());
      }
    }
    return Map.copyOf(same);
  }
}
