package coach.tpm.risk;

import coach.tpm.program.Program;
import coach.tpm.program.ProgramId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A program's risk register, for other features. Every change is journalled (`risk.raised`,
/// `risk.changed`, `risk.taken`, `risk.closed` and so on, subject `risk:<number>`), tells the
/// program's listeners and takes part in the caller's transaction.
public interface Risks {

  Risk raise(Program program, RiskReport report, MemberId reporter, Instant at);

  /// Puts a newer report in the place of an open risk's former one; its number, reporter and age
  /// stay, and so do owner and source when the newer report names none. The same report again
  /// changes nothing.
  Risk revise(Program program, int number, RiskReport report, MemberId by, Instant at);

  Optional<Risk> find(WorkspaceId workspace, ProgramId program, int number);

  /// Open risks, highest score first, then oldest first.
  List<Risk> open(WorkspaceId workspace, ProgramId program);

  /// All risks, by number.
  List<Risk> all(WorkspaceId workspace, ProgramId program);

  /// How all risks were rated over time, oldest first.
  List<Rating> ratings(WorkspaceId workspace, ProgramId program);

  /// Open risks that nobody changed for too long although their owner was asked, by number. Days
  /// are counted until `now`.
  List<StaleRisk> stale(Program program, Instant now);
}
