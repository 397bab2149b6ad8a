package coach.tpm.checkin;

import java.util.List;
import java.util.Optional;

/// What taking an answer back undid, and what it left as it is because others have gone on from
/// there.
record TakenBack(Optional<RiskBack> risk, List<DateBack> dates) {

  TakenBack {
    dates = List.copyOf(dates);
  }

  /// What became of the risk.
  record RiskBack(int risk, Fate fate) {}

  enum Fate {
    /// The answer had raised it.
    CLOSED,
    /// It says again what it said before.
    RESTORED,
    /// Somebody else changed it since.
    KEPT
  }

  /// A task's due date; `back` is false when somebody else moved it since.
  record DateBack(AnswerDate date, boolean back) {}
}
