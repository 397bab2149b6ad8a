package coach.tpm.digest;

import coach.tpm.digest.Standing.Load;
import coach.tpm.digest.Standing.Tally;
import coach.tpm.digest.Standing.Wait;
import coach.tpm.program.Program;
import coach.tpm.program.Task;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Gathers the facts of a program, once for each text.
final class FactFinder {

  private static final int DAYS_AHEAD = 7;
  private static final Comparator<Task> SOONEST =
      Comparator.<Task, LocalDate>comparing(task -> task.due().orElse(LocalDate.MAX))
          .thenComparingInt(Task::number);

  private final Sources sources;
  private final AnswerFinder answers;
  private final RiskFinder risks;
  private final ChangeFinder changes;
  private final TrendFinder trends;

  FactFinder(Sources sources) {
    this.sources = sources;
    this.answers = new AnswerFinder(sources);
    this.risks = new RiskFinder(sources);
    this.changes = new ChangeFinder(sources);
    this.trends = new TrendFinder(sources);
  }

  /// How a program stands today.
  Standing standing(Program program, LocalDate today) {
    return standing(
        program,
        today,
        program.target(),
        sources.tasks().all(program.workspace(), program.id()),
        risks.open(program, today));
  }

  /// How a program stands on one of its days: an earlier one shows how things stood when it ended,
  /// with the answers that it has by now.
  Standing standing(Program program, LocalDate day, Instant now) {
    if (!day.isBefore(sources.day(program, now))) {
      return standing(program, day);
    }
    var end = day.plusDays(1).atStartOfDay(sources.programs().zone(program)).toInstant();
    var past = Past.of(sources, program, end, now);
    return standing(
        program,
        day,
        past.target(program),
        past.tasks(sources.tasks().all(program.workspace(), program.id())),
        risks.openAt(program, end, day));
  }

  Trend trend(Program program, LocalDate today) {
    return trends.find(program, today);
  }

  /// Everything for a text written now. `former` is the last weekly letter.
  Facts facts(Program program, Optional<StoredDigest> former, Instant now) {
    var standing = standing(program, sources.day(program, now));
    return Facts.of(
        standing,
        changes.find(program, standing, former, now),
        trends.find(program, standing.today()));
  }

  private Standing standing(
      Program program, LocalDate day, LocalDate target, List<Task> tasks, List<RiskFact> open) {
    return new Standing(
        program.name(),
        day,
        target,
        tally(tasks),
        answers.recent(program, day),
        open,
        facts(program, tasks.stream().filter(task -> task.isOverdue(day)), day),
        facts(program, tasks.stream().filter(task -> isNext(task, day)), day),
        sources.calendars().away(program, day).size(),
        waits(program, tasks),
        loads(program, tasks));
  }

  private List<TaskFact> facts(Program program, Stream<Task> tasks, LocalDate today) {
    return tasks.sorted(SOONEST).map(task -> sources.fact(program, task, today)).toList();
  }

  /// Soonest first, by the task that is waited for.
  private List<Wait> waits(Program program, List<Task> tasks) {
    Map<Integer, Task> open =
        tasks.stream()
            .filter(task -> !task.isDone())
            .collect(Collectors.toMap(Task::number, Function.identity()));
    return open.values().stream()
        .sorted(SOONEST)
        .flatMap(first ->
            open.values().stream()
                .filter(task -> task.after().contains(first.number()))
                .sorted(Comparator.comparingInt(Task::number))
                .map(task -> wait(program, task, first)))
        .toList();
  }

  private Wait wait(Program program, Task task, Task first) {
    return new Wait(
        task.number(),
        task.title(),
        sources.name(program, task.owner()),
        first.number(),
        first.title(),
        sources.name(program, first.owner()),
        first.due());
  }

  /// Most open tasks first; those of nobody last.
  private List<Load> loads(Program program, List<Task> tasks) {
    var open = new LinkedHashMap<Optional<MemberId>, Integer>();
    tasks.stream()
        .filter(task -> !task.isDone())
        .forEach(task -> open.merge(task.owner(), 1, Integer::sum));
    return open.entrySet().stream()
        .map(entry -> new Load(sources.name(program, entry.getKey()), entry.getValue()))
        .sorted(
            Comparator.comparing((Load load) -> load.owner().isEmpty())
                .thenComparing(Comparator.comparingInt(Load::open).reversed()))
        .toList();
  }

  private static Tally tally(List<Task> tasks) {
    int done = (int) tasks.stream().filter(Task::isDone).count();
    int dated =
        (int) tasks.stream().filter(task -> !task.isDone() && task.due().isPresent()).count();
    return new Tally(tasks.size(), done, dated);
  }

  private static boolean isNext(Task task, LocalDate today) {
    return !task.isDone()
        && task.due()
            .filter(due -> !due.isBefore(today) && !due.isAfter(today.plusDays(DAYS_AHEAD)))
            .isPresent();
  }
}
