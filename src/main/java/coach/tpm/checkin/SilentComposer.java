package coach.tpm.checkin;

import coach.tpm.message.Block;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.DateWords;
import coach.tpm.message.Message;
import coach.tpm.message.Span.Mention;
import coach.tpm.message.Text;
import coach.tpm.outbox.Composer;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells the owner of programs who did not answer on a day: all their programs in one message.
final class SilentComposer implements Composer {

  private static final int MOST_NAMES = 20;

  private final JdbiWindows windows;
  private final Programs programs;
  private final Outbox outbox;
  private final Prompts prompts;

  SilentComposer(JdbiWindows windows, Programs programs, Outbox outbox, Prompts prompts) {
    this.windows = windows;
    this.programs = programs;
    this.outbox = outbox;
    this.prompts = prompts;
  }

  @Override
  public String kind() {
    return Sheets.SILENT;
  }

  /// Once delivered it says so when everybody has answered after all.
  @Override
  public Optional<Message> compose(
      WorkspaceId workspace, String subject, String period, Instant now) {
    var owner = new MemberId(subject);
    var day = LocalDate.parse(period);
    var lines =
        windows.silentOf(workspace, owner, day).stream()
            .flatMap(id -> programs.find(workspace, id).stream())
            .flatMap(program -> line(program, owner, day))
            .toList();
    if (!lines.isEmpty()) {
      return Optional.of(told(day, lines));
    }
    return outbox
        .receipt(workspace, Sheets.SILENT, subject, period)
        .map(_ -> Message.of(prompts.text("checkin/silentNobody", "day", DateWords.say(day))));
  }

  private Stream<Text> line(Program program, MemberId owner, LocalDate day) {
    var silent =
        windows.silent(program, day).stream().filter(member -> !member.equals(owner)).toList();
    return silent.isEmpty()
        ? Stream.of()
        : Stream.of(
            prompts.text("checkin/silentIn", "program", program.name(), "names", names(silent)));
  }

  private Text names(List<MemberId> members) {
    var text = Text.of();
    for (var member : members.stream().limit(MOST_NAMES).toList()) {
      text = text.then(text.spans().isEmpty() ? "" : ", ", new Mention(member));
    }
    return members.size() <= MOST_NAMES
        ? text
        : text.then(" ", prompts.text("checkin/moreNames", "count", members.size() - MOST_NAMES));
  }

  private Message told(LocalDate day, List<Text> lines) {
    var title = prompts.text("checkin/silent", "day", DateWords.say(day));
    var blocks =
        new ArrayList<Block>(
            List.of(
                new Paragraph(title),
                new Bullets(false, lines),
                new Note(prompts.text("checkin/silentNote"))));
    return new Message(title.plainText(), blocks);
  }
}
