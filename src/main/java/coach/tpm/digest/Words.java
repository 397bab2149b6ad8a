package coach.tpm.digest;

import coach.tpm.message.Block;
import coach.tpm.message.Block.Attachment;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Facts;
import coach.tpm.message.Block.Heading;
import coach.tpm.message.Block.Menu;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Block.Picture;
import coach.tpm.message.Block.Preformatted;
import coach.tpm.message.Block.Quote;
import coach.tpm.message.Block.Rule;
import coach.tpm.message.Message;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Counts words and cuts them.
///
/// What stands between spaces is a word, a lone sign too. In scripts that are written without
/// spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese, Tibetan) each letter counts as a word, as
/// word processors count Chinese; a text in them so rather becomes too short than too long.
final class Words {

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN);

  private Words() {}

  static int count(String text) {
    return SPACES.splitAsStream(text).mapToInt(Words::countPart).sum();
  }

  /// Everything that is read in a message, the labels of its buttons too.
  static int count(Message message) {
    return message.blocks().stream().mapToInt(Words::count).sum();
  }

  /// The first words, with "…" where others are missing; never a part of a word.
  static String cut(String text, int most) {
    var kept = new StringBuilder();
    int left = most;
    for (var part : SPACES.splitAsStream(text).toList()) {
      int count = countPart(part);
      if (count > left) {
        var begun = left > 0 ? begin(part, left) : "";
        return (kept + (kept.isEmpty() || begun.isEmpty() ? "" : " ") + begun).strip() + "…";
      }
      kept.append(kept.isEmpty() ? "" : " ").append(part);
      left -= count;
    }
    return kept.toString();
  }

  private static int countPart(String part) {
    return part.isEmpty() ? 0 : Math.max(1, new Tally().of(part, Integer.MAX_VALUE).words);
  }

  /// As much of a part without spaces as makes so many words, with the marks on its last letter.
  private static String begin(String part, int most) {
    return part.substring(0, new Tally().of(part, most).end);
  }

  /// Reads a part without spaces: each letter that needs none is a word, and so is what stands
  /// between such letters.
  private static final class Tally {

    private int words;
    private int end;

    Tally of(String part, int most) {
      boolean within = false;
      while (end < part.length()) {
        int c = part.codePointAt(end);
        boolean unspaced = isUnspaced(c);
        boolean begins = unspaced || (Character.isLetterOrDigit(c) && !within);
        if (begins && words == most) {
          return this;
        }
        words += begins ? 1 : 0;
        within = !unspaced && (within || begins);
        end += Character.charCount(c);
      }
      return this;
    }
  }

  private static boolean isUnspaced(int c) {
    return Character.isLetter(c) && UNSPACED.contains(UnicodeScript.of(c));
  }

  private static int count(Block block) {
    return switch (block) {
      case Heading(var text) -> count(text);
      case Paragraph(var text) -> count(text.plainText());
      case Bullets(_, var items) -> items.stream().mapToInt(item -> count(item.plainText())).sum();
      case Quote(var text) -> count(text.plainText());
      case Preformatted(var text) -> count(text);
      case Facts(var facts) ->
          facts.stream().mapToInt(it -> count(it.name()) + count(it.value().plainText())).sum();
      case Choices(var buttons) -> buttons.stream().mapToInt(button -> count(button.label())).sum();
      case Menu(_, var prompt, var options) ->
          count(prompt) + options.stream().mapToInt(option -> count(option.label())).sum();
      case Picture(_, var caption) -> count(caption.plainText());
      case Note(var text) -> count(text.plainText());
      case Attachment _, Rule _ -> 0;
    };
  }
}
