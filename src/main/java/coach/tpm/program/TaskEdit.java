package coach.tpm.program;

import coach.tpm.command.FormHandler;
import coach.tpm.command.FormHandler.Outcome.Problems;
import coach.tpm.command.FormHandler.Outcome.Taken;
import coach.tpm.command.Press;
import coach.tpm.command.PressHandler;
import coach.tpm.command.Reply;
import coach.tpm.command.Submission;
import coach.tpm.message.Field;
import coach.tpm.message.Message;
import coach.tpm.program.Changes.Change;
import coach.tpm.program.TaskChanges.Edited;
import coach.tpm.program.TaskChanges.Edited.Circular;
import coach.tpm.program.TaskChanges.Edited.Kept;
import coach.tpm.program.TaskCheck.Checked.Good;
import coach.tpm.program.TaskCheck.Checked.Wrong;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.MemberId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The button Edit of a task's card, and the form it opens.
final class TaskEdit implements PressHandler, FormHandler {

  private final TaskChanges changes;
  private final TaskCheck check;
  private final TaskCard card;
  private final TaskForm form;
  private final Pressed pressed;
  private final Here here;
  private final Prompts prompts;

  TaskEdit(
      TaskChanges changes,
      TaskCheck check,
      TaskCard card,
      Pressed pressed,
      Here here,
      Prompts prompts) {
    this.changes = changes;
    this.check = check;
    this.card = card;
    this.form = new TaskForm(prompts);
    this.pressed = pressed;
    this.here = here;
    this.prompts = prompts;
  }

  @Override
  public String action() {
    return TaskForm.ID;
  }

  @Override
  public String form() {
    return TaskForm.ID;
  }

  @Override
  public Reply press(Press press) {
    return pressed.task(press, (program, task) -> new Reply.Open(form.of(program, task)));
  }

  @Override
  public List<Field> fields(Submission submission) {
    return form.fields();
  }

  @Override
  public Outcome submit(Submission submission) {
    return pressed.task(
        submission.caller(),
        submission.context(),
        (program, task) -> edit(submission, program, task),
        refusal -> new Taken(Message.of(refusal)));
  }

  private Outcome edit(Submission submission, Program program, Task task) {
    var entry = entry(submission);
    return switch (check.check(program, entry, Optional.of(task), submission.at())) {
      case Good(var draft) -> keep(submission, program, task, draft);
      case Wrong(var problems) -> new Problems(problems);
    };
  }

  private static TaskEntry entry(Submission submission) {
    var owner = submission.value(TaskEntry.OWNER);
    return new TaskEntry(
        submission.value(TaskEntry.TITLE),
        owner.isBlank() ? Optional.empty() : Optional.of(new MemberId(owner)),
        submission.value(TaskEntry.DUE),
        submission.value(TaskEntry.ESTIMATE),
        submission.value(TaskEntry.AFTER));
  }

  private Outcome keep(Submission submission, Program program, Task task, TaskDraft draft) {
    var change = new Change(submission.caller().member(), submission.at());
    var reason = check.readable(program, submission.value(TaskForm.REASON));
    return changes
        .edit(program, task.number(), draft, reason, change)
        .map(edited -> outcome(submission, program, edited))
        .orElseGet(() -> new Taken(Message.of(here.closed(program))));
  }

  private Outcome outcome(Submission submission, Program program, Edited edited) {
    return switch (edited) {
      case Kept(var task) -> new Taken(card.of(program, task, submission.at()));
      case Circular(var path) ->
          new Problems(Map.of(TaskEntry.AFTER, prompts.plain("program/circle", "path", path)));
    };
  }
}
