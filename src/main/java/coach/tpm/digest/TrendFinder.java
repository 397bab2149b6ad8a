package coach.tpm.digest;

import coach.tpm.checkin.DayOfAnswers;
import coach.tpm.digest.Trend.PlanPoint;
import coach.tpm.digest.Trend.RiskDay;
import coach.tpm.digest.Trend.RiskPlace;
import coach.tpm.program.Program;
import coach.tpm.program.Task;
import coach.tpm.risk.Colour;
import coach.tpm.risk.Rating;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Gathers what the pictures of a program show.
final class TrendFinder {

  private static final int DAYS_BACK = 27;
  private static final int MOST_POINTS = 40;

  private final Sources sources;

  TrendFinder(Sources sources) {
    this.sources = sources;
  }

  Trend find(Program program, LocalDate today) {
    var days = days(program, today);
    return new Trend(
        answers(program, days),
        risks(program, days),
        plan(program, today),
        sources.risks().open(program.workspace(), program.id()).stream()
            .map(risk ->
                new RiskPlace(risk.number(), risk.likelihood(), risk.impact(), risk.colour()))
            .toList());
  }

  /// The program's working days of the last four weeks; none before it began.
  private List<LocalDate> days(Program program, LocalDate today) {
    var began = sources.day(program, program.startedAt());
    var first = today.minusDays(DAYS_BACK);
    return (began.isAfter(first) ? began : first)
        .datesUntil(today.plusDays(1))
        .filter(day -> program.checkIn().days().contains(day.getDayOfWeek()))
        .toList();
  }

  /// The same days of a trend, as they were answered by now.
  List<DayOfAnswers> answers(Program program, Trend trend) {
    return answers(program, trend.answers().stream().map(DayOfAnswers::day).toList());
  }

  private List<DayOfAnswers> answers(Program program, List<LocalDate> days) {
    if (days.isEmpty()) {
      return List.of();
    }
    var known =
        sources
            .record()
            .days(program.workspace(), program.id(), days.getFirst(), days.getLast())
            .stream()
            .collect(Collectors.toMap(DayOfAnswers::day, Function.identity()));
    return days.stream()
        .map(day -> known.getOrDefault(day, new DayOfAnswers(day, 0, 0, 0, 0, 0, 0)))
        .toList();
  }

  private List<RiskDay> risks(Program program, List<LocalDate> days) {
    var ratings = sources.risks().ratings(program.workspace(), program.id());
    return ratings.isEmpty()
        ? List.of()
        : days.stream().map(day -> risks(program, ratings, day)).toList();
  }

  private RiskDay risks(Program program, List<Rating> ratings, LocalDate day) {
    var standing = new HashMap<Integer, Rating>();
    ratings.stream()
        .filter(rating -> !sources.day(program, rating.at()).isAfter(day))
        .forEach(rating -> standing.put(rating.number(), rating));
    var open = standing.values().stream().filter(Rating::open).map(Rating::colour).toList();
    return new RiskDay(
        day, count(open, Colour.RED), count(open, Colour.AMBER), count(open, Colour.GREEN));
  }

  private static int count(List<Colour> colours, Colour colour) {
    return (int) colours.stream().filter(colour::equals).count();
  }

  /// A task without a due date is due with the program.
  private List<PlanPoint> plan(Program program, LocalDate today) {
    var tasks = sources.tasks().all(program.workspace(), program.id());
    return tasks.isEmpty()
        ? List.of()
        : points(program, tasks, today).stream()
            .map(day ->
                new PlanPoint(
                    day,
                    (int) tasks.stream().filter(task -> !due(program, task).isAfter(day)).count(),
                    day.isAfter(today) ? Optional.empty() : Optional.of(done(program, tasks, day))))
            .toList();
  }

  private int done(Program program, List<Task> tasks, LocalDate day) {
    return (int)
        tasks.stream()
            .filter(task ->
                task.doneAt().filter(at -> !sources.day(program, at).isAfter(day)).isPresent())
            .count();
  }

  /// From the program's beginning to its end, evenly spaced, so that today is one of them.
  private List<LocalDate> points(Program program, List<Task> tasks, LocalDate today) {
    var began = sources.day(program, program.startedAt());
    var end =
        tasks.stream()
            .map(task -> due(program, task))
            .reduce(today, (one, other) -> one.isAfter(other) ? one : other);
    long step = ChronoUnit.DAYS.between(began, end) / MOST_POINTS + 1;
    var points = new ArrayList<LocalDate>();
    var first = began.plusDays(ChronoUnit.DAYS.between(began, today) % step);
    for (var day = first; day.isBefore(end.plusDays(step)); day = day.plusDays(step)) {
      points.add(day);
    }
    return points;
  }

  private static LocalDate due(Program program, Task task) {
    return task.due().orElse(program.target());
  }
}
