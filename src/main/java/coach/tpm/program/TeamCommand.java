package coach.tpm.program;

import coach.tpm.command.CommandHandler;
import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.message.Text;
import coach.tpm.program.TeamRequest.Add;
import coach.tpm.program.TeamRequest.NotUnderstood;
import coach.tpm.program.TeamRequest.Remove;
import coach.tpm.program.TeamRequest.Show;
import coach.tpm.program.TeamRequest.Sync;
import coach.tpm.prompt.Prompts;
import java.util.List;

/// `/tpm team`: who takes part in the program of this channel.
final class TeamCommand implements CommandHandler {

  private final Here here;
  private final TeamList list;
  private final TeamAdd add;
  private final TeamRemove remove;
  private final TeamSync sync;
  private final Prompts prompts;

  TeamCommand(
      Here here, TeamList list, TeamAdd add, TeamRemove remove, TeamSync sync, Prompts prompts) {
    this.here = here;
    this.list = list;
    this.add = add;
    this.remove = remove;
    this.sync = sync;
    this.prompts = prompts;
  }

  @Override
  public String verb() {
    return "team";
  }

  @Override
  public Text purpose() {
    return prompts.text("program/purposeTeam");
  }

  @Override
  public List<Usage> usages() {
    return List.of(
        new Usage("team", prompts.plain("program/helpTeam")),
        new Usage("team add @Ann @Ben", prompts.plain("program/helpTeamAdd")),
        new Usage("team remove @Ann", prompts.plain("program/helpTeamRemove")),
        new Usage("team sync", prompts.plain("program/helpTeamSync")));
  }

  @Override
  public Reply handle(Invocation invocation) {
    return here.in(invocation.caller(), program -> answer(invocation, program));
  }

  private Reply answer(Invocation invocation, Program program) {
    return switch (TeamRequest.parse(invocation.arguments())) {
      case Show() -> list.of(program);
      case Add(var named) -> add.add(invocation, program, named);
      case Remove(var named) -> remove.remove(invocation, program, named);
      case Sync() -> sync.sync(invocation, program);
      case NotUnderstood() -> Reply.say(prompts.text("program/teamUsage"));
    };
  }
}
