package coach.tpm.command;

import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;

/// Who speaks, and where. In a direct conversation `direct` is true and `channel` is that
/// conversation.
public record Caller(WorkspaceId workspace, MemberId member, ChannelId channel, boolean direct) {}
