package coach.tpm.message;

import coach.tpm.message.Block.Attachment;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Block.Picture;
import java.util.ArrayList;
import java.util.List;

/// Something to say, in words every chat platform can show. `summary` is the plain line that a
/// notification shows.
public record Message(String summary, List<Block> blocks) {

  public Message {
    blocks = List.copyOf(blocks);
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("a message needs at least one block");
    }
  }

  public static Message of(Text text) {
    return new Message(text.plainText(), List.of(new Paragraph(text)));
  }

  public static Message of(String plain) {
    return of(Text.plain(plain));
  }

  /// Whether pictures belong to it, which some platforms take only once the words stand.
  public boolean hasPictures() {
    return blocks.stream().anyMatch(block -> block instanceof Picture);
  }

  /// Whether files of any kind belong to it.
  public boolean hasFiles() {
    return hasPictures() || blocks.stream().anyMatch(block -> block instanceof Attachment);
  }

  public Message with(Block... more) {
    var all = new ArrayList<>(blocks);
    all.addAll(List.of(more));
    return new Message(summary, all);
  }
}
