package coach.tpm.digest;

import coach.tpm.checkin.DayOfAnswers;
import coach.tpm.digest.Reason.Kind;
import coach.tpm.risk.Colour;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// How a program stands on one day of its own, in plain values that can be stored and shown.
///
/// `away` are those of the team who are away on that day. `days` are those of the last seven days,
/// and today, on which somebody was asked or sat out.
record Standing(
    String program,
    LocalDate today,
    LocalDate target,
    Tally tasks,
    List<DayOfAnswers> days,
    List<RiskFact> risks,
    List<TaskFact> overdue,
    List<TaskFact> next,
    int away,
    List<Wait> waits,
    List<Load> loads) {

  private static final int LONG = 10;

  /// How many tasks there are; `dated` are those still open that have a due date.
  record Tally(int all, int done, int dated) {

    int open() {
      return all - done;
    }
  }

  /// An open task that waits for another open one.
  record Wait(
      int number,
      String title,
      Optional<String> owner,
      int after,
      String afterTitle,
      Optional<String> afterOwner,
      Optional<LocalDate> afterDue) {}

  /// How many open tasks somebody has, or nobody.
  record Load(Optional<String> owner, int open) {}

  /// What the answers alone say, and why.
  record Claim(Level level, Reason reason) {}

  Standing {
    days = List.copyOf(days);
    risks = List.copyOf(risks);
    overdue = List.copyOf(overdue);
    next = List.copyOf(next);
    waits = List.copyOf(waits);
    loads = List.copyOf(loads);
  }

  /// The same, with days as they were answered by now.
  Standing with(List<DayOfAnswers> newer) {
    return new Standing(
        program, today, target, tasks, newer, risks, overdue, next, away, waits, loads);
  }

  /// Days until the target; negative when it has passed.
  long daysLeft() {
    return ChronoUnit.DAYS.between(today, target);
  }

  Optional<DayOfAnswers> answersToday() {
    return days.stream().filter(day -> day.day().equals(today)).findFirst();
  }

  /// Those who are away and those who sit the day out.
  int awayToday() {
    return away + answersToday().map(DayOfAnswers::skipped).orElse(0);
  }

  /// The last day before today on which somebody was asked.
  Optional<DayOfAnswers> lastClosed() {
    return days.reversed().stream()
        .filter(day -> day.day().isBefore(today) && day.asked() > 0)
        .findFirst();
  }

  /// The answers that count now: today's, or before today's first one those of the last closed day,
  /// so that a colour does not turn green because midnight passed.
  Optional<DayOfAnswers> current() {
    return answersToday()
        .filter(day -> day.answered() > 0)
        .or(this::lastClosed)
        .filter(day -> day.answered() > 0);
  }

  /// The colour that the answers claim: red with a No, amber with an At risk, else green; nothing
  /// where nobody answered.
  Optional<Claim> claim() {
    return current().map(Standing::claim);
  }

  private static Claim claim(DayOfAnswers day) {
    if (day.no() > 0) {
      return claim(Level.RED, Kind.SOME_NO, day.no(), day);
    }
    return day.atRisk() > 0
        ? claim(Level.AMBER, Kind.AT_RISK, day.atRisk(), day)
        : claim(Level.GREEN, Kind.ALL_YES, day.yes(), day);
  }

  private static Claim claim(Level level, Kind kind, int count, DayOfAnswers day) {
    return new Claim(level, new Reason(kind, count, day.answered(), day.day()));
  }

  /// Red risks that have been red for more than ten days.
  List<RiskFact> longRed() {
    return risks.stream()
        .filter(risk -> risk.colour() == Colour.RED && risk.inColour() > LONG)
        .toList();
  }
}
