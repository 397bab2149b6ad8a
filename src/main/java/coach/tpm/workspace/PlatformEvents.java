package coach.tpm.workspace;

import java.time.Instant;

/// What a platform tells without being asked, and what people say of themselves. Features implement
/// the parts that concern them.
///
/// Every method may be called more than once for the same happening.
public interface PlatformEvents {

  default void profileChanged(WorkspaceId workspace, Profile profile) {}

  /// A person set something for themselves: their zone, week or holidays.
  default void settingsChanged(WorkspaceId workspace, MemberId member) {}

  default void joined(WorkspaceId workspace, ChannelId channel, MemberId member) {}

  default void left(WorkspaceId workspace, ChannelId channel, MemberId member) {}

  /// The coach itself is in a channel from now on.
  default void coachJoined(WorkspaceId workspace, ChannelId channel, Instant at) {}

  /// The coach itself was taken out of a channel.
  default void coachLeft(WorkspaceId workspace, ChannelId channel, Instant at) {}

  /// The coach was removed from the workspace: its jobs stop until it is installed again.
  default void removed(WorkspaceId workspace) {}
}
