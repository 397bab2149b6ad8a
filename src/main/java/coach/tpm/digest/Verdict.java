package coach.tpm.digest;

import coach.tpm.checkin.DayOfAnswers;
import coach.tpm.digest.Reason.Kind;
import coach.tpm.risk.Colour;
import java.util.ArrayList;
import java.util.List;

/// A program's colour with every reason that holds, worst first.
///
/// - **Red** when the target date has passed while tasks are open; when a red risk is open; or when
///   at least half of the answers are No.
/// - **Amber** when an amber risk is open; when a task is overdue; when somebody answered At risk
///   or No; or when at least two thirds of those asked on the last closed day stayed silent.
/// - **Green** when none of these holds and somebody answered; that no task is overdue and that no
///   risk is high is told then too.
/// - **Grey** when none of these holds and nobody answered. Silence is never green.
///
/// The answers are today's; before today's first answer they are those of the last day, at most
/// seven days ago, on which somebody was asked.
record Verdict(Level level, List<Reason> reasons) {

  Verdict {
    reasons = List.copyOf(reasons);
  }

  static Verdict of(Standing standing) {
    var reasons = new Reasons(standing);
    reasons.troubles();
    if (reasons.found.isEmpty()) {
      reasons.comforts();
    }
    if (reasons.found.isEmpty()) {
      reasons.add(Kind.NOTHING, 0);
    }
    return new Verdict(reasons.found.getFirst().kind().level(), reasons.found);
  }

  /// Collects what holds, in the order of [Kind].
  private static final class Reasons {

    private final Standing standing;
    private final List<Reason> found = new ArrayList<>();

    Reasons(Standing standing) {
      this.standing = standing;
    }

    void troubles() {
      if (standing.daysLeft() < 0) {
        addSome(Kind.TARGET_PASSED, standing.tasks().open());
      }
      addSome(Kind.RED_RISK, risks(Colour.RED));
      noAnswers(Kind.HALF_NO, true);
      addSome(Kind.AMBER_RISK, risks(Colour.AMBER));
      addSome(Kind.OVERDUE, standing.overdue().size());
      noAnswers(Kind.SOME_NO, false);
      atRiskAnswers();
      silence();
    }

    void comforts() {
      standing.current().ifPresent(this::comforts);
    }

    private void comforts(DayOfAnswers day) {
      found.add(new Reason(Kind.ALL_YES, day.yes(), day.answered(), day.day()));
      var tasks = standing.tasks();
      addSome(Kind.NONE_OVERDUE, tasks.done() + tasks.dated());
      addSome(Kind.LOW_RISKS, standing.risks().size());
    }

    private void noAnswers(Kind kind, boolean half) {
      standing
          .current()
          .filter(day -> day.no() > 0 && half == (day.no() * 2 >= day.answered()))
          .ifPresent(day -> found.add(new Reason(kind, day.no(), day.answered(), day.day())));
    }

    private void atRiskAnswers() {
      standing
          .current()
          .filter(day -> day.atRisk() > 0)
          .ifPresent(
              day -> found.add(new Reason(Kind.AT_RISK, day.atRisk(), day.answered(), day.day())));
    }

    private void silence() {
      standing
          .lastClosed()
          .filter(day -> day.silent() * 3 >= day.asked() * 2)
          .ifPresent(
              day -> found.add(new Reason(Kind.SILENT, day.silent(), day.asked(), day.day())));
    }

    private int risks(Colour colour) {
      return (int) standing.risks().stream().filter(risk -> risk.colour() == colour).count();
    }

    private void addSome(Kind kind, int count) {
      if (count > 0) {
        add(kind, count);
      }
    }

    private void add(Kind kind, int count) {
      var day = kind == Kind.TARGET_PASSED ? standing.target() : standing.today();
      found.add(new Reason(kind, count, count, day));
    }
  }
}
