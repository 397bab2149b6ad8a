package coach.tpm.program;

import coach.tpm.workspace.Typed;
import java.util.Locale;

/// The words after `/tpm team`, understood or not.
sealed interface TeamRequest {

  record Show() implements TeamRequest {}

  record Add(Mentions named) implements TeamRequest {}

  record Remove(Mentions named) implements TeamRequest {}

  record Sync() implements TeamRequest {}

  record NotUnderstood() implements TeamRequest {}

  static TeamRequest parse(String words) {
    var parts = Typed.line(words).split(" ", 2);
    var rest = parts.length == 2 ? parts[1] : "";
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "", "list" -> new Show();
      case "add" -> new Add(Mentions.in(rest));
      case "remove" -> new Remove(Mentions.in(rest));
      case "sync" -> new Sync();
      default -> new NotUnderstood();
    };
  }
}
