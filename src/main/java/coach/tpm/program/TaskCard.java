package coach.tpm.program;

import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Facts;
import coach.tpm.message.Block.Facts.Fact;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Button;
import coach.tpm.message.DateWords;
import coach.tpm.message.Message;
import coach.tpm.message.Span.Mention;
import coach.tpm.message.Span.Strong;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One task in full, with what can be done to it.
final class TaskCard {

  private final Programs programs;
  private final Prompts prompts;

  TaskCard(Programs programs, Prompts prompts) {
    this.programs = programs;
    this.prompts = prompts;
  }

  Message of(Program program, Task task, Instant at) {
    var title =
        prompts.text(
            "program/taskTitle",
            "number",
            task.number(),
            "name",
            program.name(),
            "title",
            task.title());
    return new Message(
        title.plainText(),
        List.of(new Paragraph(title), new Facts(facts(program, task, at)), buttons(program, task)));
  }

  /// A member, and whether they are no longer asked.
  Text owner(MemberId owner, List<MemberId> team) {
    return team.contains(owner)
        ? Text.of(new Mention(owner))
        : prompts.text("program/offTeam", "owner", owner);
  }

  private List<Fact> facts(Program program, Task task, Instant at) {
    var team = programs.team(program.workspace(), program.id());
    return List.of(
        fact("program/owner", task.owner().map(owner -> owner(owner, team)), "program/nobodyYet"),
        fact(
            "program/due",
            task.due().map(day -> due(task, day, programs.today(program, at))),
            "program/noDayYet"),
        fact(
            "program/estimate",
            task.estimate().map(estimate -> prompts.text("program/days", "days", estimate)),
            "program/noneYet"),
        fact("program/waitsFor", after(task), "program/nothing"),
        fact(
            "program/state",
            Optional.of(prompts.text(task.isDone() ? "program/isDone" : "program/isOpen")),
            "program/isOpen"));
  }

  private Fact fact(String label, Optional<Text> value, String otherwise) {
    return new Fact(prompts.plain(label), value.orElseGet(() -> prompts.text(otherwise)));
  }

  private Text due(Task task, LocalDate day, LocalDate today) {
    var said = Text.plain(DateWords.say(day));
    return task.isOverdue(today)
        ? said.then(", ", new Strong(prompts.plain("program/overdue")))
        : said;
  }

  private static Optional<Text> after(Task task) {
    return task.after().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Text.plain(
                task.after().stream().map(String::valueOf).collect(Collectors.joining(", "))));
  }

  private Choices buttons(Program program, Task task) {
    var value = Pressed.value(program, task);
    var turn =
        task.isDone()
            ? Button.plain(prompts.plain("program/reopenButton"), "task.reopen", value)
            : Button.primary(prompts.plain("program/doneButton"), "task.done", value);
    return new Choices(
        List.of(turn, Button.plain(prompts.plain("program/editButton"), "task.edit", value)));
  }
}
