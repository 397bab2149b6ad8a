package coach.tpm.program;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads task numbers as people write them: `3`, `#3`, `3 4`, `1, 2 and 5`.
final class TaskNumbers {

  private static final Pattern AND = Pattern.compile("(?i)\\band\\b");
  private static final Pattern SEPARATOR = Pattern.compile("[,&\\s]+");
  private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,9})");

  private TaskNumbers() {}

  /// Each number once, in the order given; nothing when the words hold anything else.
  static Optional<List<Integer>> read(String words) {
    var numbers = new LinkedHashSet<Integer>();
    for (var word : SEPARATOR.split(withoutAnd(words), 0)) {
      var match = NUMBER.matcher(word);
      if (!match.matches()) {
        return Optional.empty();
      }
      numbers.add(Integer.parseInt(match.group(1)));
    }
    return numbers.isEmpty() ? Optional.empty() : Optional.of(new ArrayList<>(numbers));
  }

  /// The words with each "and" as a comma.
  static String withoutAnd(String words) {
    return AND.matcher(words).replaceAll(",").strip();
  }
}
