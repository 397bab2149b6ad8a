package coach.tpm.program;

import coach.tpm.command.CommandHandler;
import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.message.Text;
import coach.tpm.program.TaskRequest.Add;
import coach.tpm.program.TaskRequest.Done;
import coach.tpm.program.TaskRequest.Edit;
import coach.tpm.program.TaskRequest.Listed;
import coach.tpm.program.TaskRequest.NotUnderstood;
import coach.tpm.program.TaskRequest.Reopen;
import coach.tpm.program.TaskRequest.Show;
import coach.tpm.prompt.Prompts;
import java.util.List;

/// `/tpm task`: the work that is promised in the program of this channel.
final class TaskCommand implements CommandHandler {

  private final Here here;
  private final TaskAdd add;
  private final TaskDone done;
  private final TaskList list;
  private final TaskShow show;
  private final Prompts prompts;

  TaskCommand(
      Here here, TaskAdd add, TaskDone done, TaskList list, TaskShow show, Prompts prompts) {
    this.here = here;
    this.add = add;
    this.done = done;
    this.list = list;
    this.show = show;
    this.prompts = prompts;
  }

  @Override
  public String verb() {
    return "task";
  }

  @Override
  public Text purpose() {
    return prompts.text("program/purposeTask");
  }

  @Override
  public List<Usage> usages() {
    return List.of(
        new Usage(
            "task add <title> [@owner] [by <date>] [est 2/3/8] [after 1,2]",
            prompts.plain("program/helpTaskAdd")),
        new Usage("task done 3", prompts.plain("program/helpTaskDone")),
        new Usage("task list", prompts.plain("program/helpTaskList")),
        new Usage("task 3", prompts.plain("program/helpTaskShow")));
  }

  @Override
  public Reply handle(Invocation invocation) {
    return here.in(invocation.caller(), program -> answer(invocation, program));
  }

  private Reply answer(Invocation invocation, Program program) {
    return switch (TaskRequest.parse(invocation.arguments())) {
      case Add(var words) -> add.add(invocation, program, words);
      case Done(var numbers) -> done.finish(invocation, program, numbers);
      case Reopen(var numbers) -> done.reopen(invocation, program, numbers);
      case Show(var number) -> show.show(program, number, invocation.at());
      case Edit(var number) -> show.edit(program, number);
      case Listed listed -> list.of(program, listed, invocation.at());
      case NotUnderstood(var prompt) -> Reply.say(prompts.text(prompt));
    };
  }
}
