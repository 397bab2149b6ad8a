package coach.tpm.command;

import coach.tpm.message.Form;
import coach.tpm.message.Message;
import coach.tpm.message.Text;

/// What a person gets back at once, seen by that person alone.
public sealed interface Reply {

  /// A new message under what was typed or pressed.
  record Say(Message message) implements Reply {}

  /// The message that held the button becomes this one. After a command it is said like [Say].
  record Become(Message message) implements Reply {}

  /// A form opens.
  record Open(Form form) implements Reply {}

  /// Nothing more to say; a message owed elsewhere will show the change.
  record Quiet() implements Reply {}

  static Reply say(Text text) {
    return new Say(Message.of(text));
  }
}
