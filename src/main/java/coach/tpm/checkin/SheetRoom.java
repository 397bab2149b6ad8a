package coach.tpm.checkin;

import coach.tpm.message.Block;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Block.Quote;
import coach.tpm.message.Block.Rule;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Makes what several programs ask one person fit into one message. Where there is too much, each
/// program is shown in short and keeps its name and its buttons; what is left out is said.
final class SheetRoom {

  /// Platforms take 50 blocks, and some 12,500 characters; the last lines need some of both.
  private static final int MOST_BLOCKS = 47;

  private static final int MOST_CHARACTERS = 11_000;
  private static final List<Integer> FEWER_LINES = List.of(3, 1);

  private final Prompts prompts;

  SheetRoom(Prompts prompts) {
    this.prompts = prompts;
  }

  /// All parts, a line between them; in short where they are too long.
  List<Block> of(List<Message> parts) {
    var full = new ArrayList<Block>();
    for (var part : parts) {
      if (!full.isEmpty()) {
        full.add(new Rule());
      }
      full.addAll(part.blocks());
    }
    return fits(full) ? full : brief(parts);
  }

  /// As many lines of each part as there is room for all.
  private List<Block> brief(List<Message> parts) {
    for (int lines : FEWER_LINES) {
      var brief =
          new ArrayList<>(
              parts.stream().flatMap(part -> brief(part.blocks(), lines).stream()).toList());
      if (fits(brief)) {
        brief.add(new Note(prompts.text("checkin/sheetShort")));
        return brief;
      }
    }
    return bare(parts);
  }

  /// The names and the buttons, of as many parts as one message holds.
  private List<Block> bare(List<Message> parts) {
    var blocks = new ArrayList<Block>();
    int shown = 0;
    for (var part : parts) {
      var more = new ArrayList<>(blocks);
      more.addAll(brief(part.blocks(), 0));
      if (!fits(more)) {
        break;
      }
      blocks = more;
      shown++;
    }
    blocks.add(
        new Note(
            shown == parts.size()
                ? prompts.text("checkin/sheetShort")
                : prompts.text("checkin/sheetMore", "count", parts.size() - shown)));
    return blocks;
  }

  /// The first sentence and all buttons; while there are lines, also what explains the buttons.
  private List<Block> brief(List<Block> part, int lines) {
    var blocks = new ArrayList<Block>();
    int name = name(part);
    for (int at = 0; at < part.size(); at++) {
      int here = at;
      boolean explains = at + 1 < part.size() && part.get(at + 1) instanceof Choices;
      switch (part.get(at)) {
        case Paragraph words when here == name || (lines > 0 && explains) -> blocks.add(words);
        case Bullets(var numbered, var items) when lines > 0 ->
            blocks.add(new Bullets(numbered, first(items, lines)));
        case Quote words when lines > 1 -> blocks.add(words);
        case Note words when here < name -> blocks.add(words);
        case Choices buttons -> blocks.add(buttons);
        default -> {}
      }
    }
    return blocks;
  }

  /// Where the first sentence is, which names the program.
  private static int name(List<Block> part) {
    return IntStream.range(0, part.size())
        .filter(at -> part.get(at) instanceof Paragraph)
        .findFirst()
        .orElse(part.size());
  }

  private List<Text> first(List<Text> items, int most) {
    if (items.size() <= most) {
      return items;
    }
    var lines = new ArrayList<>(items.subList(0, most));
    lines.add(prompts.text("checkin/moreTasks", "count", items.size() - most));
    return lines;
  }

  private static boolean fits(List<Block> blocks) {
    return blocks.size() <= MOST_BLOCKS
        && blocks.stream().mapToInt(SheetRoom::length).sum() <= MOST_CHARACTERS;
  }

  private static int length(Block block) {
    return switch (block) {
      case Paragraph(var text) -> text.length();
      case Quote(var text) -> text.length();
      case Note(var text) -> text.length();
      case Bullets(_, var items) -> items.stream().mapToInt(item -> item.length() + 3).sum();
      case Choices(var buttons) ->
          buttons.stream().mapToInt(button -> button.label().length() + 3).sum();
      default -> 0;
    };
  }
}
