package coach.tpm.risk;

import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// Something asked of somebody about a risk: to take it, `until` an instant, or whether it is still
/// true, perhaps because the day of its `trigger` is over. `settled` once that was answered.
record Nudge(
    int number,
    Kind kind,
    String period,
    MemberId member,
    Optional<Instant> until,
    Optional<LocalDate> trigger,
    boolean settled) {

  /// What is asked.
  enum Kind {
    TAKE,
    REVIEW;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// How its messages are known to the outbox.
    String message() {
      return "risk." + word();
    }
  }
}
