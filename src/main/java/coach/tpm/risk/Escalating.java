package coach.tpm.risk;

import coach.tpm.message.Address.InThread;
import coach.tpm.message.Address.ToChannel;
import coach.tpm.message.Address.ToMember;
import coach.tpm.outbox.Debt;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.Program;
import coach.tpm.program.Task;
import coach.tpm.program.Tasks;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.util.Optional;

/// Runs the clock of an escalation. A red risk waits a working day for its owner; then a draft is
/// laid before the program's owner, who alone decides to send it. The owner of an amber one is
/// reminded first. What was sent gives the next level its own time.
///
/// Everything here happens while the register is held, so that it happens once.
final class Escalating {

  static final String DRAFT = "risk.draft";

  private final JdbiWatch table;
  private final JdbiEscalations escalations;
  private final Nudges nudges;
  private final Clocks clocks;
  private final Tasks tasks;
  private final Outbox outbox;

  Escalating(
      JdbiWatch table,
      JdbiEscalations escalations,
      Nudges nudges,
      Clocks clocks,
      Tasks tasks,
      Outbox outbox) {
    this.table = table;
    this.escalations = escalations;
    this.nudges = nudges;
    this.clocks = clocks;
    this.tasks = tasks;
    this.outbox = outbox;
  }

  /// Does what is due. `by` is whoever just changed the risk, and need not be told.
  void look(Program program, Risk risk, Optional<MemberId> by, Instant at) {
    if (!Ladder.waits(risk)) {
      stop(program, risk, at);
      return;
    }
    var clock = running(risk, at);
    if (clock.level() == 0 && (clock.red() || clock.reminded())) {
      tell(program, risk, clock, by, at);
    }
    table.set(program, risk.number(), next(program, risk, clock, at));
  }

  /// Whom the first level asks: the owner, or else the owner of the task that it touches.
  Optional<MemberId> asked(Program program, Risk risk) {
    return risk.owner()
        .or(() ->
            risk.task()
                .flatMap(number -> tasks.find(program.workspace(), program.id(), number))
                .flatMap(Task::owner));
  }

  /// A draft that a person sets aside: the same level's time begins anew.
  void setAside(Program program, Risk risk, Escalation draft, MemberId by, Instant at) {
    escalations.drop(program, draft.id(), Optional.of(by), at);
    refresh(program, draft, at);
    var clock = risk.clock();
    var again =
        new Clock(clock.level(), Optional.of(at), clock.red(), clock.reminded(), Optional.empty());
    table.set(program, risk.number(), next(program, risk, again, at));
  }

  /// A draft that was sent to a level, whose time begins. It counts from the next instant on, so
  /// that an answer given before is none.
  void sent(Program program, Risk risk, Escalation draft, int level, Instant at) {
    refresh(program, draft, at);
    var clock =
        new Clock(level, Optional.of(at), risk.colour() == Colour.RED, true, Optional.empty());
    table.set(program, risk.number(), next(program, risk, clock, at));
  }

  private void stop(Program program, Risk risk, Instant at) {
    if (risk.clock().equals(Clock.STOPPED)) {
      return;
    }
    escalations
        .drafted(program, risk.number())
        .ifPresent(draft -> {
          escalations.drop(program, draft.id(), Optional.empty(), at);
          refresh(program, draft, at);
        });
    table.set(program, risk.number(), Clock.STOPPED);
  }

  /// The clock of a risk that waits: it starts, and starts anew when the risk turns red.
  private static Clock running(Risk risk, Instant at) {
    var clock = risk.clock();
    boolean red = risk.colour() == Colour.RED;
    boolean turnedRed = red && !clock.red() && clock.level() == 0;
    return new Clock(
        clock.level(),
        turnedRed ? Optional.of(at) : clock.from().or(() -> Optional.of(at)),
        red,
        clock.reminded(),
        Optional.empty());
  }

  private Clock next(Program program, Risk risk, Clock clock, Instant at) {
    if (escalations.drafted(program, risk.number()).isPresent()) {
      return clock;
    }
    var due = due(program, risk, clock);
    if (due.filter(instant -> !instant.isAfter(at)).isEmpty()) {
      return new Clock(clock.level(), clock.from(), clock.red(), clock.reminded(), due);
    }
    if (clock.level() == 0 && !clock.red() && !clock.reminded()) {
      var reminded = new Clock(0, clock.from(), false, true, Optional.empty());
      tell(program, risk, reminded, Optional.empty(), at);
      return next(program, risk, reminded, at);
    }
    draft(program, risk, clock.level() + 1, at);
    return clock;
  }

  /// When the level's time is over; never for the last one, beyond which nobody is.
  private Optional<Instant> due(Program program, Risk risk, Clock clock) {
    var from = clock.from().orElseThrow();
    if (clock.level() == 0) {
      var first = clocks.due(program, asked(program, risk), from, Ladder.days(0, clock.red()));
      return Optional.of(
          clock.red() || !clock.reminded()
              ? first
              : clocks.due(program, Optional.empty(), first, Ladder.days(1, false)));
    }
    return clock.level() == Ladder.TOP
        ? Optional.empty()
        : Optional.of(
            clocks.due(
                program, recipient(program, risk), from, Ladder.days(clock.level(), clock.red())));
  }

  private Optional<MemberId> recipient(Program program, Risk risk) {
    return escalations
        .lastSent(program, risk.number())
        .flatMap(Escalation::sent)
        .flatMap(sent ->
            switch (sent.to()) {
              case ToMember(var member) -> Optional.of(member);
              case ToChannel _, InThread _ -> Optional.empty();
            });
  }

  private void tell(Program program, Risk risk, Clock clock, Optional<MemberId> by, Instant at) {
    asked(program, risk)
        .filter(member -> !by.equals(Optional.of(member)))
        .ifPresent(member -> nudges.ask(program, nudge(program, risk, clock, member), at));
  }

  private Nudge nudge(Program program, Risk risk, Clock clock, MemberId member) {
    return new Nudge(
        risk.number(),
        Nudge.Kind.TAKE,
        clock.from().orElseThrow().getEpochSecond() + ":" + member.value(),
        member,
        due(program, risk, clock),
        Optional.empty(),
        false);
  }

  private void draft(Program program, Risk risk, int level, Instant at) {
    escalations
        .draft(program, risk.number(), level, at)
        .ifPresent(id ->
            outbox.owe(
                program.workspace(),
                new Debt(
                    DRAFT,
                    Nudges.subject(program, risk.number()),
                    id.toString(),
                    new ToMember(program.owner()),
                    clocks.atWork(program, program.owner(), at)),
                at));
  }

  private void refresh(Program program, Escalation draft, Instant at) {
    outbox.refresh(
        program.workspace(),
        DRAFT,
        Nudges.subject(program, draft.number()),
        String.valueOf(draft.id()),
        at);
  }
}
