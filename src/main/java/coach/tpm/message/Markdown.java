package coach.tpm.message;

import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Heading;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Block.Preformatted;
import coach.tpm.message.Block.Quote;
import coach.tpm.message.Block.Rule;
import coach.tpm.message.Span.Code;
import coach.tpm.message.Span.Emphasis;
import coach.tpm.message.Span.Link;
import coach.tpm.message.Span.Plain;
import coach.tpm.message.Span.Strong;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/// Reads CommonMark that **we** wrote (prompts and lessons) into blocks. What people type is never
/// read as markdown: it becomes a [Plain] span.
public final class Markdown {

  private static final Parser PARSER = Parser.builder().build();

  private Markdown() {}

  public static List<Block> blocks(String markdown) {
    var blocks = new ArrayList<Block>();
    for (var node : children(PARSER.parse(markdown))) {
      blocks.add(block(node));
    }
    return blocks;
  }

  /// One paragraph's worth of text; paragraphs are joined by an empty line.
  public static Text text(String markdown) {
    var spans = new ArrayList<Span>();
    for (var node : children(PARSER.parse(markdown))) {
      if (!spans.isEmpty()) {
        spans.add(new Plain("\n\n"));
      }
      spans.addAll(text(node).spans());
    }
    return new Text(spans);
  }

  private static Block block(Node node) {
    return switch (node) {
      case org.commonmark.node.Heading heading -> new Heading(text(heading).plainText());
      case BulletList list -> new Bullets(false, items(list));
      case OrderedList list -> new Bullets(true, items(list));
      case BlockQuote quote -> new Quote(joined(quote));
      case FencedCodeBlock code -> new Preformatted(code.getLiteral().stripTrailing());
      case IndentedCodeBlock code -> new Preformatted(code.getLiteral().stripTrailing());
      case ThematicBreak _ -> new Rule();
      default -> new Paragraph(text(node));
    };
  }

  private static List<Text> items(Node list) {
    return children(list).stream().map(Markdown::joined).toList();
  }

  private static Text joined(Node parent) {
    var spans = new ArrayList<Span>();
    for (var child : children(parent)) {
      if (!spans.isEmpty()) {
        spans.add(new Plain("\n"));
      }
      spans.addAll(text(child).spans());
    }
    return new Text(spans);
  }

  private static Text text(Node paragraph) {
    var spans = new ArrayList<Span>();
    for (var node : children(paragraph)) {
      switch (node) {
        case org.commonmark.node.Text text -> spans.add(new Plain(text.getLiteral()));
        case StrongEmphasis strong -> spans.add(new Strong(text(strong).plainText()));
        case org.commonmark.node.Emphasis emphasis ->
            spans.add(new Emphasis(text(emphasis).plainText()));
        case org.commonmark.node.Code code -> spans.add(new Code(code.getLiteral()));
        case org.commonmark.node.Link link ->
            spans.add(new Link(text(link).plainText(), link.getDestination()));
        case SoftLineBreak _ -> spans.add(new Plain(" "));
        case HardLineBreak _ -> spans.add(new Plain("\n"));
        default -> spans.addAll(text(node).spans());
      }
    }
    return new Text(spans);
  }

  private static List<Node> children(Node parent) {
    var children = new ArrayList<Node>();
    for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }
}
