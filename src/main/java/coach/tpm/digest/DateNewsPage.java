package coach.tpm.digest;

import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import java.time.LocalDate;
import java.util.List;

/// What the channel reads of dates that moved: from when to when, by whom, and why.
final class DateNewsPage {

  private static final int MOST = 20;

  private final Prompts prompts;
  private final Phrases phrases;
  private final Lists lists;

  DateNewsPage(Prompts prompts) {
    this.prompts = prompts;
    this.phrases = new Phrases(prompts);
    this.lists = new Lists(prompts);
  }

  Message target(String program, Moved move) {
    return Message.of(
        prompts.text(
            "digest/newsTarget",
            "by",
            Line.of(move.by()),
            "program",
            Line.of(program),
            "before",
            move.before(),
            "after",
            move.after(),
            "reason",
            reason(move)));
  }

  /// One sentence for one task; a list under a line for several.
  Message tasks(List<Moved> moves, LocalDate today) {
    var by = Line.of(moves.getFirst().by());
    if (moves.size() == 1) {
      return Message.of(
          prompts.text("digest/newsTask", "by", by, "move", line(moves.getFirst(), today)));
    }
    var title = prompts.text("digest/newsTasks", "by", by, "count", moves.size());
    return new Message(title.plainText(), List.of(new Paragraph(title), list(moves, today)));
  }

  Bullets list(List<Moved> moves, LocalDate today) {
    return (Bullets) lists.cut(moves, MOST, move -> line(move, today), "digest/more").getFirst();
  }

  /// `**9** Train the team: from Fri 27 Nov to Fri 11 Dec: Ben is ill`.
  Text line(Moved move, LocalDate today) {
    return prompts.text(
        move.task().isPresent() ? "digest/movedTask" : "digest/movedTarget",
        "number",
        move.task().map(task -> String.valueOf(task.number())).orElse(""),
        "title",
        move.task().map(task -> Line.of(task.title())).orElse(""),
        "before",
        phrases.dated(move.before(), today),
        "after",
        phrases.dated(move.after(), today),
        "reason",
        reason(move));
  }

  private String reason(Moved move) {
    return move.reason().isBlank() ? prompts.plain("digest/noReason") : Line.of(move.reason());
  }
}
