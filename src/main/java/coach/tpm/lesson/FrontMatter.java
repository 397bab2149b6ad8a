package coach.tpm.lesson;

import coach.tpm.prompt.BrokenPrompt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Fields of YAML that know where they stand, so that a fault is named by its line. It has exactly
/// the fields it was asked for: a missing, unknown or double one is refused.
final class FrontMatter {

  private final String file;
  private final Map<String, Node> values;

  private FrontMatter(String file, Node node, Set<String> fields) {
    this.file = file;
    this.values = values(node, fields);
  }

  /// `yaml` begins at the first line of the file.
  static FrontMatter read(String file, String yaml, Set<String> fields) {
    try {
      var node = new Compose(LoadSettings.builder().setLabel(file).build()).composeString(yaml);
      return new FrontMatter(
          file,
          node.orElseThrow(() -> new BrokenPrompt(file, 1, "write the fields below `---`")),
          fields);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new BrokenPrompt(file, line, e.getProblem() + "; mend the YAML");
    } catch (YamlEngineException e) {
      throw new BrokenPrompt(file, 1, e.getMessage() + "; mend the YAML");
    }
  }

  /// Words, not empty.
  String text(String field) {
    return text(value(field), field);
  }

  /// Words of at most so many characters.
  String text(String field, int most) {
    var text = text(field);
    if (text.length() > most) {
      throw broken(
          field, "%s has %d characters; shorten it to %d".formatted(field, text.length(), most));
    }
    return text;
  }

  int number(String field, int least, int most) {
    if (value(field) instanceof ScalarNode scalar && Tag.INT.equals(scalar.getTag())) {
      try {
        int number = Integer.parseInt(scalar.getValue());
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException _) {
        // answered below, as any other number out of range
      }
    }
    throw broken(field, "%s must be a number from %d to %d".formatted(field, least, most));
  }

  List<String> texts(String field) {
    return items(field).stream().map(item -> text(item, "each of " + field)).toList();
  }

  FrontMatter fields(String field, Set<String> fields) {
    return new FrontMatter(file, value(field), fields);
  }

  List<FrontMatter> listOfFields(String field, Set<String> fields) {
    return items(field).stream().map(item -> new FrontMatter(file, item, fields)).toList();
  }

  BrokenPrompt broken(String field, String whatToDo) {
    return new BrokenPrompt(file, line(value(field)), whatToDo);
  }

  /// The fault of one item of a list.
  BrokenPrompt broken(String field, int item, String whatToDo) {
    return new BrokenPrompt(file, line(items(field).get(item)), whatToDo);
  }

  private List<Node> items(String field) {
    if (value(field) instanceof SequenceNode list) {
      return list.getValue();
    }
    throw broken(field, field + " must be a list, such as `[]`");
  }

  private String text(Node node, String what) {
    if (node instanceof ScalarNode scalar && Tag.STR.equals(scalar.getTag())) {
      var text = scalar.getValue().strip();
      if (!text.isEmpty()) {
        return text;
      }
    }
    throw new BrokenPrompt(file, line(node), what + " must be words; put them in quotes");
  }

  private Node value(String field) {
    var value = values.get(field);
    if (value == null) {
      throw new IllegalArgumentException(field + " was not among the fields of " + file);
    }
    return value;
  }

  private Map<String, Node> values(Node node, Set<String> fields) {
    if (!(node instanceof MappingNode mapping)) {
      throw new BrokenPrompt(file, line(node), "write `field: value` lines: " + named(fields));
    }
    var found = new LinkedHashMap<String, Node>();
    for (var tuple : mapping.getValue()) {
      var key = tuple.getKeyNode();
      var name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!fields.contains(name)) {
        throw new BrokenPrompt(
            file,
            line(key),
            "unknown field `%s`; the fields are %s".formatted(name, named(fields)));
      }
      if (found.put(name, tuple.getValueNode()) != null) {
        throw new BrokenPrompt(file, line(key), name + " is there twice; keep one");
      }
    }
    for (var field : fields) {
      if (!found.containsKey(field)) {
        throw new BrokenPrompt(file, line(node), "the field `" + field + "` is missing; add it");
      }
    }
    return found;
  }

  private static String named(Set<String> fields) {
    return String.join(", ", fields);
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
