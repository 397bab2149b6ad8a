package coach.tpm.program;

import coach.tpm.workspace.Typed;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The words after `/tpm task`, understood or not.
sealed interface TaskRequest {

  record Add(TaskWords words) implements TaskRequest {}

  record Done(List<Integer> numbers) implements TaskRequest {}

  record Reopen(List<Integer> numbers) implements TaskRequest {}

  record Show(int number) implements TaskRequest {}

  /// One page of the open tasks, or of all; the first page is 1.
  record Listed(boolean all, int page) implements TaskRequest {}

  /// What to write instead is the prompt of this name.
  record NotUnderstood(String prompt) implements TaskRequest {}

  Pattern PAGE = Pattern.compile("(?i)(all)?\\s*(\\d{1,6})?");

  static TaskRequest parse(String words) {
    var line = Typed.line(words);
    var parts = line.split(" ", 2);
    var rest = parts.length == 2 ? parts[1] : "";
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "" -> new Listed(false, 1);
      case "add" -> new Add(TaskWords.parse(rest));
      case "done" ->
          TaskNumbers.read(rest)
              .<TaskRequest>map(Done::new)
              .orElseGet(() -> new NotUnderstood("program/doneUsage"));
      case "reopen" ->
          TaskNumbers.read(rest)
              .<TaskRequest>map(Reopen::new)
              .orElseGet(() -> new NotUnderstood("program/reopenUsage"));
      case "list" -> list(rest);
      default -> show(line);
    };
  }

  private static TaskRequest list(String words) {
    var match = PAGE.matcher(words);
    if (!match.matches()) {
      return new NotUnderstood("program/taskUsage");
    }
    int page = match.group(2) == null ? 1 : Integer.parseInt(match.group(2));
    return new Listed(match.group(1) != null, Math.max(page, 1));
  }

  private static TaskRequest show(String line) {
    return TaskNumbers.read(line)
        .filter(numbers -> numbers.size() == 1)
        .<TaskRequest>map(numbers -> new Show(numbers.getFirst()))
        .orElseGet(() -> new NotUnderstood("program/taskUsage"));
  }
}
