package coach.tpm.program;

import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.LocalDate;

/// A program about to be started, with the usual times for its question and its letter.
record NewProgram(
    WorkspaceId workspace, ChannelId channel, String name, MemberId owner, LocalDate target) {

  NewProgram {
    if (name.isBlank() || name.length() > Program.MAX_NAME) {
      throw new IllegalArgumentException(
          "a program's name has 1 to %d characters, but has %d"
              .formatted(Program.MAX_NAME, name.length()));
    }
  }
}
