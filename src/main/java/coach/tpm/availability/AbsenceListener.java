package coach.tpm.availability;

import coach.tpm.program.Program;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;

/// Told when somebody goes away from an open program or comes back to it. Called inside the
/// transaction of the change.
public interface AbsenceListener {

  /// `member` is away on these days, both included.
  void away(Program program, MemberId member, LocalDate first, LocalDate last, Instant at);

  /// `member` works for the program again, as of their own day `today`.
  void back(Program program, MemberId member, LocalDate today, Instant at);
}
