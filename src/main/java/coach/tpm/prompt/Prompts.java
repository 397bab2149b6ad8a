package coach.tpm.prompt;

import coach.tpm.message.Block;
import coach.tpm.message.DateWords;
import coach.tpm.message.Message;
import coach.tpm.message.Span;
import coach.tpm.message.Span.Mention;
import coach.tpm.message.Text;
import coach.tpm.prompt.PromptFiles.PromptFile;
import coach.tpm.workspace.MemberId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// The words of the coach by name: `program/started` is the entry `started` of
/// `words/program.yaml`; `checkins/question` is the file `checkins/question.md`.
public final class Prompts {

  private final Map<String, Template> templates;

  private Prompts(Map<String, Template> templates) {
    this.templates = Map.copyOf(templates);
  }

  /// Reads all words and message templates; lessons are read by the lesson feature, and the demo's
  /// story by the demo.
  ///
  /// @throws BrokenPrompt for the first file that cannot be used
  public static Prompts read(PromptFiles files) {
    var templates = new HashMap<String, Template>();
    for (var file : files.files()) {
      if (file.path().startsWith("words/")) {
        words(file).forEach((key, words) -> templates.put(key, new Template(key, words)));
      } else if (!file.path().startsWith("lessons/") && !file.path().startsWith("demo/")) {
        var name = file.path().replaceFirst("\\.(md|yaml)$", "");
        templates.put(name, new Template(name, file.text()));
      }
    }
    return new Prompts(templates);
  }

  /// One paragraph. `namesAndValues` are pairs: a name of the template, and its value as a [Text],
  /// a [Span], a [MemberId] (mentioned), a [LocalDate] (written out), or anything else as plain
  /// text.
  public Text text(String name, Object... namesAndValues) {
    return template(name).text(values(namesAndValues));
  }

  public List<Block> blocks(String name, Object... namesAndValues) {
    return template(name).blocks(values(namesAndValues));
  }

  /// Without formatting: for labels of buttons and fields, and for notifications.
  public String plain(String name, Object... namesAndValues) {
    return text(name, namesAndValues).plainText();
  }

  public Message message(String name, Object... namesAndValues) {
    return new Message(plain(name, namesAndValues), blocks(name, namesAndValues));
  }

  public Set<String> names() {
    return templates.keySet();
  }

  /// The `{names}` that a prompt must be given.
  public Optional<Set<String>> holes(String name) {
    return Optional.ofNullable(templates.get(name)).map(Template::names);
  }

  private Template template(String name) {
    var template = templates.get(name);
    if (template == null) {
      throw new IllegalArgumentException("there is no prompt named " + name);
    }
    return template;
  }

  private static Map<String, Text> values(Object... namesAndValues) {
    var values = new HashMap<String, Text>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], value(namesAndValues[i + 1]));
    }
    return values;
  }

  private static Text value(Object value) {
    return switch (value) {
      case Text text -> text;
      case Span span -> Text.of(span);
      case MemberId member -> Text.of(new Mention(member));
      case LocalDate date -> Text.plain(DateWords.say(date));
      default -> Text.plain(String.valueOf(value));
    };
  }

  private static Map<String, String> words(PromptFile file) {
    var folder = file.path().replaceFirst("^words/", "").replaceFirst("\\.yaml$", "");
    var settings = LoadSettings.builder().setLabel(file.path()).build();
    try {
      if (!(new Load(settings).loadFromString(file.text()) instanceof Map<?, ?> entries)) {
        throw new BrokenPrompt(file.path(), 1, "write one `name: \"words\"` on each line");
      }
      var words = new HashMap<String, String>();
      entries.forEach((key, value) -> words.put(folder + "/" + key, String.valueOf(value)));
      return words;
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new BrokenPrompt(file.path(), line, e.getProblem() + "; mend the YAML");
    }
  }
}
