package coach.tpm.risk;

import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Something that may cost the program time. `statement` is what may happen, and all there is of a
/// quick report; `details` say what follows from it. Likelihood runs from 1 to 5; `daysLost` are
/// working days lost if it happens; `helpFrom` is a member's id.
public record Risk(
    int number,
    String statement,
    int likelihood,
    int daysLost,
    Optional<MemberId> owner,
    MemberId reporter,
    Optional<Integer> task,
    Optional<String> helpFrom,
    Optional<String> sourceLink,
    Instant raisedAt,
    Instant changedAt,
    Optional<Instant> closedAt,
    Details details,
    Standing standing,
    Clock clock) {

  public static final int MAX_STATEMENT = 1000;

  /// As it is first reported.
  static Risk raised(int number, RiskReport report, MemberId reporter, Instant at) {
    return new Risk(
        number,
        report.statement(),
        report.likelihood(),
        report.daysLost(),
        report.owner(),
        reporter,
        report.task(),
        report.helpFrom(),
        report.sourceLink(),
        at,
        at,
        Optional.empty(),
        report.details().orElse(Details.NONE),
        Standing.NEW,
        Clock.STOPPED);
  }

  public int impact() {
    return Impact.of(daysLost);
  }

  public int score() {
    return likelihood * impact();
  }

  public Colour colour() {
    return Colour.of(likelihood, impact());
  }

  public boolean isOpen() {
    return closedAt.isEmpty();
  }

  public State state() {
    return standing.state();
  }

  /// The tasks it touches, the one of the report first.
  public List<Integer> tasks() {
    var all = new ArrayList<Integer>();
    task.ifPresent(all::add);
    details.moreTasks().stream().filter(number -> !all.contains(number)).forEach(all::add);
    return List.copyOf(all);
  }

  /// As a newer report has it. A report without details leaves those of the former one, but for the
  /// days, which it counts exactly.
  Risk revised(RiskReport report) {
    var kept = daysLost == report.daysLost() ? details : details.withDaysExact(true);
    return new Risk(
        number,
        report.statement(),
        report.likelihood(),
        report.daysLost(),
        report.owner(),
        reporter,
        report.task(),
        report.helpFrom(),
        report.sourceLink(),
        raisedAt,
        changedAt,
        closedAt,
        report.details().orElse(kept),
        standing,
        clock);
  }

  Risk ownedBy(Optional<MemberId> other) {
    return changed(likelihood, daysLost, other, closedAt, details, standing);
  }

  Risk rated(int otherLikelihood, int otherDays, boolean exact) {
    return changed(
        otherLikelihood, otherDays, owner, closedAt, details.withDaysExact(exact), standing);
  }

  Risk with(Details other) {
    return changed(likelihood, daysLost, owner, closedAt, other, standing);
  }

  Risk with(Standing other) {
    return changed(likelihood, daysLost, owner, closedAt, details, other);
  }

  /// With what follows from the change that was made at an instant.
  Risk settled(Standing other, Instant at) {
    return new Risk(
        number,
        statement,
        likelihood,
        daysLost,
        owner,
        reporter,
        task,
        helpFrom,
        sourceLink,
        raisedAt,
        at,
        closedAt,
        details,
        other,
        clock);
  }

  Risk closedAt(Optional<Instant> instant) {
    return changed(likelihood, daysLost, owner, instant, details, standing);
  }

  private Risk changed(
      int likelihood,
      int daysLost,
      Optional<MemberId> owner,
      Optional<Instant> closedAt,
      Details details,
      Standing standing) {
    return new Risk(
        number,
        statement,
        likelihood,
        daysLost,
        owner,
        reporter,
        task,
        helpFrom,
        sourceLink,
        raisedAt,
        changedAt,
        closedAt,
        details,
        standing,
        clock);
  }
}
