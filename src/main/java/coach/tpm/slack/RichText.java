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
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import java.util.ArrayList;
import java.util.List;

/// Text as Slack's rich text. Its leaves are never parsed: what a person typed can neither format
/// nor mention, and needs no escaping.
final class RichText {

  private RichText() {}

  static RichTextBlock paragraph(Text text) {
    return block(section(text));
  }

  static RichTextBlock quote(Text text) {
    return block(RichTextQuoteElement.builder().elements(leaves(text)).build());
  }

  static RichTextBlock preformatted(String text) {
    return block(RichTextPreformattedElement.builder().elements(leaves(Text.plain(text))).build());
  }

  static RichTextBlock list(boolean numbered, List<Text> items) {
    return block(
        RichTextListElement.builder()
            .style(numbered ? "ordered" : "bullet")
            .indent(0)
            .elements(items.stream().<RichTextElement>map(RichText::section).toList())
            .build());
  }

  private static RichTextBlock block(com.slack.api.model.block.element.BlockElement element) {
    return RichTextBlock.builder().elements(List.of(element)).build();
  }

  private static RichTextSectionElement section(Text text) {
    return RichTextSectionElement.builder().elements(leaves(text)).build();
  }

  private static List<RichTextElement> leaves(Text text) {
    var leaves = new ArrayList<RichTextElement>();
    for (var span : text.spans()) {
      if (!isEmpty(span)) {
        leaves.add(leaf(span));
      }
    }
    if (leaves.isEmpty()) {
      leaves.add(leaf(new Plain(" ")));
    }
    return leaves;
  }

  private static boolean isEmpty(Span span) {
    return Text.of(span).plainText().isEmpty();
  }

  private static RichTextElement leaf(Span span) {
    return switch (span) {
      case Plain(var text) -> RichTextSectionElement.Text.builder().text(text).build();
      case Strong(var text) -> styled(text, TextStyle.builder().bold(true).build());
      case Emphasis(var text) -> styled(text, TextStyle.builder().italic(true).build());
      case Code(var text) -> styled(text, TextStyle.builder().code(true).build());
      case Link(var label, var url) ->
          RichTextSectionElement.Link.builder().text(label).url(url).build();
      case Mention(var member) ->
          RichTextSectionElement.User.builder().userId(member.value()).build();
      case InChannel(var channel) ->
          RichTextSectionElement.Channel.builder().channelId(channel.value()).build();
    };
  }

  private static RichTextElement styled(String text, TextStyle style) {
    return RichTextSectionElement.Text.builder().text(text).style(style).build();
  }
}
