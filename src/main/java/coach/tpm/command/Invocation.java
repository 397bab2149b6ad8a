package coach.tpm.command;

import java.time.Instant;
import java.util.Locale;

/// A command as it arrived: who said it, when, and the words after the verb.
public record Invocation(Caller caller, String arguments, Instant at) {

  /// The first word of the arguments in lower case; empty when there is none.
  public String firstWord() {
    var stripped = arguments.strip();
    int space = stripped.indexOf(' ');
    return (space < 0 ? stripped : stripped.substring(0, space)).toLowerCase(Locale.ROOT);
  }

  /// What follows the first word.
  public String rest() {
    var stripped = arguments.strip();
    int space = stripped.indexOf(' ');
    return space < 0 ? "" : stripped.substring(space + 1).strip();
  }
}
