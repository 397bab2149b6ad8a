package coach.tpm.program;

import coach.tpm.workspace.Typed;
import java.util.Locale;
import java.util.regex.Pattern;

/// The words after `/tpm program`, understood or not.
sealed interface ProgramRequest {

  record Status() implements ProgramRequest {}

  record Start(String name, String day) implements ProgramRequest {}

  record Move(String day, String reason) implements ProgramRequest {}

  record Close() implements ProgramRequest {}

  /// What to write instead is the prompt of this name.
  record NotUnderstood(String prompt) implements ProgramRequest {}

  Pattern NAMELESS = Pattern.compile("(?i)(by\\b.*)?");
  Pattern LAST_BY = Pattern.compile("(?i)(.*)\\sby\\s+(\\S.*)");
  Pattern BECAUSE = Pattern.compile("(?i)(.*?)(?:^|\\s)because(?:\\s+(.*))?");

  static ProgramRequest parse(String words) {
    var parts = Typed.line(words).split(" ", 2);
    var rest = parts.length == 2 ? parts[1] : "";
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "" -> new Status();
      case "start" -> start(rest);
      case "date" -> move(rest);
      case "close" -> rest.isEmpty() ? new Close() : new NotUnderstood("program/usage");
      default -> new NotUnderstood("program/usage");
    };
  }

  private static ProgramRequest start(String words) {
    var match = LAST_BY.matcher(words);
    if (match.matches()) {
      return new Start(match.group(1).strip(), match.group(2));
    }
    return new NotUnderstood(
        NAMELESS.matcher(words).matches() ? "program/startWithoutName" : "program/startWithoutDay");
  }

  private static ProgramRequest move(String words) {
    var match = BECAUSE.matcher(words);
    var day = match.matches() ? match.group(1).strip() : words;
    var reason = match.matches() && match.group(2) != null ? match.group(2).strip() : "";
    if (day.isEmpty()) {
      return new NotUnderstood("program/moveWithoutDay");
    }
    return reason.isEmpty()
        ? new NotUnderstood("program/moveWithoutReason")
        : new Move(day, reason);
  }
}
