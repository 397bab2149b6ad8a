package coach.tpm.app;

import coach.tpm.workspace.Channel;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.Directory;
import coach.tpm.workspace.Lookup;
import coach.tpm.workspace.Lookup.Unavailable;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.Profile;
import coach.tpm.workspace.WorkspaceId;
import java.util.Set;

/// For a self-check, which asks nobody.
record NoDirectory() implements Directory {

  @Override
  public Lookup<Profile> profile(WorkspaceId workspace, MemberId member) {
    return new Unavailable<>();
  }

  @Override
  public Lookup<Channel> channel(WorkspaceId workspace, ChannelId channel) {
    return new Unavailable<>();
  }

  @Override
  public Lookup<Set<MemberId>> members(WorkspaceId workspace, ChannelId channel) {
    return new Unavailable<>();
  }
}
