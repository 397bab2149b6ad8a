package coach.tpm.demo;

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
import java.util.stream.Collectors;

/// The plain words of a block, without what is pressed.
final class Words {

  private Words() {}

  static String of(Block block) {
    return switch (block) {
      case Heading(var text) -> text;
      case Paragraph(var text) -> text.plainText();
      case Quote(var text) -> text.plainText();
      case Note(var text) -> text.plainText();
      case Preformatted(var text) -> text;
      case Bullets(_, var items) ->
          items.stream().map(Text::plainText).collect(Collectors.joining("\n"));
      case Facts(var facts) ->
          facts.stream()
              .map(fact -> fact.name() + ": " + fact.value().plainText())
              .collect(Collectors.joining("\n"));
      case Attachment(var name, _) -> name;
      case Picture(_, var caption) -> caption.plainText();
      case Choices _, Menu _, Rule _ -> "";
    };
  }
}
