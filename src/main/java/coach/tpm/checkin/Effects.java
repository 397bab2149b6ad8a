package coach.tpm.checkin;

import coach.tpm.checkin.AnswerRisk.Before;
import coach.tpm.checkin.Asked.Open;
import coach.tpm.checkin.TakenBack.DateBack;
import coach.tpm.checkin.TakenBack.Fate;
import coach.tpm.checkin.TakenBack.RiskBack;
import coach.tpm.program.Task;
import coach.tpm.program.Tasks;
import coach.tpm.risk.Risk;
import coach.tpm.risk.RiskReading.Understood;
import coach.tpm.risk.RiskReport;
import coach.tpm.risk.Risks;
import coach.tpm.risk.StandUps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What an answer changes besides itself: the risk that it raises or brings up to date, and the
/// dates that it moves. Each is written down, so that the answer can be taken back. All of it takes
/// part in the caller's transaction.
final class Effects {

  /// The reason that the register and the journal give.
  static final String REASON = "taken back";

  private final JdbiEffects table;
  private final JdbiEarlier answers;
  private final StandUps standUps;
  private final Risks risks;
  private final Tasks tasks;

  Effects(JdbiEffects table, JdbiEarlier answers, StandUps standUps, Risks risks, Tasks tasks) {
    this.table = table;
    this.answers = answers;
    this.standUps = standUps;
    this.risks = risks;
    this.tasks = tasks;
  }

  /// Takes the report of a question whose former answer had the risk `before`.
  Risk report(Open open, Understood standUp, About about, Optional<Integer> before, Instant at) {
    return standUps.alone(open.program(), () -> reported(open, standUp, about, before, at));
  }

  /// Undoes what an answer changed, as far as nobody has gone on from there.
  TakenBack takeBack(Open open, Instant at) {
    return standUps.alone(
        open.program(),
        () -> {
          var risk = table.risk(open.question()).flatMap(done -> risk(open, done, at));
          var dates =
              table.dates(open.question()).stream().map(date -> date(open, date, at)).toList();
          table.forgetRisk(open.question());
          table.forgetDates(open.question());
          return new TakenBack(risk, dates);
        });
  }

  private Risk reported(
      Open open, Understood standUp, About about, Optional<Integer> before, Instant at) {
    var target = target(open, about, before);
    leave(open, target, about, at);
    var former = target.flatMap(number -> find(open, number)).filter(Risk::isOpen);
    var due = standUp.report().task().flatMap(task -> task(open, task)).flatMap(Task::due);
    var member = open.question().member();
    var risk =
        former.isPresent()
            ? standUps.retake(open.program(), former.get().number(), standUp, member, at)
            : standUps.take(open.program(), standUp, member, at);
    note(open, former, risk);
    standUp
        .newDate()
        .filter(date -> !due.equals(Optional.of(date)))
        .ifPresent(date -> noteDate(open, standUp.report().task().orElseThrow(), due, date));
    return risk;
  }

  /// Only what the member's own answers put into the register can be meant.
  private Optional<Integer> target(Open open, About about, Optional<Integer> before) {
    return switch (about) {
      case About.Unsaid() -> before;
      case About.New() -> Optional.empty();
      case About.Known(int risk) ->
          answers
                  .risksOf(
                      open.program().workspace(), open.program().id(), open.question().member())
                  .contains(risk)
              ? Optional.of(risk)
              : before;
    };
  }

  /// What this very answer did to another risk before is undone; but what it raised stays when
  /// something else is reported besides.
  private void leave(Open open, Optional<Integer> target, About about, Instant at) {
    table
        .risk(open.question())
        .filter(done -> !target.equals(Optional.of(done.risk())))
        .filter(done -> !(about instanceof About.New && done.raised()))
        .ifPresent(done -> {
          risk(open, done, at);
          table.forgetRisk(open.question());
        });
  }

  private void note(Open open, Optional<Risk> former, Risk risk) {
    var question = open.question();
    var done = table.risk(question).filter(known -> known.risk() == risk.number());
    boolean shared =
        done.isPresent() && former.filter(known -> !done.get().isAsLeft(known)).isPresent();
    var before =
        done.isPresent()
            ? done.get().before()
            : former.filter(known -> known.number() == risk.number()).map(Before::of);
    table.note(question, new AnswerRisk(risk.number(), risk.changedAt(), shared, before));
  }

  private void noteDate(Open open, int task, Optional<LocalDate> due, LocalDate date) {
    var before =
        table.dates(open.question()).stream()
            .filter(done -> done.task() == task && due.equals(Optional.of(done.after())))
            .findFirst();
    table.note(
        open.question(),
        new AnswerDate(task, before.isPresent() ? before.get().before() : due, date));
  }

  private Optional<RiskBack> risk(Open open, AnswerRisk done, Instant at) {
    return find(open, done.risk())
        .filter(Risk::isOpen)
        .map(now -> new RiskBack(now.number(), fate(open, done, now, at)));
  }

  private Fate fate(Open open, AnswerRisk done, Risk now, Instant at) {
    if (!done.isAsLeft(now)) {
      return Fate.KEPT;
    }
    var member = open.question().member();
    if (done.raised()) {
      standUps.drop(open.program(), now.number(), REASON, member, at);
      return Fate.CLOSED;
    }
    risks.revise(
        open.program(), now.number(), report(now, done.before().orElseThrow()), member, at);
    return Fate.RESTORED;
  }

  private static RiskReport report(Risk now, Before before) {
    return new RiskReport(
        before.statement(),
        before.likelihood(),
        before.daysLost(),
        now.owner(),
        before.task(),
        before.helpFrom(),
        now.sourceLink());
  }

  private DateBack date(Open open, AnswerDate date, Instant at) {
    boolean asLeft =
        task(open, date.task())
            .filter(task -> !task.isDone() && task.due().equals(Optional.of(date.after())))
            .isPresent();
    if (asLeft) {
      var member = open.question().member();
      date.before()
          .ifPresentOrElse(
              due -> tasks.move(open.program(), date.task(), due, member, REASON, at),
              () -> tasks.undate(open.program(), date.task(), member, REASON, at));
    }
    return new DateBack(date, asLeft);
  }

  private Optional<Risk> find(Open open, int number) {
    return risks.find(open.program().workspace(), open.program().id(), number);
  }

  private Optional<Task> task(Open open, int number) {
    return tasks.find(open.program().workspace(), open.program().id(), number);
  }
}
