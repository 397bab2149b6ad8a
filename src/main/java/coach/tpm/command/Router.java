package coach.tpm.command;

import coach.tpm.command.FormHandler.Outcome;
import coach.tpm.command.FormHandler.Outcome.Problems;
import coach.tpm.command.FormHandler.Outcome.Taken;
import coach.tpm.command.ShortcutHandler.Chosen;
import coach.tpm.message.Block;
import coach.tpm.message.Form;
import coach.tpm.message.Message;
import coach.tpm.prompt.Prompts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds who handles what a person typed, pressed, submitted or said. What nobody handles gets a
/// helpful sentence, never silence.
public final class Router {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Map<String, CommandHandler> commands;
  private final Map<String, PressHandler> presses;
  private final Map<String, FormHandler> forms;
  private final Map<String, ShortcutHandler> shortcuts;
  private final List<WordsHandler> words;
  private final List<HomeSection> home;
  private final Help help;
  private final Pages pages;
  private final Prompts prompts;

  public Router(Handlers handlers, Prompts prompts) {
    this.commands = byKey(handlers.commands(), CommandHandler::verb);
    this.presses = byKey(handlers.presses(), PressHandler::action);
    this.forms = byKey(handlers.forms(), FormHandler::form);
    this.shortcuts = byKey(handlers.shortcuts(), ShortcutHandler::shortcut);
    this.words = handlers.words();
    this.home = handlers.home();
    this.help = new Help(handlers.commands(), handlers.help(), prompts);
    this.pages = new Pages(prompts);
    this.presses.put(pages.action(), pages);
    this.prompts = prompts;
  }

  /// Answers the words after `/tpm`.
  public Reply command(Caller caller, String words, Instant at) {
    return pages.fit(caller, answer(caller, words, at));
  }

  private Reply answer(Caller caller, String words, Instant at) {
    var parts = SPACE.split(words.strip(), 2);
    var verb = parts[0].toLowerCase(Locale.ROOT);
    var arguments = parts.length == 2 ? parts[1].strip() : "";
    if (verb.isEmpty() || verb.equals("help")) {
      return help.about(caller, arguments);
    }
    var handler = commands.get(verb);
    return handler == null
        ? help.nearest(verb)
        : handler.handle(new Invocation(caller, arguments, at));
  }

  public Reply press(Press press) {
    var handler = presses.get(press.action());
    return handler == null
        ? Reply.say(prompts.text("help/gone"))
        : pages.fit(press.caller(), handler.press(press));
  }

  public Outcome submit(Submission submission) {
    var handler = forms.get(submission.form());
    if (handler == null) {
      return new Taken(Message.of(prompts.text("help/formGone")));
    }
    var problems = Form.problems(handler.fields(submission), submission.values());
    return problems.isEmpty() ? handler.submit(submission) : new Problems(problems);
  }

  public Reply shortcut(String name, Chosen chosen) {
    var handler = shortcuts.get(name);
    return handler == null
        ? Reply.say(prompts.text("help/gone"))
        : pages.fit(chosen.caller(), handler.chosen(chosen));
  }

  /// Answers what was said in a direct conversation: a command too, with or without `/tpm`.
  public Reply words(Caller caller, String said, Instant at) {
    var invocation = new Invocation(caller, said, at);
    for (var handler : words) {
      var reply = handler.words(invocation);
      if (reply.isPresent()) {
        return pages.fit(caller, reply.get());
      }
    }
    var command = said.strip().replaceFirst("^/?tpm\\b", "").strip();
    var verb = new Invocation(caller, command, at).firstWord();
    return verb.equals("help") || commands.containsKey(verb)
        ? command(caller, command, at)
        : unread(invocation, command);
  }

  /// A command that nobody knows is no remark to the coach.
  private Reply unread(Invocation said, String command) {
    return words.stream()
        .filter(_ -> command.equals(said.arguments().strip()))
        .flatMap(handler -> handler.unread(said).stream())
        .findFirst()
        .map(reply -> pages.fit(said.caller(), reply))
        .orElseGet(() -> Reply.say(prompts.text("help/heard")));
  }

  /// The home tab of one person.
  public Message home(Caller caller, Instant at) {
    var blocks = new ArrayList<Block>(prompts.blocks("home/welcome"));
    home.forEach(section -> blocks.addAll(section.home(caller, at)));
    return new Message(prompts.plain("home/welcome"), blocks);
  }

  private static <T> Map<String, T> byKey(List<T> handlers, Function<T, String> key) {
    return handlers.stream()
        .collect(Collectors.toMap(key, Function.identity(), Router::twice, HashMap::new));
  }

  private static <T> T twice(T one, T other) {
    throw new IllegalArgumentException(
        one.getClass().getName() + " and " + other.getClass().getName() + " answer to one name");
  }
}
