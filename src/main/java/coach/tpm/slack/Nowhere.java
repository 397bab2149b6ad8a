package coach.tpm.slack;

import coach.tpm.command.Caller;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;

/// Callers on the home tab or in a form's window, who are in no channel.
final class Nowhere {

  private Nowhere() {}

  /// As in a direct conversation, in one that no program can live in.
  static Caller caller(WorkspaceId workspace, MemberId member) {
    return new Caller(workspace, member, new ChannelId("home:" + member.value()), true);
  }
}
