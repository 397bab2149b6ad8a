package coach.tpm.testing;

import coach.tpm.command.FormHandler.Outcome;
import coach.tpm.command.Reply;
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
import coach.tpm.message.Button;
import coach.tpm.message.Form;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import java.util.List;
import java.util.stream.Collectors;

/// What a person reads, as plain lines: one block a line, buttons and options in brackets.
public final class Transcript {

  private Transcript() {}

  public static String of(Reply reply) {
    return switch (reply) {
      case Reply.Say(var message) -> of(message);
      case Reply.Become(var message) -> of(message);
      case Reply.Open(var form) -> "(form " + form.id() + ")";
      case Reply.Quiet _ -> "";
    };
  }

  public static String of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Taken(var message) -> of(message);
      case Outcome.Closed _ -> "";
      case Outcome.Problems(var problems) -> problems.toString();
    };
  }

  public static String of(Message message) {
    return of(message.blocks());
  }

  public static String of(List<Block> blocks) {
    return blocks.stream().map(Transcript::line).collect(Collectors.joining("\n"));
  }

  /// The message of a reply that says something.
  public static Message message(Reply reply) {
    return switch (reply) {
      case Reply.Say(var message) -> message;
      case Reply.Become(var message) -> message;
      case Reply.Open _, Reply.Quiet _ -> throw new AssertionError("not a message: " + reply);
    };
  }

  /// The form of a reply that opens one.
  public static Form form(Reply reply) {
    if (reply instanceof Reply.Open(var form)) {
      return form;
    }
    throw new AssertionError("not a form: " + of(reply));
  }

  /// The button of a message by its label.
  public static Button button(Message message, String label) {
    return message.blocks().stream()
        .filter(Choices.class::isInstance)
        .flatMap(block -> ((Choices) block).buttons().stream())
        .filter(button -> button.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " in: " + of(message)));
  }

  private static String line(Block block) {
    return switch (block) {
      case Heading(var text) -> text;
      case Paragraph(var text) -> text.plainText();
      case Bullets(_, var items) ->
          items.stream().map(Text::plainText).map("- "::concat).collect(Collectors.joining("\n"));
      case Quote(var text) -> "> " + text.plainText();
      case Preformatted(var text) -> text;
      case Facts(var facts) ->
          facts.stream()
              .map(fact -> fact.name() + ": " + fact.value().plainText())
              .collect(Collectors.joining("\n"));
      case Choices(var buttons) ->
          buttons.stream()
              .map(button -> "[" + button.label() + "]")
              .collect(Collectors.joining(" "));
      case Menu(_, var prompt, var options) ->
          prompt
              + options.stream()
                  .map(option -> " [" + option.label() + "]")
                  .collect(Collectors.joining());
      case Note(var text) -> text.plainText();
      case Picture(var chart, var caption) ->
          "[picture: " + chart.title() + "] " + caption.plainText();
      case Attachment(var name, var text) -> "[file: " + name + "]\n" + text;
      case Rule() -> "---";
    };
  }
}
