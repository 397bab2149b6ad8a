package coach.tpm.checkin;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.checkin.Asked.Open;
import coach.tpm.checkin.QuestionRef.Stands;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Button;
import coach.tpm.message.DateWords;
import coach.tpm.message.Message;
import coach.tpm.message.Span.Strong;
import coach.tpm.message.Text;
import coach.tpm.program.Task;
import coach.tpm.program.Tasks;
import coach.tpm.prompt.Prompts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The question as its member reads it.
final class QuestionMessages {

  private static final int MOST_TASKS = 10;

  private final Tasks tasks;
  private final Prompts prompts;

  QuestionMessages(Tasks tasks, Prompts prompts) {
    this.tasks = tasks;
    this.prompts = prompts;
  }

  Message question(Open open, Stands stands, Instant now) {
    return new Message(
        prompts.plain("checkin/summary", "program", open.program().name()),
        blocks(open, stands, now));
  }

  List<Block> blocks(Open open, Stands stands, Instant now) {
    var blocks = new ArrayList<Block>();
    if (open.isOfEarlierDay()) {
      blocks.add(new Note(prompts.text("checkin/earlierDay", "day", open.question().day())));
    }
    if (open.isAhead()) {
      blocks.add(new Note(prompts.text("checkin/aheadDay", "day", open.question().day())));
    }
    blocks.addAll(
        prompts.blocks(
            "checkins/question",
            "program",
            open.program().name(),
            "target",
            target(open.program().target(), open.today())));
    blocks.addAll(tasks(open));
    blocks.add(
        stands == Stands.QUESTION && canSnooze(open.question(), now)
            ? snoozable(open.question())
            : choices(QuestionRef.to(open.question(), stands)));
    if (!open.question().isComing()) {
      blocks.add(
          new Note(
              open.question().isInTime(now)
                  ? prompts.text("checkin/inWords")
                  : prompts.text("checkin/windowClosed", "day", open.question().day())));
    }
    return blocks;
  }

  /// Yes, At risk and No.
  Choices choices(long question, Stands stands) {
    return choices(new QuestionRef(question, stands));
  }

  Choices choices(QuestionRef asked) {
    var ref = asked.toString();
    return new Choices(
        List.of(
            Button.primary(label(Value.YES), action(Value.YES), ref),
            Button.plain(label(Value.AT_RISK), action(Value.AT_RISK), ref),
            Button.plain(label(Value.NO), action(Value.NO), ref)));
  }

  private Choices snoozable(Question question) {
    var buttons = new ArrayList<>(choices(question.id(), Stands.QUESTION).buttons());
    buttons.add(
        Button.plain(
            prompts.plain("checkin/snooze"), SnoozePress.ACTION, Long.toString(question.id())));
    return new Choices(buttons);
  }

  private static boolean canSnooze(Question question, Instant now) {
    return question.closesAt().filter(now.plus(SnoozePress.LENGTH)::isBefore).isPresent();
  }

  String label(Value value) {
    return prompts.plain("checkin/" + name(value));
  }

  static String action(Value value) {
    return "checkin." + name(value);
  }

  static String name(Value value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private Text target(LocalDate target, LocalDate today) {
    return prompts.text(
        target.isBefore(today) ? "checkin/targetPast" : "checkin/target", "date", target);
  }

  private List<Block> tasks(Open open) {
    var question = open.question();
    var mine = tasks.openOf(question.workspace(), question.program(), question.member());
    if (mine.isEmpty()) {
      return List.of(new Paragraph(prompts.text("checkin/noTasks")));
    }
    var lines =
        new ArrayList<>(
            mine.stream().limit(MOST_TASKS).map(task -> line(task, open.today())).toList());
    if (mine.size() > MOST_TASKS) {
      lines.add(prompts.text("checkin/moreTasks", "count", mine.size() - MOST_TASKS));
    }
    return List.of(new Paragraph(prompts.text("checkin/tasks")), new Bullets(false, lines));
  }

  private Text line(Task task, LocalDate today) {
    return task.due()
        .map(due ->
            prompts.text(
                task.isOverdue(today) ? "checkin/taskOverdue" : "checkin/taskDue",
                "number",
                task.number(),
                "title",
                task.title(),
                "date",
                DateWords.sayShort(due)))
        .orElseGet(
            () -> prompts.text("checkin/task", "number", task.number(), "title", task.title()));
  }

  /// A program's name, made to stand out.
  static Text strong(String name) {
    return Text.of(new Strong(name));
  }
}
