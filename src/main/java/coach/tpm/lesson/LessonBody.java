package coach.tpm.lesson;

import coach.tpm.message.Block;
import coach.tpm.message.Markdown;
import coach.tpm.prompt.BrokenPrompt;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/// The three sections of a lesson, cut at their headings.
record LessonBody(List<Block> snippet, List<Block> example, List<Block> doItNow) {

  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

  /// A section: its heading, and how many characters of it a chat can take.
  private record Section(String heading, int most) {}

  private static final List<Section> SECTIONS =
      List.of(
          new Section("Snippet", 900), new Section("Example", 900), new Section("Do it now", 400));

  /// `lines` are all lines of the file; those of the front matter are empty.
  static LessonBody read(String file, List<String> lines) {
    var document = PARSER.parse(String.join("\n", lines));
    var headings = headings(file, document, lines.size());
    document.accept(new Showable(file));
    var read = new ArrayList<List<Block>>();
    for (int i = 0; i < SECTIONS.size(); i++) {
      var heading = headings.get(i);
      int end = i + 1 < headings.size() ? firstLine(headings.get(i + 1)) - 1 : lines.size();
      read.add(section(file, SECTIONS.get(i), heading, lines.subList(lastLine(heading), end)));
    }
    return new LessonBody(read.get(0), read.get(1), read.get(2));
  }

  private static List<Heading> headings(String file, Node document, int lines) {
    var found = new ArrayList<Heading>();
    for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        expect(file, heading, found.size());
        found.add(heading);
      } else if (found.isEmpty()) {
        throw new BrokenPrompt(file, firstLine(node), "begin the text with `## Snippet`");
      }
    }
    if (found.size() < SECTIONS.size()) {
      var missing = SECTIONS.get(found.size());
      throw new BrokenPrompt(file, lines, "add the section `## " + missing.heading + "`");
    }
    return found;
  }

  private static void expect(String file, Heading heading, int place) {
    if (place == SECTIONS.size()) {
      throw new BrokenPrompt(
          file, firstLine(heading), "a lesson has three sections; remove this heading");
    }
    var title = title(heading);
    if (heading.getLevel() != 2 || !title.equals(SECTIONS.get(place).heading)) {
      throw new BrokenPrompt(
          file,
          firstLine(heading),
          "this heading must be `## %s`, but is “%s”"
              .formatted(SECTIONS.get(place).heading, title));
    }
  }

  private static List<Block> section(
      String file, Section section, Heading heading, List<String> lines) {
    var blocks = Markdown.blocks(String.join("\n", lines));
    int length = PlainText.of(blocks).length();
    if (length == 0) {
      throw new BrokenPrompt(
          file, firstLine(heading), "the section “" + section.heading + "” is empty; write it");
    }
    if (length > section.most) {
      throw new BrokenPrompt(
          file,
          firstLine(heading),
          "the section “%s” shows %d characters; shorten it to %d"
              .formatted(section.heading, length, section.most));
    }
    return blocks;
  }

  private static String title(Heading heading) {
    return TextContentRenderer.builder().build().render(heading).strip();
  }

  private static int firstLine(Node node) {
    return node.getSourceSpans().getFirst().getLineIndex() + 1;
  }

  private static int lastLine(Node node) {
    return node.getSourceSpans().getLast().getLineIndex() + 1;
  }
}
