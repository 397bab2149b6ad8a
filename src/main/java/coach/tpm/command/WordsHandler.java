package coach.tpm.command;

import java.util.Optional;

/// Reads words said to the coach in a direct conversation, outside any command.
public interface WordsHandler {

  /// The reply, or nothing when the words are not for this handler.
  Optional<Reply> words(Invocation invocation);

  /// The same for words that nobody read and that are no command.
  default Optional<Reply> unread(Invocation invocation) {
    return Optional.empty();
  }
}
