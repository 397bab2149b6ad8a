package coach.tpm.workspace;

import java.util.Set;

/// What a platform knows of people and channels, answered from a cache where that is fresh.
///
/// A call may take up to a second and a half; it never throws for a platform that is away.
public interface Directory {

  Lookup<Profile> profile(WorkspaceId workspace, MemberId member);

  Lookup<Channel> channel(WorkspaceId workspace, ChannelId channel);

  /// Everybody in the channel, bots included.
  Lookup<Set<MemberId>> members(WorkspaceId workspace, ChannelId channel);
}
