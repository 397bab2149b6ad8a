package coach.tpm.digest;

import coach.tpm.digest.Standing.Tally;
import coach.tpm.program.Program;
import coach.tpm.program.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Gathers the facts of a program, once for each text.
final class FactFinder {

  private static final int DAYS_BACK = 7;
  private static final int DAYS_AHEAD = 7;
  private static final Comparator<Task> SOONEST =
      Comparator.<Task, LocalDate>comparing(task -> task.due().orElse(LocalDate.MAX))
          .thenComparingInt(Task::number);

  private final Sources sources;
  private final ChangeFinder changes;
  private final TrendFinder trends;

  FactFinder(Sources sources) {
    this.sources = sources;
    this.changes = new ChangeFinder(sources);
    this.trends = new TrendFinder(sources);
  }

  /// How a program stands on one of its days.
  Standing standing(Program program, LocalDate today) {
    var tasks = sources.tasks().all(program.workspace(), program.id());
    return new Standing(
        program.name(),
        today,
        program.target(),
        tally(tasks),
        sources.record().days(program.workspace(), program.id(), today.minusDays(DAYS_BACK), today),
        sources.risks().open(program.workspace(), program.id()).stream()
            .map(risk -> sources.fact(program, risk, today))
            .toList(),
        facts(program, tasks.stream().filter(task -> task.isOverdue(today)), today),
        facts(program, tasks.stream().filter(task -> isNext(task, today)), today));
  }

  Trend trend(Program program, LocalDate today) {
    return trends.find(program, today);
  }

  /// Everything for a letter written now. `former` is the last weekly letter.
  Facts facts(Program program, Optional<StoredDigest> former, Instant now) {
    var standing = standing(program, sources.day(program, now));
    return Facts.of(
        standing,
        changes.find(program, standing, former, now),
        trends.find(program, standing.today()));
  }

  private List<TaskFact> facts(Program program, Stream<Task> tasks, LocalDate today) {
    return tasks.sorted(SOONEST).map(task -> sources.fact(program, task, today)).toList();
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
