package coach.tpm.program;

import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.program.Changes.Change;
import coach.tpm.prompt.Prompts;
import java.util.List;

/// `/tpm task done 3 4` and `/tpm task reopen 3`.
final class TaskDone {

  private static final int MOST_AT_ONCE = 50;

  private final TaskChanges changes;
  private final Tasks tasks;
  private final Here here;
  private final Prompts prompts;

  TaskDone(TaskChanges changes, Tasks tasks, Here here, Prompts prompts) {
    this.changes = changes;
    this.tasks = tasks;
    this.here = here;
    this.prompts = prompts;
  }

  Reply finish(Invocation invocation, Program program, List<Integer> numbers) {
    return numbers.size() > MOST_AT_ONCE
        ? tooMany()
        : changes
            .finish(program, numbers, change(invocation))
            .map(done -> said(program, numbers, done, "program/done", "program/doneAlready"))
            .orElseGet(() -> Reply.say(here.closed(program)));
  }

  Reply reopen(Invocation invocation, Program program, List<Integer> numbers) {
    return numbers.size() > MOST_AT_ONCE
        ? tooMany()
        : changes
            .reopen(program, numbers, change(invocation))
            .map(open -> said(program, numbers, open, "program/reopened", "program/openAlready"))
            .orElseGet(() -> Reply.say(here.closed(program)));
  }

  private static Change change(Invocation invocation) {
    return new Change(invocation.caller().member(), invocation.at());
  }

  private Reply tooMany() {
    return Reply.say(prompts.text("program/tooManyTasks", "limit", MOST_AT_ONCE));
  }

  private Reply said(
      Program program, List<Integer> numbers, List<Integer> changed, String now, String already) {
    var answer = new Answer(prompts);
    for (var number : numbers) {
      tasks
          .find(program.workspace(), program.id(), number)
          .ifPresentOrElse(
              task ->
                  answer.add(
                      changed.contains(number) ? now : already,
                      "number",
                      number,
                      "title",
                      task.title()),
              () -> answer.add("program/noSuchTask", "number", number, "name", program.name()));
    }
    if (!changed.isEmpty()) {
      answer.add("program/openLeft", "open", open(program));
    }
    return answer.reply();
  }

  private long open(Program program) {
    return tasks.all(program.workspace(), program.id()).stream()
        .filter(task -> !task.isDone())
        .count();
  }
}
