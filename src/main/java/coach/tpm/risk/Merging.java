package coach.tpm.risk;

import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.Alterations.Act;
import coach.tpm.workspace.People;
import java.util.ArrayList;
import java.util.Optional;

/// Merges a younger risk into an older one: the younger is closed, and its words, its reporter and
/// its link stay in the older one's history. For use while the register is held.
final class Merging {

  private final Register register;
  private final JdbiTwins table;
  private final People people;
  private final RiskWords words;
  private final Prompts prompts;

  Merging(Register register, JdbiTwins table, People people, RiskWords words, Prompts prompts) {
    this.register = register;
    this.table = table;
    this.people = people;
    this.words = words;
    this.prompts = prompts;
  }

  Change merge(Program program, Risk older, Risk younger, boolean higher, Act act) {
    var closed =
        younger
            .closedAt(Optional.of(act.at()))
            .with(younger.standing().closed(Optional.empty(), Optional.of(older.number())));
    register.keep(
        program,
        younger,
        new Step(closed, "risk.merged", RiskWords.name(older.number())),
        act.by(),
        act.at());
    boolean takes = higher && younger.score() > older.score();
    var now =
        register.keep(
            program,
            older,
            new Step(
                absorbing(older, younger, takes),
                "risk.absorbed",
                detail(program, older, younger, takes)),
            act.by(),
            act.at());
    return Change.of(
        prompts.text(
            takes ? "risk/mergedHigher" : "risk/merged",
            "younger",
            RiskWords.name(younger.number()),
            "older",
            RiskWords.name(older.number())),
        now);
  }

  Change keepBoth(Program program, Risk older, Risk younger, Act act) {
    table.keepBoth(program, older.number(), younger.number(), act.by(), act.at());
    register.note(
        program,
        older.number(),
        "risk.distinct",
        RiskWords.name(younger.number()),
        act.by(),
        act.at());
    register.note(
        program,
        younger.number(),
        "risk.distinct",
        RiskWords.name(older.number()),
        act.by(),
        act.at());
    return Change.of(
        prompts.text(
            "risk/keptBoth",
            "younger",
            RiskWords.name(younger.number()),
            "older",
            RiskWords.name(older.number())),
        younger);
  }

  /// The older risk touches the tasks of both, and is rated higher only when a person says so.
  private static Risk absorbing(Risk older, Risk younger, boolean takesRating) {
    var tasks = new ArrayList<>(older.tasks());
    younger.tasks().stream().filter(task -> !tasks.contains(task)).forEach(tasks::add);
    older.task().ifPresent(tasks::remove);
    var now = older.with(older.details().withTasks(tasks));
    return takesRating
        ? now.rated(younger.likelihood(), younger.daysLost(), younger.details().daysExact())
        : now;
  }

  private String detail(Program program, Risk older, Risk younger, boolean takesRating) {
    var detail = new ArrayList<String>();
    detail.add(
        prompts.plain(
            "risk/journalAbsorbed",
            "younger",
            RiskWords.name(younger.number()),
            "person",
            people.name(program.workspace(), younger.reporter()),
            "words",
            words.sentence(younger)));
    younger.sourceLink().ifPresent(detail::add);
    detail.add(
        takesRating
            ? prompts.plain(
                "risk/journalFrom",
                "what",
                prompts.plain("risk/journalRating"),
                "before",
                rating(older),
                "after",
                rating(younger))
            : prompts.plain("risk/journalOwnRating", "rating", rating(younger)));
    return String.join("; ", detail);
  }

  private String rating(Risk risk) {
    return words.likelihood(risk.likelihood()) + ", " + words.lost(risk);
  }
}
