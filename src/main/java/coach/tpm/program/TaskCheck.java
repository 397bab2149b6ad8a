package coach.tpm.program;

import coach.tpm.message.DateWords;
import coach.tpm.message.DateWords.Reading.NotUnderstood;
import coach.tpm.message.DateWords.Reading.Understood;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.People;
import coach.tpm.workspace.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what was typed into the fields of a task. What stays as it was is never refused: an
/// overdue task can be given a new title.
final class TaskCheck {

  private static final int MOST_AFTER = 50;

  private final Programs programs;
  private final Tasks tasks;
  private final People people;
  private final Prompts prompts;

  TaskCheck(Programs programs, Tasks tasks, People people, Prompts prompts) {
    this.programs = programs;
    this.tasks = tasks;
    this.people = people;
    this.prompts = prompts;
  }

  /// What an entry is.
  sealed interface Checked {

    record Good(TaskDraft draft) implements Checked {}

    /// A sentence for each field that cannot be taken.
    record Wrong(Map<String, String> problems) implements Checked {}
  }

  Checked check(Program program, TaskEntry entry, Optional<Task> before, Instant at) {
    var reading = new Reading(program, before, programs.today(program, at));
    var draft = reading.draft(entry);
    return draft
        .<Checked>map(Checked.Good::new)
        .orElseGet(() -> new Checked.Wrong(reading.problems));
  }

  /// What somebody typed, as it is kept.
  String readable(Program program, String words) {
    return Typed.line(people.spelled(program.workspace(), words));
  }

  /// One entry, being read.
  private final class Reading {

    private final Map<String, String> problems = new LinkedHashMap<>();
    private final Program program;
    private final Optional<Task> before;
    private final LocalDate today;

    Reading(Program program, Optional<Task> before, LocalDate today) {
      this.program = program;
      this.before = before;
      this.today = today;
    }

    Optional<TaskDraft> draft(TaskEntry entry) {
      var title = title(readable(program, entry.title()));
      entry.owner().ifPresent(this::owner);
      var due = due(entry.due());
      var estimate = estimate(entry.estimate());
      var after = after(entry.after());
      return problems.isEmpty()
          ? Optional.of(new TaskDraft(title, entry.owner(), due, estimate, after))
          : Optional.empty();
    }

    private String title(String title) {
      if (title.isBlank()) {
        problem(TaskEntry.TITLE, "program/titleMissing");
      } else if (title.length() > Task.MAX_TITLE) {
        problem(
            TaskEntry.TITLE,
            "program/titleTooLong",
            "limit",
            Task.MAX_TITLE,
            "length",
            title.length());
      }
      return title;
    }

    private void owner(MemberId owner) {
      boolean kept = before.flatMap(Task::owner).equals(Optional.of(owner));
      if (!kept && !programs.team(program.workspace(), program.id()).contains(owner)) {
        var name = people.name(program.workspace(), owner);
        problem(TaskEntry.OWNER, "program/ownerNotOnTeam", "owner", name, "name", program.name());
      }
    }

    private Optional<LocalDate> due(String words) {
      var kept = before.flatMap(Task::due).filter(day -> day.toString().equals(words));
      if (words.isEmpty() || kept.isPresent()) {
        return kept;
      }
      return switch (DateWords.read(Shown.cut(words), today)) {
        case Understood(var day) -> Optional.of(day);
        case NotUnderstood(var hint) -> {
          problems.put(TaskEntry.DUE, hint);
          yield Optional.empty();
        }
      };
    }

    private Optional<Estimate> estimate(String words) {
      var read = EstimateWords.read(words);
      if (!words.isEmpty() && read.isEmpty()) {
        problem(
            TaskEntry.ESTIMATE,
            "program/estimateWrong",
            "words",
            Shown.cut(words),
            "limit",
            EstimateWords.MOST_DAYS);
      }
      return read;
    }

    private List<Integer> after(String words) {
      var read = words.isEmpty() ? Optional.of(List.<Integer>of()) : TaskNumbers.read(words);
      if (read.isEmpty()) {
        problem(TaskEntry.AFTER, "program/afterWrong", "words", Shown.cut(words));
      }
      var numbers = read.orElse(List.of()).stream().sorted().toList();
      if (numbers.size() > MOST_AFTER) {
        problem(TaskEntry.AFTER, "program/tooManyTasks", "limit", MOST_AFTER);
        return List.of();
      }
      numbers.stream().filter(this::isUnknown).findFirst().ifPresent(this::unknown);
      return numbers;
    }

    private boolean isUnknown(int number) {
      return tasks.find(program.workspace(), program.id(), number).isEmpty();
    }

    private void unknown(int number) {
      problem(TaskEntry.AFTER, "program/noSuchTask", "number", number, "name", program.name());
    }

    private void problem(String field, String prompt, Object... namesAndValues) {
      problems.put(field, prompts.plain(prompt, namesAndValues));
    }
  }
}
