package coach.tpm.checkin;

import coach.tpm.program.ProgramId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// "Can you deliver on time?", put to one member of one program for one local day. It stands on a
/// `sheet`, the message of everything a member is asked at one time; who sat out before being asked
/// has none. When it was sent, and until when an answer is in time, is known once it is sent.
record Question(
    WorkspaceId workspace,
    long id,
    ProgramId program,
    MemberId member,
    LocalDate day,
    Instant dueAt,
    State state,
    Optional<String> sheet,
    Optional<Instant> askedAt,
    Optional<Instant> closesAt) {

  /// The kind of its message in the outbox.
  static final String KIND = "checkin";

  /// How long an earlier day's question can still be answered.
  static final int OPEN_DAYS = 7;

  enum State {
    ASKED,
    ANSWERED,
    SKIPPED,
    /// Its member is away that day.
    AWAY,
    /// Its time went by while the coach was away.
    NOT_ASKED,
    CLOSED
  }

  /// Whether it is still to be written down: it is answered ahead of its day.
  boolean isComing() {
    return id == 0;
  }

  boolean isOpen() {
    return state == State.ASKED;
  }

  /// Whether an answer is in time; a question that was not sent yet has no end.
  boolean isInTime(Instant at) {
    return closesAt.map(at::isBefore).orElse(true);
  }

  boolean isTooOld(LocalDate today) {
    return day.isBefore(today.minusDays(OPEN_DAYS));
  }

  /// Which message it stands on; several questions may share one.
  String subject() {
    return sheet.orElseGet(() -> "none:" + id);
  }

  String period() {
    return day.toString();
  }
}
