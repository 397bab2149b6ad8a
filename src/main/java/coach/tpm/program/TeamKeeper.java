package coach.tpm.program;

import coach.tpm.program.Changes.Change;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.PlatformEvents;
import coach.tpm.workspace.Profile;
import coach.tpm.workspace.WorkspaceId;
import java.time.InstantSource;
import java.util.List;

/// Keeps teams true to what the platform tells: who moved to another zone, who left a channel,
/// whose account was closed. Nobody is added without being asked for.
final class TeamKeeper implements PlatformEvents {

  private final ProgramChanges changes;
  private final Programs programs;
  private final JdbiTeams teams;
  private final InstantSource clock;

  TeamKeeper(ProgramChanges changes, Programs programs, JdbiTeams teams, InstantSource clock) {
    this.changes = changes;
    this.programs = programs;
    this.teams = teams;
    this.clock = clock;
  }

  @Override
  public void profileChanged(WorkspaceId workspace, Profile profile) {
    if (profile.isPerson()) {
      profile.zone().ifPresent(zone -> teams.moveTo(workspace, profile.member(), zone));
    } else {
      programs
          .openOf(workspace, profile.member())
          .forEach(program -> remove(program, profile.member()));
    }
  }

  @Override
  public void settingsChanged(WorkspaceId workspace, MemberId member) {
    teams.settle(workspace, member);
  }

  @Override
  public void left(WorkspaceId workspace, ChannelId channel, MemberId member) {
    programs.openIn(workspace, channel).ifPresent(program -> remove(program, member));
  }

  private void remove(Program program, MemberId member) {
    changes.remove(program, List.of(member), new Change(member, clock.instant()));
  }
}
