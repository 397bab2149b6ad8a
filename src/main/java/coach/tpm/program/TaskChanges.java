package coach.tpm.program;

import coach.tpm.program.Changes.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/// Adds, changes, finishes and reopens tasks of open programs; each request is one transaction.
final class TaskChanges {

  private final JdbiTasks tasks;
  private final JdbiTaskLinks links;
  private final Changes changes;
  private final OpenPrograms open;

  TaskChanges(JdbiTasks tasks, JdbiTaskLinks links, Changes changes, OpenPrograms open) {
    this.tasks = tasks;
    this.links = links;
    this.changes = changes;
    this.open = open;
  }

  /// What became of an edited task.
  sealed interface Edited {

    record Kept(Task task) implements Edited {}

    /// Tasks would have waited for each other, along this path; nothing was changed.
    record Circular(String path) implements Edited {}
  }

  /// The task with its number; nothing when the program is closed.
  Optional<Task> add(Program program, TaskDraft draft, Change change) {
    return open.change(
        program,
        locked -> {
          var task = draft.numbered(tasks.nextNumber(locked), Optional.empty());
          tasks.add(locked, task, change.by(), change.at());
          links.replace(locked, task.number(), task.after());
          note(locked, change, "task.added", task.number(), task.title());
          changes.tell(locked, change.at());
          return task;
        });
  }

  /// Nothing when the program is closed.
  Optional<Edited> edit(
      Program program, int number, TaskDraft draft, String reason, Change change) {
    return open.change(
        program,
        locked -> {
          var waits = links.all(locked.workspace(), locked.id());
          return Circles.closedBy(number, draft.after(), waits)
              .<Edited>map(Edited.Circular::new)
              .orElseGet(() -> kept(locked, number, draft, reason, change));
        });
  }

  /// The numbers that were open until now; nothing when the program is closed.
  Optional<List<Integer>> finish(Program program, List<Integer> numbers, Change change) {
    return open.change(
        program,
        locked ->
            each(
                locked,
                numbers,
                "task.done",
                change,
                number -> tasks.finish(locked, number, change.at())));
  }

  /// The numbers that were done until now; nothing when the program is closed.
  Optional<List<Integer>> reopen(Program program, List<Integer> numbers, Change change) {
    return open.change(
        program,
        locked ->
            each(locked, numbers, "task.reopened", change, number -> tasks.reopen(locked, number)));
  }

  private List<Integer> each(
      Program program,
      List<Integer> numbers,
      String event,
      Change change,
      Predicate<Integer> work) {
    var changed = numbers.stream().filter(work).toList();
    changed.forEach(number -> note(program, change, event, number, ""));
    if (!changed.isEmpty()) {
      changes.tell(program, change.at());
    }
    return changed;
  }

  private Edited kept(Program program, int number, TaskDraft draft, String reason, Change change) {
    var before = tasks.find(program.workspace(), program.id(), number).orElseThrow();
    var after = draft.numbered(number, before.doneAt());
    if (!after.equals(before)) {
      tasks.change(program, after);
      links.replace(program, number, after.after());
      notes(program, before, after, reason, change);
      changes.tell(program, change.at());
    }
    return new Edited.Kept(after);
  }

  private void notes(Program program, Task before, Task after, String reason, Change change) {
    var move =
        before
            .due()
            .flatMap(from -> after.due().map(to -> new DateMove(from, to, reason)))
            .filter(moved -> !moved.before().equals(moved.after()));
    move.ifPresent(moved -> note(program, change, "task.moved", after.number(), moved.toString()));
    var fields = changed(before, after, move.isEmpty());
    if (!fields.isEmpty()) {
      note(program, change, "task.changed", after.number(), String.join(", ", fields));
    }
  }

  private static List<String> changed(Task before, Task after, boolean withDue) {
    var fields = new ArrayList<String>();
    add(fields, "title", before.title(), after.title());
    add(fields, "owner", before.owner(), after.owner());
    add(fields, "estimate", before.estimate(), after.estimate());
    add(fields, "after", before.after(), after.after());
    if (withDue) {
      add(fields, "due", before.due(), after.due());
    }
    return fields;
  }

  private static void add(List<String> fields, String field, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      fields.add(field);
    }
  }

  private void note(Program program, Change change, String event, int number, String detail) {
    changes.note(program, change, event, Changes.task(number), detail);
  }
}
