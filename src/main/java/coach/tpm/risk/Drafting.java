package coach.tpm.risk;

import coach.tpm.message.DateWords;
import coach.tpm.program.Program;
import coach.tpm.program.Task;
import coach.tpm.program.Tasks;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.Escalation.Words;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.People;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Drafts an escalation from what is known of a risk. A person edits and sends it.
final class Drafting {

  private static final int LEAST_OPTIONS = 2;
  private static final int LONGEST_PART = 600;

  private final Tasks tasks;
  private final People people;
  private final Clocks clocks;
  private final Prompts prompts;
  private final RiskWords words;

  Drafting(Tasks tasks, People people, Clocks clocks, Prompts prompts, RiskWords words) {
    this.tasks = tasks;
    this.people = people;
    this.clocks = clocks;
    this.prompts = prompts;
    this.words = words;
  }

  Words of(Program program, Risk risk, int level, Instant at) {
    boolean red = risk.colour() == Colour.RED;
    var decideBy =
        clocks.day(program, clocks.due(program, Optional.empty(), at, Ladder.days(level, red)));
    return new Words(
        fact(program, risk, at),
        stake(program, risk),
        String.join("\n", options(program, risk)),
        prompts.plain("risk/draftAsk", "date", decideBy),
        decideBy);
  }

  private String fact(Program program, Risk risk, Instant at) {
    var raised = words.age(clocks.day(program, risk.raisedAt()), clocks.day(program, at));
    return prompts.plain(
            "risk/draftFact",
            "sentence",
            RiskWords.cut(words.sentence(risk), LONGEST_PART),
            "colour",
            words.colour(risk.colour()),
            "likelihood",
            words.likelihood(risk.likelihood()),
            "age",
            raised)
        + " "
        + owner(program, risk)
        + " "
        + plan(risk);
  }

  private String owner(Program program, Risk risk) {
    if (risk.owner().isEmpty()) {
      return prompts.plain("risk/draftNobody");
    }
    var name = people.name(program.workspace(), risk.owner().get());
    return prompts.plain(
        risk.standing().acknowledgedAt().isPresent() ? "risk/draftTaken" : "risk/draftNotTaken",
        "person",
        name);
  }

  private String plan(Risk risk) {
    return Standing.plan(risk)
        .map(plan -> prompts.plain("risk/draftPlan", "plan", RiskWords.line(plan, RiskWords.LINE)))
        .orElseGet(() -> prompts.plain("risk/draftNoPlan"));
  }

  private String stake(Program program, Risk risk) {
    return prompts.plain(
        "risk/draftStake",
        "days",
        words.lost(risk),
        "program",
        program.name(),
        "target",
        program.target());
  }

  /// At least two, so that there is something to decide.
  private List<String> options(Program program, Risk risk) {
    var task = risk.task().flatMap(number -> tasks.find(program.workspace(), program.id(), number));
    var options = new ArrayList<String>();
    if (risk.state() != State.HAPPENED) {
      risk.details().mitigation().ifPresent(plan -> options.add(said("Mitigate", plan)));
    }
    risk.details().contingency().ifPresent(plan -> options.add(said("Contingency", plan)));
    move(program, risk, task).ifPresent(options::add);
    task.map(it -> prompts.plain("risk/optionCut", "number", it.number(), "title", it.title()))
        .ifPresent(options::add);
    risk.helpFrom()
        .map(MemberId::new)
        .map(member -> people.name(program.workspace(), member))
        .ifPresent(name -> options.add(prompts.plain("risk/optionHelp", "person", name)));
    if (options.size() < LEAST_OPTIONS) {
      options.add(prompts.plain("risk/optionSomebody"));
    }
    if (options.size() < LEAST_OPTIONS) {
      options.add(prompts.plain("risk/optionAccept"));
    }
    return options;
  }

  private String said(String option, String plan) {
    return prompts.plain("risk/option" + option, "plan", RiskWords.line(plan, LONGEST_PART));
  }

  /// Moves the task's date, or else the program's, by the days at stake.
  private Optional<String> move(Program program, Risk risk, Optional<Task> task) {
    if (risk.daysLost() == 0) {
      return Optional.empty();
    }
    var due = task.filter(it -> !it.isDone()).flatMap(Task::due);
    var from = due.orElse(program.target());
    var to = clocks.plus(program, from, risk.daysLost());
    return Optional.of(
        due.isPresent()
            ? prompts.plain(
                "risk/optionMoveTask",
                "number",
                task.orElseThrow().number(),
                "from",
                day(from),
                "to",
                day(to))
            : prompts.plain("risk/optionMoveTarget", "from", day(from), "to", day(to)));
  }

  private static String day(LocalDate date) {
    return DateWords.say(date);
  }
}
