package coach.tpm.availability;

import coach.tpm.message.Block;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Button;
import coach.tpm.message.DateWords;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Somebody's days away, each with a button to call it off.
final class AwayPage {

  private static final int MOST = 10;

  private final Programs programs;
  private final Prompts prompts;

  AwayPage(Programs programs, Prompts prompts) {
    this.programs = programs;
    this.prompts = prompts;
  }

  Message of(WorkspaceId workspace, Text above, List<Absence> absences) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Paragraph(above));
    var shown = absences.stream().limit(MOST).toList();
    if (!shown.isEmpty()) {
      blocks.add(new Bullets(false, lines(workspace, shown, absences.size() - shown.size())));
      blocks.add(new Choices(shown.stream().map(this::button).toList()));
    }
    return new Message(above.plainText(), blocks);
  }

  /// `Thursday 24 December 2026`, or `Thu 24 Dec to Sat 2 Jan`.
  static String span(LocalDate first, LocalDate last) {
    return first.equals(last)
        ? "on " + DateWords.say(first)
        : "from " + DateWords.say(first) + " to " + DateWords.say(last);
  }

  private List<Text> lines(WorkspaceId workspace, List<Absence> shown, int more) {
    var lines = new ArrayList<Text>();
    shown.forEach(absence -> lines.add(line(workspace, absence)));
    if (more > 0) {
      lines.add(prompts.text("availability/awayMore", "count", more));
    }
    return lines;
  }

  private Text line(WorkspaceId workspace, Absence absence) {
    var days = span(absence.first(), absence.last());
    return absence
        .program()
        .flatMap(id -> programs.find(workspace, id))
        .map(Program::name)
        .map(name -> prompts.text("availability/awayOf", "days", days, "program", name))
        .orElseGet(() -> prompts.text("availability/awayAll", "days", days));
  }

  private Button button(Absence absence) {
    return Button.plain(
        prompts.plain("availability/callOff", "day", DateWords.sayShort(absence.first())),
        CallOff.ACTION,
        Long.toString(absence.id()));
  }
}
