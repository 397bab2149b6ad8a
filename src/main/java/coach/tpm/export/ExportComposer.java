package coach.tpm.export;

import coach.tpm.message.Block;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Message;
import coach.tpm.outbox.Composer;
import coach.tpm.program.Program;
import coach.tpm.program.ProgramId;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The message that brings the files. They are made when it is sent.
final class ExportComposer implements Composer {

  static final String KIND = "export";

  private final Programs programs;
  private final Tables tables;
  private final Prompts prompts;

  ExportComposer(Programs programs, Tables tables, Prompts prompts) {
    this.programs = programs;
    this.tables = tables;
    this.prompts = prompts;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Message> compose(
      WorkspaceId workspace, String subject, String period, Instant now) {
    return programs
        .find(workspace, new ProgramId(Long.parseLong(subject)))
        .map(program -> message(program, now));
  }

  private Message message(Program program, Instant now) {
    var words = prompts.text("export/files", "program", program.name());
    var blocks = new ArrayList<Block>(List.of(new Paragraph(words)));
    tables.of(program, now).forEach(table -> blocks.add(table.file()));
    blocks.add(new Note(prompts.text("export/missing")));
    return new Message(words.plainText(), blocks);
  }
}
