package coach.tpm.lesson;

import coach.tpm.prompt.BrokenPrompt;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/// Refuses what CommonMark allows and a chat message cannot show, before it is silently lost.
final class Showable extends AbstractVisitor {

  private final String file;

  Showable(String file) {
    this.file = file;
  }

  @Override
  public void visit(HtmlBlock html) {
    throw broken(html, "HTML is not shown; write it in CommonMark");
  }

  @Override
  public void visit(HtmlInline html) {
    throw broken(html, "HTML is not shown; write it in CommonMark");
  }

  @Override
  public void visit(Image image) {
    throw broken(image, "a lesson shows no pictures; link to it instead");
  }

  @Override
  public void visit(LinkReferenceDefinition definition) {
    throw broken(definition, "write a link where it belongs: `[words](address)`");
  }

  @Override
  public void visit(ListItem item) {
    onlyWords(item, "each item of a list must be words, without a list or code block inside");
    super.visit(item);
  }

  @Override
  public void visit(BlockQuote quote) {
    onlyWords(quote, "a quotation must be words, without a list or code block inside");
    super.visit(quote);
  }

  private void onlyWords(Node parent, String whatToDo) {
    if (parent.getFirstChild() == null) {
      throw broken(parent, whatToDo);
    }
    for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
      if (!(child instanceof Paragraph)) {
        throw broken(child, whatToDo);
      }
    }
  }

  private BrokenPrompt broken(Node node, String whatToDo) {
    return new BrokenPrompt(file, node.getSourceSpans().getFirst().getLineIndex() + 1, whatToDo);
  }
}
