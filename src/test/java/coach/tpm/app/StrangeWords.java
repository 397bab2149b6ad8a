package coach.tpm.app;

import java.util.List;
import java.util.Random;

/// Words as long and as strange as people may type them, the same for the same seed.
final class StrangeWords {

  private static final List<String> SHREDS =
      List.of(
          "🎉",
          "👩🏽‍🚀",
          "👍🏿",
          "👨‍👩‍👧‍👦",
          "سعر",
          "\u200f",
          "\u202e",
          "עברית",
          "<!channel>",
          "<!here|here>",
          "<#C1|apollo>",
          "*b*",
          "_i_",
          "~s~",
          "`c`",
          "```",
          "&amp;",
          "&",
          "<https://evil.example|x>",
          "a",
          "漢字",
          "\"",
          "\\",
          "%s",
          "{name}",
          "${x}",
          "- ",
          "# ",
          "1. ");

  private final Random random;

  StrangeWords(long seed) {
    random = new Random(seed);
  }

  /// Exactly so long; every third one has no space in it.
  String of(int length) {
    boolean inOne = random.nextInt(3) == 0;
    var words = new StringBuilder("w");
    while (words.length() < length - 14) {
      var shred = SHREDS.get(random.nextInt(SHREDS.size()));
      words.append(inOne ? shred.strip() : shred);
    }
    return words
        .append("z".repeat(Math.max(0, length - words.length())))
        .toString()
        .substring(0, length);
  }

  /// Also with a mention, which typed words do not keep: it turns into a name.
  String mentioning(int length) {
    return "<@U1>" + of(length - 5);
  }

  /// Without what parts a command's words, or mentions people in it.
  String line(int length) {
    return of(length).replaceAll("[,;\"|@#]", "x");
  }
}
