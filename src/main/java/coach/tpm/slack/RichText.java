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
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  private static RichTextBlock block(BlockElement element) {
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
      case Plain(var text) -> new Leaf(text, null);
      case Strong(var text) -> new Leaf(text, Style.BOLD);
      case Emphasis(var text) -> new Leaf(text, Style.ITALIC);
      case Code(var text) -> new Leaf(text, Style.CODE);
      case Link(var label, var url) when SlackIds.isAddress(url) ->
          RichTextSectionElement.Link.builder().text(label).url(url).build();
      case Mention(var member) when SlackIds.isMember(member.value()) ->
          RichTextSectionElement.User.builder().userId(member.value()).build();
      case InChannel(var channel) when SlackIds.isChannel(channel.value()) ->
          RichTextSectionElement.Channel.builder().channelId(channel.value()).build();
      case Link _, Mention _, InChannel _ -> new Leaf(Text.of(span).plainText(), null);
    };
  }

  /// A text leaf with its style alone: the SDK's own also spells out every style it has not.
  private static final class Leaf implements RichTextElement {

    private final String type = RichTextSectionElement.Text.TYPE;
    private final String text;
    private final @Nullable Style style;

    Leaf(String text, @Nullable Style style) {
      this.text = text;
      this.style = style;
    }

    @Override
    public String getType() {
      return type;
    }

    @Override
    public String toString() {
      return text + (style == null ? "" : style);
    }
  }

  /// Fields by the names Slack gives them; those that do not apply are left out.
  private record Style(@Nullable Boolean bold, @Nullable Boolean italic, @Nullable Boolean code) {

    private static final Style BOLD = new Style(true, null, null);
    private static final Style ITALIC = new Style(null, true, null);
    private static final Style CODE = new Style(null, null, true);
  }
}
