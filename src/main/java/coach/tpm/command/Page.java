package coach.tpm.command;

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
import java.util.ArrayList;
import java.util.List;

/// The blocks that fit into one message, and those that do not. Buttons and menus stay on the first
/// page: they are what the message is for. Lists are parted between their items.
record Page(List<Block> shown, List<Block> rest) {

  /// Below what every platform takes; Slack, the narrowest, refuses at about 13,000 characters and
  /// 50 blocks.
  private static final int CHARACTERS = 9_000;

  private static final int BLOCKS = 40;

  Page {
    shown = List.copyOf(shown);
    rest = List.copyOf(rest);
  }

  static Page of(List<Block> blocks) {
    var shown = new ArrayList<Block>();
    var rest = new ArrayList<Block>();
    int left = CHARACTERS;
    for (var block : blocks) {
      if (isPressed(block)) {
        shown.add(block);
      } else if (!rest.isEmpty() || shown.size() >= BLOCKS) {
        rest.add(block);
      } else if (length(block) <= left || (shown.isEmpty() && !(block instanceof Bullets))) {
        shown.add(block);
        left -= length(block);
      } else {
        part(block, left, shown, rest);
      }
    }
    return new Page(shown, rest);
  }

  private static void part(Block block, int left, List<Block> shown, List<Block> rest) {
    if (!(block instanceof Bullets(var numbered, var items))) {
      rest.add(block);
      return;
    }
    int fitting = 0;
    int taken = 0;
    while (fitting < items.size() && taken + length(items.get(fitting)) <= left) {
      taken += length(items.get(fitting));
      fitting++;
    }
    // an item longer than a page is cut where it is shown, rather than handed on for ever
    int parted = fitting == 0 && shown.isEmpty() ? 1 : fitting;
    if (parted > 0) {
      shown.add(new Bullets(numbered, items.subList(0, parted)));
    }
    if (parted < items.size()) {
      rest.add(new Bullets(numbered, items.subList(parted, items.size())));
    }
  }

  private static boolean isPressed(Block block) {
    return block instanceof Choices || block instanceof Menu;
  }

  private static int length(Block block) {
    return switch (block) {
      case Heading(var text) -> text.length();
      case Paragraph(var text) -> length(text);
      case Quote(var text) -> length(text);
      case Note(var text) -> length(text);
      case Preformatted(var text) -> text.length();
      case Bullets(_, var items) -> items.stream().mapToInt(Page::length).sum();
      case Facts(var facts) ->
          facts.stream().mapToInt(fact -> fact.name().length() + length(fact.value())).sum();
      case Picture(_, var caption) -> length(caption);
      case Attachment _, Choices _, Menu _, Rule _ -> 0;
    };
  }

  private static int length(Text text) {
    return text.length();
  }
}
