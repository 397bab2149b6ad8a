package coach.tpm.risk;

import coach.tpm.message.Block.Facts.Fact;
import coach.tpm.message.DateWords;
import coach.tpm.message.Span.Link;
import coach.tpm.message.Text;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.program.Tasks;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is known of a risk, a line for each thing.
final class RiskFacts {

  private final Programs programs;
  private final Tasks tasks;
  private final JdbiEscalations escalations;
  private final Prompts prompts;
  private final RiskWords words;

  RiskFacts(
      Programs programs,
      Tasks tasks,
      JdbiEscalations escalations,
      Prompts prompts,
      RiskWords words) {
    this.programs = programs;
    this.tasks = tasks;
    this.escalations = escalations;
    this.prompts = prompts;
    this.words = words;
  }

  List<Fact> of(Program program, Risk risk, Instant at) {
    var facts = new ArrayList<Fact>();
    facts.add(fact("factProgram", Text.plain(program.name())));
    state(program, risk).ifPresent(state -> facts.add(fact("factState", state)));
    facts.add(fact("factLikelihood", Text.plain(words.likelihood(risk.likelihood()))));
    facts.add(fact("factDays", Text.plain(words.lost(risk))));
    facts.add(fact("factOwner", owner(risk)));
    waiting(program, risk).ifPresent(waiting -> facts.add(fact("factWaiting", waiting)));
    details(program, risk, facts);
    risk.helpFrom()
        .map(MemberId::new)
        .ifPresent(helper -> facts.add(fact("factHelp", person(helper))));
    risk.sourceLink()
        .map(link -> Text.of(new Link(prompts.plain("risk/sourceLabel"), link)))
        .ifPresent(link -> facts.add(fact("factSource", link)));
    facts.add(fact("factRaised", raised(program, risk, at)));
    risk.closedAt()
        .map(closed -> closed(program, risk, closed))
        .ifPresent(closed -> facts.add(fact("factClosed", closed)));
    return facts;
  }

  /// Nothing where a risk is simply open or closed.
  private Optional<Text> state(Program program, Risk risk) {
    return switch (risk.state()) {
      case OPEN, CLOSED -> Optional.empty();
      case MITIGATING, HAPPENED -> Optional.of(Text.plain(words.state(risk.state())));
      case ACCEPTED ->
          risk.standing()
              .acceptance()
              .map(accepted ->
                  prompts.text(
                      "risk/acceptedBy",
                      "person",
                      accepted.by(),
                      "date",
                      day(program, accepted.at()),
                      "reason",
                      accepted.reason()));
    };
  }

  private Text owner(Risk risk) {
    if (risk.owner().isEmpty()) {
      return prompts.text("risk/nobody");
    }
    var owner = person(risk.owner().get());
    return risk.isOpen() && risk.standing().acknowledgedAt().isEmpty()
        ? prompts.text("risk/notTaken", "person", owner)
        : owner;
  }

  /// Whose turn it is while nobody has answered.
  private Optional<Text> waiting(Program program, Risk risk) {
    var clock = risk.clock();
    if (!clock.runs()) {
      return Optional.empty();
    }
    if (escalations.drafted(program, risk.number()).isPresent()) {
      return Optional.of(prompts.text("risk/waitingDraft", "person", program.owner()));
    }
    var zone = programs.zone(program);
    var with =
        clock.level() == 0
            ? Text.of()
            : prompts
                .text(
                    "risk/waitingWith",
                    "level",
                    words.level(clock.level()),
                    "moment",
                    clock.from().map(from -> words.moment(from, zone)).orElse(""))
                .then(" ");
    return Optional.of(
        clock
            .nextAt()
            .map(next ->
                with.then(
                    prompts.text(
                        clock.level() == 0 && !clock.red() && !clock.reminded()
                            ? "risk/waitingReminder"
                            : "risk/waitingUntil",
                        "person",
                        program.owner(),
                        "moment",
                        words.moment(next, zone))))
            .orElse(with));
  }

  private void details(Program program, Risk risk, List<Fact> facts) {
    var details = risk.details();
    details.category().ifPresent(kind -> facts.add(fact("factCategory", Text.plain(kind))));
    if (!risk.tasks().isEmpty()) {
      facts.add(fact("factTask", tasks(program, risk.tasks())));
    }
    details.mitigation().ifPresent(plan -> facts.add(fact("factMitigation", Text.plain(plan))));
    details.contingency().ifPresent(plan -> facts.add(fact("factContingency", Text.plain(plan))));
    trigger(details).ifPresent(trigger -> facts.add(fact("factTrigger", trigger)));
  }

  private Optional<Text> trigger(Details details) {
    var day = details.triggerDate().map(DateWords::say);
    var said = details.trigger();
    if (said.isPresent() && day.isPresent()) {
      return Optional.of(prompts.text("risk/triggerBy", "trigger", said.get(), "day", day.get()));
    }
    return said.or(() -> day).map(Text::plain);
  }

  private Text tasks(Program program, List<Integer> numbers) {
    var all = Text.of();
    for (int i = 0; i < numbers.size(); i++) {
      all = all.then(i == 0 ? "" : ", ", task(program, numbers.get(i)));
    }
    return all;
  }

  private Text task(Program program, int number) {
    var title =
        tasks
            .find(program.workspace(), program.id(), number)
            .map(task -> RiskWords.line(task.title(), RiskWords.LINE));
    return prompts.text("risk/taskOption", "number", number, "title", title.orElse(""));
  }

  private Text closed(Program program, Risk risk, Instant closed) {
    return risk.standing()
        .mergedInto()
        .map(older ->
            prompts.text(
                "risk/mergedOn", "date", day(program, closed), "older", RiskWords.name(older)))
        .orElseGet(() -> prompts.text("risk/closedOn", "date", day(program, closed)));
  }

  private Text raised(Program program, Risk risk, Instant at) {
    var raisedOn = day(program, risk.raisedAt());
    return prompts.text(
        "risk/raisedBy",
        "person",
        risk.reporter(),
        "date",
        raisedOn,
        "age",
        words.age(raisedOn, programs.today(program, at)));
  }

  private Text person(MemberId member) {
    return prompts.text("risk/person", "person", member);
  }

  private LocalDate day(Program program, Instant instant) {
    return LocalDate.ofInstant(instant, programs.zone(program));
  }

  private Fact fact(String name, Text value) {
    return new Fact(prompts.plain("risk/" + name), value);
  }
}
