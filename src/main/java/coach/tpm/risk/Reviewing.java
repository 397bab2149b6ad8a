package coach.tpm.risk;

import coach.tpm.program.Program;
import coach.tpm.risk.JdbiWatch.Asked;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Asks the owner of a risk once whether it is still true, when nothing changed for long or the day
/// of its trigger is over; the program's owner where nobody looks after it.
final class Reviewing {

  private static final Duration ACCEPTED = Duration.ofDays(30);

  private final JdbiWatch table;
  private final Nudges nudges;
  private final Clocks clocks;

  Reviewing(JdbiWatch table, Nudges nudges, Clocks clocks) {
    this.table = table;
    this.nudges = nudges;
    this.clocks = clocks;
  }

  /// After how many working days without a change a risk is stale.
  static int patience(Colour colour) {
    return switch (colour) {
      case RED -> 2;
      case AMBER -> 5;
      case GREEN -> 10;
    };
  }

  /// Does what is due.
  void look(Program program, Risk risk, Instant at) {
    var asked = table.asked(program, risk.number());
    if (!risk.isOpen()) {
      table.set(program, risk.number(), asked, Optional.empty());
      return;
    }
    var stale = stale(program, risk, asked);
    var over = triggerOver(program, risk, asked);
    boolean isStale = isDue(stale, at);
    boolean isOver = isDue(over, at);
    if (isStale || isOver) {
      asked =
          new Asked(
              isStale ? Optional.of(at) : asked.at(),
              isOver ? risk.details().triggerDate() : asked.trigger());
      ask(program, risk, isOver ? risk.details().triggerDate() : Optional.empty(), at);
    }
    var next =
        Stream.of(stale(program, risk, asked), triggerOver(program, risk, asked))
            .flatMap(Optional::stream)
            .min(Instant::compareTo);
    table.set(program, risk.number(), asked, next);
  }

  /// When it becomes stale; never again before it changes once somebody was asked.
  private Optional<Instant> stale(Program program, Risk risk, Asked asked) {
    if (asked.at().filter(since -> since.isAfter(risk.changedAt())).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(staleAt(program, risk));
  }

  /// Those of the open risks that are stale although somebody was asked.
  List<StaleRisk> stale(Program program, List<Risk> open, Instant now) {
    var asked = table.askedInVain(program.workspace(), program.id());
    return open.stream()
        .filter(risk -> asked.contains(risk.number()))
        .filter(risk -> !staleAt(program, risk).isAfter(now))
        .sorted(Comparator.comparingInt(Risk::number))
        .map(risk ->
            new StaleRisk(
                risk.number(),
                risk.statement(),
                risk.owner(),
                clocks.passed(program, risk.changedAt(), now)))
        .toList();
  }

  private Instant staleAt(Program program, Risk risk) {
    return risk.state() == State.ACCEPTED
        ? risk.changedAt().plus(ACCEPTED)
        : clocks.due(program, risk.owner(), risk.changedAt(), patience(risk.colour()));
  }

  private Optional<Instant> triggerOver(Program program, Risk risk, Asked asked) {
    return risk.details()
        .triggerDate()
        .filter(_ -> risk.state() != State.HAPPENED)
        .filter(day -> !asked.trigger().equals(Optional.of(day)))
        .map(day -> clocks.after(program, day));
  }

  private static boolean isDue(Optional<Instant> instant, Instant at) {
    return instant.filter(due -> !due.isAfter(at)).isPresent();
  }

  private void ask(Program program, Risk risk, Optional<LocalDate> trigger, Instant at) {
    nudges.ask(
        program,
        new Nudge(
            risk.number(),
            Nudge.Kind.REVIEW,
            String.valueOf(at.getEpochSecond()),
            risk.owner().orElse(program.owner()),
            Optional.empty(),
            trigger,
            false),
        at);
  }
}
