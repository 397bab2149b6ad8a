package coach.tpm.program;

import coach.tpm.command.Reply;
import coach.tpm.prompt.Prompts;
import java.time.Instant;
import java.util.function.Function;

/// `/tpm task 3`: one task in full, and `/tpm task edit 3`: its form.
final class TaskShow {

  private final Tasks tasks;
  private final TaskCard card;
  private final TaskForm form;
  private final Prompts prompts;

  TaskShow(Tasks tasks, TaskCard card, Prompts prompts) {
    this.tasks = tasks;
    this.card = card;
    this.form = new TaskForm(prompts);
    this.prompts = prompts;
  }

  Reply show(Program program, int number, Instant at) {
    return answer(program, number, task -> new Reply.Say(card.of(program, task, at)));
  }

  Reply edit(Program program, int number) {
    return answer(program, number, task -> new Reply.Open(form.of(program, task)));
  }

  private Reply answer(Program program, int number, Function<Task, Reply> answer) {
    return tasks
        .find(program.workspace(), program.id(), number)
        .map(answer)
        .orElseGet(() ->
            Reply.say(
                prompts.text("program/noSuchTask", "number", number, "name", program.name())));
  }
}
