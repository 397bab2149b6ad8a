package coach.tpm.program;

import coach.tpm.workspace.Typed;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/// The words after `/tpm task`, understood or not.
sealed interface TaskRequest {

  record Add(TaskWords words) implements TaskRequest {}

  record Done(List<Integer> numbers) implements TaskRequest {}

  record Reopen(List<Integer> numbers) implements TaskRequest {}

  record Show(int number) implements TaskRequest {}

  /// Opens the form of a task.
  record Edit(int number) implements TaskRequest {}

  /// One page of the open tasks, or of all; the first page is 1.
  record Listed(boolean all, int page) implements TaskRequest {}

  /// What to write instead is the prompt of this name.
  record NotUnderstood(String prompt) implements TaskRequest {}

  Pattern VERB_LAST = Pattern.compile("([#\\d].*?) (\\p{Alpha}+)");
  Pattern PAGE = Pattern.compile("(?i)(all)?\\s*(\\d{1,6})?");

  /// `3 done` and `close 3` are `done 3`.
  static TaskRequest parse(String words) {
    var line = Typed.line(words);
    var match = VERB_LAST.matcher(line);
    boolean verbLast = match.matches() && TaskNumbers.read(match.group(1)).isPresent();
    return read(verbLast ? match.group(2) + " " + match.group(1) : line);
  }

  private static TaskRequest read(String line) {
    var parts = line.split(" ", 2);
    var rest = parts.length == 2 ? parts[1] : "";
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "" -> new Listed(false, 1);
      case "add" -> new Add(TaskWords.parse(rest));
      case "done", "close", "complete", "completed", "finish", "finished" ->
          TaskNumbers.read(rest)
              .<TaskRequest>map(Done::new)
              .orElseGet(() -> new NotUnderstood("program/doneUsage"));
      case "reopen", "open" ->
          TaskNumbers.read(rest)
              .<TaskRequest>map(Reopen::new)
              .orElseGet(() -> new NotUnderstood("program/reopenUsage"));
      case "edit", "change" -> one(rest, Edit::new, "program/editUsage");
      case "delete", "remove" -> new NotUnderstood("program/neverDeleted");
      case "show" -> one(rest, Show::new, "program/taskUsage");
      case "list" -> list(rest);
      default -> one(line, Show::new, "program/taskUsage");
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

  private static TaskRequest one(String words, IntFunction<TaskRequest> request, String usage) {
    return TaskNumbers.read(words)
        .filter(numbers -> numbers.size() == 1)
        .map(numbers -> request.apply(numbers.getFirst()))
        .orElseGet(() -> new NotUnderstood(usage));
  }
}
