package coach.tpm.program;

import coach.tpm.command.Reply;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Message;
import coach.tpm.message.Span.Mention;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;

/// `/tpm team`: everybody who is asked, and who owns the program.
final class TeamList {

  private final Programs programs;
  private final Prompts prompts;

  TeamList(Programs programs, Prompts prompts) {
    this.programs = programs;
    this.prompts = prompts;
  }

  Reply of(Program program) {
    var team = programs.team(program.workspace(), program.id());
    var title = prompts.text("program/teamTitle", "name", program.name(), "count", team.size());
    var blocks = new ArrayList<Block>();
    blocks.add(new Paragraph(title));
    if (!team.isEmpty()) {
      blocks.add(new Bullets(false, lines(program, team)));
    }
    blocks.add(new Note(prompts.text("program/teamNext")));
    return new Reply.Say(new Message(title.plainText(), blocks));
  }

  private List<Text> lines(Program program, List<MemberId> team) {
    return team.stream()
        .map(member ->
            member.equals(program.owner())
                ? prompts.text("program/teamOwner", "member", member)
                : Text.of(new Mention(member)))
        .toList();
  }
}
