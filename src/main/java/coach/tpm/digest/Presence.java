package coach.tpm.digest;

import coach.tpm.program.Programs;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.PlatformEvents;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;

/// Hears that the coach was taken out of a program's channel, or is in it again, so that its owner
/// knows before a card or letter is missed.
final class Presence implements PlatformEvents {

  private final Programs programs;
  private final Undelivered undelivered;

  Presence(Programs programs, Undelivered undelivered) {
    this.programs = programs;
    this.undelivered = undelivered;
  }

  @Override
  public void coachLeft(WorkspaceId workspace, ChannelId channel, Instant at) {
    programs.openIn(workspace, channel).ifPresent(program -> undelivered.expelled(program, at));
  }

  @Override
  public void coachJoined(WorkspaceId workspace, ChannelId channel, Instant at) {
    programs.openIn(workspace, channel).ifPresent(program -> undelivered.invited(program, at));
  }
}
