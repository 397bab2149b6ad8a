package coach.tpm.program;

/// Words of a person, shortened for a sentence that repeats them.
final class Shown {

  private static final int MOST = 40;

  private Shown() {}

  /// Cut between characters, never inside one.
  static String cut(String words) {
    return words.codePointCount(0, words.length()) <= MOST
        ? words
        : words.substring(0, words.offsetByCodePoints(0, MOST)) + "…";
  }
}
