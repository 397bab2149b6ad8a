package coach.tpm.slack;

import coach.tpm.workspace.WorkspaceId;

/// The coach in one Slack workspace. Holds its token: its text shows none.
record Installation(
    WorkspaceId workspace,
    String teamName,
    String appId,
    String botUser,
    String botToken,
    String scopes,
    String installedBy) {

  @Override
  public String toString() {
    return "Installation[" + workspace.value() + ", botUser=" + botUser + "]";
  }
}
