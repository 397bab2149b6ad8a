package coach.tpm.program;

import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;

/// The target date moved, and why.
public record DateChange(
    Instant at, MemberId by, LocalDate before, LocalDate after, String reason) {}
