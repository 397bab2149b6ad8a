package coach.tpm.workspace;

import java.util.Optional;
import java.util.regex.Pattern;

/// Words as a person typed them. Each surface hands mentions over in one notation, `<@U1>` or
/// `<@U1|ben>` for a person and `<#C1|plans>` for a channel.
public final class Typed {

  /// A person; the first group is the id.
  public static final Pattern MENTION = Pattern.compile("<@([^<>|\\s]{1,100})(?:\\|[^<>]*)?>");

  /// A channel; the first group is the id, the second its name, where one is told.
  static final Pattern CHANNEL = Pattern.compile("<#([^<>|\\s]{1,100})(?:\\|([^<>]*))?>");

  /// Control characters, halves of characters, and marks that turn the direction of what follows.
  private static final String UNFIT = "\\p{Cc}\\p{Cs}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}";

  private static final Pattern UNFIT_IN_TEXT = Pattern.compile("[" + UNFIT + "&&[^\\t\\n]]");
  private static final Pattern UNFIT_IN_LINE = Pattern.compile("[" + UNFIT + "\\p{Z}]+");

  private Typed() {}

  /// Fit to be kept as a text of several lines.
  public static String text(String words) {
    return UNFIT_IN_TEXT.matcher(words).replaceAll("").strip();
  }

  /// Fit to be kept on one line.
  public static String line(String words) {
    return UNFIT_IN_LINE.matcher(words).replaceAll(" ").strip();
  }

  /// The person, when the words are a mention and nothing else.
  public static Optional<MemberId> mentioned(String words) {
    var mention = MENTION.matcher(words);
    return mention.matches() ? Optional.of(new MemberId(mention.group(1))) : Optional.empty();
  }

  /// The first person whom the words mention.
  public static Optional<MemberId> firstMentioned(String words) {
    var mention = MENTION.matcher(words);
    return mention.find() ? Optional.of(new MemberId(mention.group(1))) : Optional.empty();
  }
}
