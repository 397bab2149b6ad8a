package coach.tpm.digest;

import coach.tpm.message.Block;
import coach.tpm.message.Block.Heading;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Block.Rule;
import coach.tpm.message.Message;
import coach.tpm.message.Span.Code;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lays sections out as a template has them: each paragraph that is one `{name}` gives way to the
/// blocks of that name. A heading with nothing before the next heading or rule is left out.
final class Layout {

  private static final String TITLE = "title";

  private final Map<String, List<Block>> sections = new HashMap<>();
  private final Prompts prompts;
  private final String template;

  Layout(Prompts prompts, String template) {
    this.prompts = prompts;
    this.template = template;
  }

  Layout put(String section, List<Block> blocks) {
    sections.put(section, List.copyOf(blocks));
    return this;
  }

  Layout put(String section, Text text) {
    return put(section, List.of(new Paragraph(text)));
  }

  /// The message under this title, which notifications show too.
  Message under(Text title) {
    var blocks = new ArrayList<Block>();
    var heading = new ArrayList<Block>();
    for (var block : prompts.blocks(template, values(title))) {
      var filled = fill(block);
      if (block instanceof Heading || block instanceof Rule) {
        heading.clear();
        heading.add(block);
      } else if (!filled.isEmpty()) {
        blocks.addAll(heading);
        heading.clear();
        blocks.addAll(filled);
      }
    }
    return new Message(title.plainText(), blocks);
  }

  private List<Block> fill(Block block) {
    for (var section : sections.entrySet()) {
      if (block.equals(new Paragraph(mark(section.getKey())))) {
        return section.getValue();
      }
    }
    return List.of(block);
  }

  private Object[] values(Text title) {
    var values = new ArrayList<Object>();
    for (var name : prompts.holes(template).orElse(Set.of())) {
      values.add(name);
      values.add(name.equals(TITLE) ? title : mark(name));
    }
    return values.toArray();
  }

  private static Text mark(String name) {
    return Text.of(new Code(name));
  }
}
