package coach.tpm.lesson;

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
import coach.tpm.message.Text;
import java.util.List;
import java.util.stream.Collectors;

/// What a reader sees of blocks when all formatting is gone: for lengths and for the search.
final class PlainText {

  private PlainText() {}

  static String of(List<Block> blocks) {
    return blocks.stream()
        .map(PlainText::of)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private static String of(Block block) {
    return switch (block) {
      case Heading(var text) -> text;
      case Paragraph(var text) -> text.plainText();
      case Bullets(_, var items) -> lines(items);
      case Quote(var text) -> text.plainText();
      case Preformatted(var text) -> text;
      case Facts(var facts) ->
          lines(facts.stream().map(fact -> Text.of(fact.name(), " ", fact.value())).toList());
      case Note(var text) -> text.plainText();
      case Attachment(var name, _) -> name;
      case Picture(_, var caption) -> caption.plainText();
      case Choices _, Menu _, Rule _ -> "";
    };
  }

  private static String lines(List<Text> items) {
    return items.stream().map(Text::plainText).collect(Collectors.joining("\n"));
  }
}
