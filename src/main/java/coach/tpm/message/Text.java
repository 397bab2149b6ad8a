package coach.tpm.message;

import coach.tpm.message.Span.Code;
import coach.tpm.message.Span.Emphasis;
import coach.tpm.message.Span.InChannel;
import coach.tpm.message.Span.Link;
import coach.tpm.message.Span.Mention;
import coach.tpm.message.Span.Plain;
import coach.tpm.message.Span.Strong;
import java.util.ArrayList;
import java.util.List;

/// Text as a row of spans.
public record Text(List<Span> spans) {

  public Text {
    spans = List.copyOf(spans);
  }

  public static Text plain(String text) {
    return new Text(List.of(new Plain(text)));
  }

  public static Text strong(String text) {
    return new Text(List.of(new Strong(text)));
  }

  /// A text of several parts; a part is a [Span], a [Text], or anything else as plain text.
  public static Text of(Object... parts) {
    var spans = new ArrayList<Span>();
    for (var part : parts) {
      switch (part) {
        case Span span -> spans.add(span);
        case Text text -> spans.addAll(text.spans());
        default -> spans.add(new Plain(String.valueOf(part)));
      }
    }
    return new Text(spans);
  }

  public Text then(Object... parts) {
    return Text.of(this, Text.of(parts));
  }

  /// What remains when all formatting is gone; for notifications, logs of tests, and lengths.
  public String plainText() {
    var plain = new StringBuilder();
    spans.forEach(span -> plain.append(plain(span)));
    return plain.toString();
  }

  /// The length of [#plainText].
  public int length() {
    int length = 0;
    for (var span : spans) {
      length += plain(span).length();
    }
    return length;
  }

  private static String plain(Span span) {
    return switch (span) {
      case Plain(var text) -> text;
      case Strong(var text) -> text;
      case Emphasis(var text) -> text;
      case Code(var text) -> text;
      case Link(var label, _) -> label;
      case Mention(var member) -> "@" + member.value();
      case InChannel(var channel) -> "#" + channel.value();
    };
  }
}
