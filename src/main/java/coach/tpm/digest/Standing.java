package coach.tpm.digest;

import coach.tpm.checkin.DayOfAnswers;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// How a program stands on one day of its own, in plain values that can be stored and shown.
///
/// `days` are those of the last seven days, and today, on which somebody was asked or sat out.
record Standing(
    String program,
    LocalDate today,
    LocalDate target,
    Tally tasks,
    List<DayOfAnswers> days,
    List<RiskFact> risks,
    List<TaskFact> overdue,
    List<TaskFact> next) {

  /// How many tasks there are; `dated` are those still open that have a due date.
  record Tally(int all, int done, int dated) {

    int open() {
      return all - done;
    }
  }

  Standing {
    days = List.copyOf(days);
    risks = List.copyOf(risks);
    overdue = List.copyOf(overdue);
    next = List.copyOf(next);
  }

  /// Days until the target; negative when it has passed.
  long daysLeft() {
    return ChronoUnit.DAYS.between(today, target);
  }

  Optional<DayOfAnswers> answersToday() {
    return days.stream().filter(day -> day.day().equals(today)).findFirst();
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
}
