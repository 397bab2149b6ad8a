package coach.tpm.program;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads task numbers as people write them: `3`, `#3`, `3 4`, `1, 2 and 5`.
final class TaskNumbers {

  private static final Pattern SEPARATOR = Pattern.compile("(?i)\\s*(?:,|\\s|\\band\\b|&)+\\s*");
  private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,9})");

  private TaskNumbers() {}

  /// Each number once, in the order given; nothing when the words hold anything else.
  static Optional<List<Integer>> read(String words) {
    var numbers = new LinkedHashSet<Integer>();
    for (var word : SEPARATOR.split(words.strip())) {
      var match = NUMBER.matcher(word);
      if (!match.matches()) {
        return Optional.empty();
      }
      numbers.add(Integer.parseInt(match.group(1)));
    }
    return Optional.of(new ArrayList<>(numbers));
  }
}
