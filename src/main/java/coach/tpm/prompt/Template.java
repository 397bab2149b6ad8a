package coach.tpm.prompt;

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
import coach.tpm.message.Markdown;
import coach.tpm.message.Span;
import coach.tpm.message.Span.Code;
import coach.tpm.message.Span.Emphasis;
import coach.tpm.message.Span.Plain;
import coach.tpm.message.Span.Strong;
import coach.tpm.message.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/// CommonMark with `{names}`. It is read once, and filled afterwards: a value can hold any
/// characters and stays plain text.
public final class Template {

  private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)\\}");

  private final String name;
  private final List<Block> blocks;
  private final Text text;
  private final Set<String> names;

  Template(String name, String markdown) {
    this.name = name;
    this.blocks = Markdown.blocks(markdown);
    this.text = Markdown.text(markdown);
    this.names = new TreeSet<>();
    NAME.matcher(markdown).results().forEach(match -> names.add(match.group(1)));
  }

  Set<String> names() {
    return Set.copyOf(names);
  }

  Text text(Map<String, Text> values) {
    return fill(text, values);
  }

  List<Block> blocks(Map<String, Text> values) {
    return blocks.stream().map(block -> fill(block, values)).toList();
  }

  private Block fill(Block block, Map<String, Text> values) {
    return switch (block) {
      case Heading(var heading) -> new Heading(fill(Text.plain(heading), values).plainText());
      case Paragraph(var paragraph) -> new Paragraph(fill(paragraph, values));
      case Bullets(var numbered, var items) ->
          new Bullets(numbered, items.stream().map(item -> fill(item, values)).toList());
      case Quote(var quote) -> new Quote(fill(quote, values));
      case Note(var note) -> new Note(fill(note, values));
      case Picture(var chart, var caption) -> new Picture(chart, fill(caption, values));
      case Attachment _, Preformatted _, Facts _, Choices _, Menu _, Rule _ -> block;
    };
  }

  private Text fill(Text template, Map<String, Text> values) {
    var filled = new ArrayList<Span>();
    for (var span : template.spans()) {
      switch (span) {
        case Plain(var plain) -> fill(plain, values, Plain::new, filled);
        case Strong(var strong) -> fill(strong, values, Strong::new, filled);
        case Emphasis(var emphasis) -> fill(emphasis, values, Emphasis::new, filled);
        case Code(var code) -> fill(code, values, Code::new, filled);
        default -> filled.add(span);
      }
    }
    return new Text(filled);
  }

  private void fill(
      String plain, Map<String, Text> values, Function<String, Span> style, List<Span> filled) {
    var match = NAME.matcher(plain);
    int from = 0;
    while (match.find()) {
      add(plain.substring(from, match.start()), style, filled);
      value(match.group(1), values)
          .spans()
          .forEach(span -> filled.add(span instanceof Plain(var text) ? style.apply(text) : span));
      from = match.end();
    }
    add(plain.substring(from), style, filled);
  }

  private Text value(String key, Map<String, Text> values) {
    var value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("prompt " + name + " needs a value for {" + key + "}");
    }
    return value;
  }

  private static void add(String plain, Function<String, Span> style, List<Span> filled) {
    if (!plain.isEmpty()) {
      filled.add(style.apply(plain));
    }
  }
}
