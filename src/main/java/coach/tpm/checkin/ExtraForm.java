package coach.tpm.checkin;

import coach.tpm.command.FormHandler;
import coach.tpm.command.Submission;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Field;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Takes the form that adds an extra question.
final class ExtraForm implements FormHandler {

  private final OwnPrograms programs;
  private final ExtraChanges changes;
  private final ExtraPage page;
  private final Prompts prompts;

  ExtraForm(OwnPrograms programs, ExtraChanges changes, ExtraPage page, Prompts prompts) {
    this.programs = programs;
    this.changes = changes;
    this.page = page;
    this.prompts = prompts;
  }

  @Override
  public String form() {
    return ExtraPage.FORM;
  }

  /// None where there is no such program: then [#submit] says so.
  @Override
  public List<Field> fields(Submission submission) {
    return programs
        .named(submission.caller(), submission.context())
        .map(program -> page.form(program).fields())
        .orElse(List.of());
  }

  @Override
  public Outcome submit(Submission submission) {
    return programs
        .named(submission.caller(), submission.context())
        .map(program -> submit(program, submission))
        .orElseGet(() -> new Outcome.Taken(Message.of(prompts.text("checkin/extraNoProgram"))));
  }

  private Outcome submit(Program program, Submission submission) {
    var typed =
        new ExtraTyped(
            submission.value(ExtraReader.WORDS),
            submission.value(ExtraReader.KIND),
            submission.value(ExtraReader.OPTIONS),
            submission.value(ExtraReader.ONLY),
            submission.value(ExtraReader.IS));
    var said = changes.add(program, typed, submission.caller(), submission.at());
    return said.field()
        .<Outcome>map(field -> new Outcome.Problems(Map.of(field, said.text().plainText())))
        .orElseGet(() -> new Outcome.Taken(after(program, said.text(), submission)));
  }

  private Message after(Program program, Text said, Submission submission) {
    var blocks = new ArrayList<Block>(List.of(new Paragraph(said)));
    blocks.addAll(page.blocks(program, submission.caller()));
    return new Message(said.plainText(), blocks);
  }
}
