package coach.tpm.risk;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// What a submitted stand-up report says, when it can be taken.
public sealed interface RiskReading {

  /// A report, and the new due date of the task that it names.
  record Understood(RiskReport report, Optional<LocalDate> newDate) implements RiskReading {

    /// The same, reported from a message.
    Understood from(Optional<String> link) {
      return new Understood(report.with(report.owner(), link), newDate);
    }

    /// The same, leaving the owner to be whom the former risk has.
    Understood ownedAs(Risk former) {
      return new Understood(report.with(former.owner(), report.sourceLink()), newDate);
    }

    Understood with(Details details) {
      return new Understood(report.with(details), newDate);
    }
  }

  /// Problems by field id, in sentences for the person.
  record NotUnderstood(Map<String, String> byField) implements RiskReading {

    public NotUnderstood {
      byField = Map.copyOf(byField);
    }
  }
}
