package coach.tpm.program;

import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.program.Changes.Change;
import coach.tpm.program.TaskCheck.Checked.Good;
import coach.tpm.program.TaskCheck.Checked.Wrong;
import coach.tpm.program.TaskWords.Option;
import coach.tpm.prompt.Prompts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// `/tpm task add`: a promise with a number, or every reason why it is not one yet.
final class TaskAdd {

  private final TaskChanges changes;
  private final TaskCheck check;
  private final TaskCard card;
  private final Here here;
  private final Prompts prompts;

  TaskAdd(TaskChanges changes, TaskCheck check, TaskCard card, Here here, Prompts prompts) {
    this.changes = changes;
    this.check = check;
    this.card = card;
    this.here = here;
    this.prompts = prompts;
  }

  Reply add(Invocation invocation, Program program, TaskWords words) {
    if (!words.unresolved().isEmpty()) {
      var word = Shown.cut(words.unresolved().getFirst());
      return refused(List.of(prompts.plain("program/ownerNotResolved", "word", word)));
    }
    if (words.owners().size() > 1) {
      return refused(List.of(prompts.plain("program/oneOwner")));
    }
    return switch (check.check(program, entry(words), Optional.empty(), invocation.at())) {
      case Good(var draft) -> added(invocation, program, draft);
      case Wrong(var problems) -> refused(problems.values());
    };
  }

  private static TaskEntry entry(TaskWords words) {
    return new TaskEntry(
        words.title(),
        words.owners().stream().findFirst(),
        words.option(Option.BY),
        words.option(Option.EST),
        words.option(Option.AFTER));
  }

  private Reply refused(Collection<String> problems) {
    var title = prompts.text("program/nothingAdded");
    return new Reply.Say(
        new Message(
            title.plainText(),
            List.of(
                new Paragraph(title),
                new Bullets(false, problems.stream().map(Text::plain).toList()),
                new Note(prompts.text("program/addUsage")))));
  }

  private Reply added(Invocation invocation, Program program, TaskDraft draft) {
    var change = new Change(invocation.caller().member(), invocation.at());
    return changes
        .add(program, draft, change)
        .<Reply>map(task -> new Reply.Say(said(program, task, invocation)))
        .orElseGet(() -> Reply.say(here.closed(program)));
  }

  private Message said(Program program, Task task, Invocation invocation) {
    var message = card.of(program, task, invocation.at());
    boolean late = task.due().filter(day -> day.isAfter(program.target())).isPresent();
    return late
        ? message.with(
            new Note(
                prompts.text(
                    "program/afterTarget", "name", program.name(), "target", program.target())))
        : message;
  }
}
