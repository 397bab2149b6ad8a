package coach.tpm.command;

import coach.tpm.command.CommandHandler.Usage;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Message;
import coach.tpm.message.Span.Code;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// `/tpm help`, and what a word that is not understood gets.
final class Help {

  private static final int NEAR = 3;
  private static final int MOST_SUGGESTIONS = 3;

  private final List<CommandHandler> commands;
  private final Prompts prompts;
  private final List<HelpSection> sections;
  private final Paragraph intro;
  private final List<Block> everything;

  Help(List<CommandHandler> commands, List<HelpSection> sections, Prompts prompts) {
    this.commands = List.copyOf(commands);
    this.sections = List.copyOf(sections);
    this.prompts = prompts;
    this.intro = new Paragraph(prompts.text("help/intro"));
    this.everything = everything();
  }

  Reply about(Caller caller, String verb) {
    return verb.isBlank() ? new Reply.Say(overview(caller)) : named(verb);
  }

  private Reply named(String verb) {
    var name = verb.strip().toLowerCase(Locale.ROOT).replaceFirst("^/?tpm\\s+", "");
    return commands.stream()
        .filter(command -> name.equals(command.verb()) || name.startsWith(command.verb() + " "))
        .findFirst()
        .<Reply>map(command -> new Reply.Say(one(command)))
        .orElseGet(() -> nearest(name));
  }

  Reply nearest(String word) {
    var near = new ArrayList<String>();
    commands.stream()
        .map(CommandHandler::verb)
        .filter(verb -> distance(word, verb) <= NEAR)
        .sorted(Comparator.comparingInt(verb -> distance(word, verb)))
        .limit(MOST_SUGGESTIONS)
        .forEach(near::add);
    var shown = word.length() > 40 ? word.substring(0, 40) + "…" : word;
    return Reply.say(
        near.isEmpty()
            ? prompts.text("help/unknownPlain", "word", shown)
            : prompts.text("help/unknown", "word", shown, "nearest", choices(near)));
  }

  private static int distance(String word, String verb) {
    return verb.startsWith(word) || word.startsWith(verb)
        ? 0
        : LevenshteinDistance.getDefaultInstance().apply(word, verb);
  }

  private static Text choices(List<String> verbs) {
    var text = Text.of();
    for (int i = 0; i < verbs.size(); i++) {
      text = text.then(separator(i, verbs.size()), new Code("/tpm " + verbs.get(i)));
    }
    return text;
  }

  private static String separator(int index, int size) {
    if (index == 0) {
      return "";
    }
    return index == size - 1 ? " or " : ", ";
  }

  /// What fits here and now, then everything.
  private Message overview(Caller caller) {
    var blocks = new ArrayList<Block>();
    blocks.add(intro);
    sections.forEach(section -> blocks.addAll(section.help(caller)));
    blocks.addAll(everything);
    return new Message(intro.text().plainText(), blocks);
  }

  private List<Block> everything() {
    return List.of(
        new Paragraph(prompts.text("help/everything")),
        new Bullets(
            false,
            commands.stream()
                .map(command ->
                    Text.of(new Code("/tpm " + command.verb()), "  ").then(command.purpose()))
                .toList()),
        new Note(prompts.text("help/details")));
  }

  private Message one(CommandHandler command) {
    var title = prompts.text("help/of", "verb", command.verb());
    return new Message(
        title.plainText(),
        List.of(
            new Paragraph(title),
            new Bullets(false, command.usages().stream().map(Help::line).toList())));
  }

  private static Text line(Usage usage) {
    return Text.of(new Code("/tpm " + usage.words()), "  " + usage.does());
  }
}
