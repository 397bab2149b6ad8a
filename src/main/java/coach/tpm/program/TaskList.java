package coach.tpm.program;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import coach.tpm.command.Reply;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.DateWords;
import coach.tpm.message.Message;
import coach.tpm.message.Span.Strong;
import coach.tpm.message.Text;
import coach.tpm.program.TaskRequest.Listed;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// `/tpm task list`: open tasks, those due first on top; `task list all` the done ones too.
final class TaskList {

  static final int PAGE = 40;

  private static final Comparator<Task> BY_DAY =
      comparing((Task task) -> task.due().orElse(LocalDate.MAX)).thenComparingInt(Task::number);

  private final Programs programs;
  private final Tasks tasks;
  private final TaskCard card;
  private final Prompts prompts;

  TaskList(Programs programs, Tasks tasks, TaskCard card, Prompts prompts) {
    this.programs = programs;
    this.tasks = tasks;
    this.card = card;
    this.prompts = prompts;
  }

  Reply of(Program program, Listed wanted, Instant at) {
    var all = tasks.all(program.workspace(), program.id());
    if (all.isEmpty()) {
      return Reply.say(prompts.text("program/noTasks", "name", program.name()));
    }
    var listed =
        all.stream()
            .filter(task -> wanted.all() || !task.isDone())
            .sorted(wanted.all() ? comparingInt(Task::number) : BY_DAY)
            .toList();
    long done = all.stream().filter(Task::isDone).count();
    var title =
        prompts.text(
            "program/listTitle", "name", program.name(), "open", all.size() - done, "done", done);
    return new Reply.Say(
        new Message(title.plainText(), blocks(program, wanted, listed, title, at)));
  }

  private List<Block> blocks(
      Program program, Listed wanted, List<Task> listed, Text title, Instant at) {
    var blocks = new ArrayList<Block>(List.of(new Paragraph(title)));
    int pages = Math.max(1, (listed.size() + PAGE - 1) / PAGE);
    int page = Math.min(wanted.page(), pages);
    var shown = listed.stream().skip((page - 1L) * PAGE).limit(PAGE).toList();
    if (!shown.isEmpty()) {
      blocks.add(new Bullets(false, lines(program, shown, at)));
    }
    blocks.add(new Note(page < pages ? more(wanted, page, pages) : next()));
    return blocks;
  }

  private Text more(Listed wanted, int page, int pages) {
    var words = "/tpm task list " + (wanted.all() ? "all " : "") + (page + 1);
    return prompts.text("program/listMore", "page", page, "pages", pages, "words", words);
  }

  private Text next() {
    return prompts.text("program/listNext");
  }

  private List<Text> lines(Program program, List<Task> shown, Instant at) {
    var team = programs.team(program.workspace(), program.id());
    var today = programs.today(program, at);
    return shown.stream().map(task -> line(task, team, today)).toList();
  }

  private Text line(Task task, List<MemberId> team, LocalDate today) {
    var owner =
        task.owner()
            .map(member -> card.owner(member, team))
            .orElseGet(() -> prompts.text("program/nobodyYet"));
    var line = Text.of(new Strong(Integer.toString(task.number())), "  ", task.title());
    return line.then(" · ", owner, " · ", state(task, today));
  }

  private Text state(Task task, LocalDate today) {
    if (task.isDone()) {
      return prompts.text("program/isDone");
    }
    return task.due()
        .map(day ->
            task.isOverdue(today)
                ? prompts.text("program/wasDue", "day", day(day, today))
                : prompts.text("program/isDue", "day", day(day, today)))
        .orElseGet(() -> prompts.text("program/noDayYet"));
  }

  private static String day(LocalDate day, LocalDate today) {
    var said = DateWords.sayShort(day);
    return day.getYear() == today.getYear() ? said : said + " " + day.getYear();
  }
}
