package coach.tpm.checkin;

import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What one member answered on one local day.
public record Answer(
    MemberId member,
    LocalDate day,
    Value value,
    String note,
    Optional<Integer> task,
    Optional<Integer> likelihood,
    Optional<Integer> daysLost,
    Optional<String> helpFrom,
    Optional<LocalDate> newDate,
    Optional<Integer> risk,
    Instant answeredAt,
    Optional<Instant> editedAt) {

  /// "Can you deliver on time?"
  public enum Value {
    YES,
    AT_RISK,
    NO
  }
}
