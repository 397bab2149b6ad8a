package coach.tpm.availability;

import coach.tpm.program.ProgramId;
import coach.tpm.workspace.MemberId;
import java.time.LocalDate;
import java.util.Optional;

/// Somebody is away, both days included: from one program, or from all of them.
record Absence(
    long id, MemberId member, Optional<ProgramId> program, LocalDate first, LocalDate last) {

  boolean holds(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
