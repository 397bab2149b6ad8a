package coach.tpm.note;

import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.outbox.Composer;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The message of everything that waits for a person at the moment it is sent.
final class NoteComposer implements Composer {

  static final String KIND = "note";

  private final JdbiNotes rows;
  private final Prompts prompts;

  NoteComposer(JdbiNotes rows, Prompts prompts) {
    this.rows = rows;
    this.prompts = prompts;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Message> compose(
      WorkspaceId workspace, String subject, String period, Instant now) {
    var lines = rows.take(workspace, new MemberId(subject), period);
    return switch (lines.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(Message.of(lines.getFirst()));
      default -> Optional.of(together(lines));
    };
  }

  private Message together(List<Text> lines) {
    var heading = prompts.text("note/several");
    return new Message(
        heading.plainText() + " " + lines.getFirst().plainText(),
        List.of(new Paragraph(heading), new Bullets(false, lines)));
  }
}
