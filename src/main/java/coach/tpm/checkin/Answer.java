package coach.tpm.checkin;

import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What one member answered on one local day. `closedAt` is until when an answer was in time;
/// nothing where that is not known.
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
    Optional<Instant> editedAt,
    Optional<Instant> closedAt) {

  /// Of a question that does not close.
  public Answer(
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
    this(
        member,
        day,
        value,
        note,
        task,
        likelihood,
        daysLost,
        helpFrom,
        newDate,
        risk,
        answeredAt,
        editedAt,
        Optional.empty());
  }

  /// "Can you deliver on time?"
  public enum Value {
    YES,
    AT_RISK,
    NO
  }

  /// Whether it came after the time to answer was over.
  public boolean isLate() {
    return isOver(answeredAt);
  }

  /// Whether it was changed after the time to answer was over.
  public boolean isEditedLate() {
    return editedAt.filter(this::isOver).isPresent();
  }

  private boolean isOver(Instant at) {
    return closedAt.filter(closed -> !at.isBefore(closed)).isPresent();
  }

  Answer edited(Instant at) {
    return new Answer(
        member,
        day,
        value,
        note,
        task,
        likelihood,
        daysLost,
        helpFrom,
        newDate,
        risk,
        answeredAt,
        Optional.of(at),
        closedAt);
  }
}
