package coach.tpm.slack;

import coach.tpm.message.Span;
import coach.tpm.message.Span.Code;
import coach.tpm.message.Span.Emphasis;
import coach.tpm.message.Span.InChannel;
import coach.tpm.message.Span.Link;
import coach.tpm.message.Span.Mention;
import coach.tpm.message.Span.Plain;
import coach.tpm.message.Span.Strong;
import coach.tpm.message.Text;
import java.util.ArrayList;

/// Cuts words to what Slack takes, never inside a character, with "…" where something is missing.
final class Fit {

  private Fit() {}

  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Math.max(0, most - 1);
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  /// Not empty, since Slack refuses empty labels.
  static String label(String text, int most) {
    return text.isBlank() ? "-" : cut(text, most);
  }

  static Text cut(Text text, int most) {
    if (text.plainText().length() <= most) {
      return text;
    }
    int left = most;
    var kept = new ArrayList<Span>();
    for (var span : text.spans()) {
      int length = Text.of(span).plainText().length();
      if (length >= left) {
        kept.add(cut(span, left));
        break;
      }
      kept.add(span);
      left -= length;
    }
    return new Text(kept);
  }

  /// The span that no longer fits, or fits without the words that follow: it ends with "…".
  private static Span cut(Span span, int most) {
    return switch (span) {
      case Plain(var text) -> new Plain(cut(text + "…", most));
      case Strong(var text) -> new Strong(cut(text + "…", most));
      case Emphasis(var text) -> new Emphasis(cut(text + "…", most));
      case Code(var text) -> new Code(cut(text + "…", most));
      case Link(var label, var url) -> new Link(cut(label + "…", most), url);
      case Mention _, InChannel _ -> new Plain("…");
    };
  }
}
