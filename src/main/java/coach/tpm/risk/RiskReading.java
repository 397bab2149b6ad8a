package coach.tpm.risk;

import coach.tpm.workspace.MemberId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// What a submitted stand-up report says, when it can be taken.
public sealed interface RiskReading {

  /// A report, and the new due date of the task that it names.
  record Understood(RiskReport report, Optional<LocalDate> newDate) implements RiskReading {

    /// The same, reported from a message.
    Understood from(Optional<String> link) {
      return new Understood(report(report.owner(), link), newDate);
    }

    /// The same, leaving the owner to be whom the former risk has.
    Understood ownedAs(Risk former) {
      return new Understood(report(former.owner(), report.sourceLink()), newDate);
    }

    private RiskReport report(Optional<MemberId> owner, Optional<String> link) {
      return new RiskReport(
          report.statement(),
          report.likelihood(),
          report.daysLost(),
          owner,
          report.task(),
          report.helpFrom(),
          link);
    }
  }

  /// Problems by field id, in sentences for the person.
  record NotUnderstood(Map<String, String> byField) implements RiskReading {

    public NotUnderstood {
      byField = Map.copyOf(byField);
    }
  }
}
