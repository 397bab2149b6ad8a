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

/// Text as Slack's mrkdwn, for the few places that take no rich text: small print, and the line
/// that a notification shows. `&`, `<` and `>` are escaped; formatting characters have no escape,
/// so an invisible joiner beside them takes their meaning away.
final class Mrkdwn {

  private static final char JOINER = '\u2060';
  private static final String FORMATTING = "*_~`";

  private Mrkdwn() {}

  static String from(Text text) {
    var mrkdwn = new StringBuilder();
    text.spans().forEach(span -> mrkdwn.append(from(span)));
    return mrkdwn.toString();
  }

  /// For `text` beside blocks, which shows in notifications only.
  static String escaped(String plain) {
    var escaped = new StringBuilder(plain.length() + 16);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static String from(Span span) {
    return switch (span) {
      case Plain(var text) -> neutral(text);
      case Strong(var text) -> "*" + neutral(text) + "*";
      case Emphasis(var text) -> "_" + neutral(text) + "_";
      case Code(var text) -> "`" + escaped(text.replace('`', '\'')) + "`";
      case Link(var label, var url) when SlackIds.isAddress(url) ->
          "<" + escaped(url).replace("|", "%7C") + "|" + neutral(label).replace('|', '/') + ">";
      case Mention(var member) when SlackIds.isMember(member.value()) ->
          "<@" + member.value() + ">";
      case InChannel(var channel) when SlackIds.isChannel(channel.value()) ->
          "<#" + channel.value() + ">";
      case Link _, Mention _, InChannel _ -> neutral(Text.of(span).plainText());
    };
  }

  private static String neutral(String text) {
    var neutral = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      neutral.append(c);
      if (FORMATTING.indexOf(c) >= 0) {
        neutral.append(JOINER);
      }
    }
    return escaped(
        neutral.indexOf(String.valueOf(JOINER)) < 0 ? text : JOINER + neutral.toString());
  }
}
