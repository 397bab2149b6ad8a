package coach.tpm.digest;

import java.text.Bidi;

/// People's own words made fit for one line of a list.
final class Line {

  private static final int MOST = 120;
  private static final char ISOLATE = '\u2068';
  private static final char ISOLATE_END = '\u2069';

  private Line() {}

  /// On one line, at most 120 characters long and cut between characters. Right-to-left words are
  /// isolated, so that they do not turn round what stands beside them.
  static String of(String words) {
    var line = words.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) > MOST) {
      line = line.substring(0, line.offsetByCodePoints(0, MOST - 1)).strip() + "…";
    }
    return isolated(line);
  }

  /// The same, with so many words at most.
  static String of(String words, int most) {
    var cut = Words.cut(words.strip(), most);
    return of(cut);
  }

  private static String isolated(String line) {
    return Bidi.requiresBidi(line.toCharArray(), 0, line.length())
        ? ISOLATE + line + ISOLATE_END
        : line;
  }
}
