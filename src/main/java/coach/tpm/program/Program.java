package coach.tpm.program;

import coach.tpm.calendar.Region;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Work of several people toward one date, lived in one channel. Its owner is who started it. Its
/// public holidays are those of `region`, unless a member keeps others; an answer is in time for
/// `windowHours` working hours after its question.
public record Program(
    WorkspaceId workspace,
    ProgramId id,
    ChannelId channel,
    String name,
    MemberId owner,
    LocalDate target,
    Instant startedAt,
    Optional<Instant> closedAt,
    CheckInSchedule checkIn,
    DigestSchedule digest,
    Optional<Region> region,
    int windowHours) {

  public static final int MAX_NAME = 80;

  public boolean isOpen() {
    return closedAt.isEmpty();
  }
}
