package coach.tpm.program;

import coach.tpm.command.Reply;
import coach.tpm.prompt.Prompts;
import java.time.Instant;

/// `/tpm task 3`: one task in full.
final class TaskShow {

  private final Tasks tasks;
  private final TaskCard card;
  private final Prompts prompts;

  TaskShow(Tasks tasks, TaskCard card, Prompts prompts) {
    this.tasks = tasks;
    this.card = card;
    this.prompts = prompts;
  }

  Reply show(Program program, int number, Instant at) {
    return tasks
        .find(program.workspace(), program.id(), number)
        .<Reply>map(task -> new Reply.Say(card.of(program, task, at)))
        .orElseGet(() ->
            Reply.say(
                prompts.text("program/noSuchTask", "number", number, "name", program.name())));
  }
}
