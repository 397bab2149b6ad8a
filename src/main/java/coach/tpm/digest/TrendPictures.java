package coach.tpm.digest;

import coach.tpm.chart.Chart;
import coach.tpm.chart.Chart.Columns;
import coach.tpm.chart.Chart.Grid;
import coach.tpm.chart.Chart.Grid.Field;
import coach.tpm.chart.Chart.Lines;
import coach.tpm.chart.Series;
import coach.tpm.chart.Tone;
import coach.tpm.checkin.DayOfAnswers;
import coach.tpm.digest.Trend.PlanPoint;
import coach.tpm.digest.Trend.RiskDay;
import coach.tpm.digest.Trend.RiskPlace;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Picture;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.Colour;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The pictures of a trend. Each is there only when there is something to see in it, and its words
/// say the same.
final class TrendPictures {

  private static final int STEPS = 5;
  private static final int LEAST_DAYS = 2;
  private static final int MOST_IN_FIELD = 3;
  private static final int MOST_NAMED_DAYS = 6;

  private final Prompts prompts;
  private final ChartWords words;

  TrendPictures(Prompts prompts) {
    this.prompts = prompts;
    this.words = new ChartWords(prompts);
  }

  /// On-time answers of four weeks.
  List<Block> answers(Trend trend) {
    var days = trend.answers();
    if (days.stream().filter(day -> day.asked() > 0).count() < LEAST_DAYS) {
      return List.of();
    }
    var caption = words.answers(days);
    return picture(
        new Columns(
            prompts.plain("digest/chartAnswers"),
            caption.plainText() + " " + words.answersByDay(days),
            mondays(days.stream().map(DayOfAnswers::day).toList()),
            List.of(
                series("chartYes", Tone.GOOD, days, DayOfAnswers::yes),
                series("chartAtRisk", Tone.FAIR, days, DayOfAnswers::atRisk),
                series("chartNo", Tone.BAD, days, DayOfAnswers::no),
                series("chartSilent", Tone.QUIET, days, DayOfAnswers::silent))),
        caption);
  }

  /// Open risks by colour over four weeks.
  List<Block> risks(Trend trend) {
    var days = trend.risks();
    if (days.size() < LEAST_DAYS || days.stream().allMatch(day -> day.all() == 0)) {
      return List.of();
    }
    var caption = words.risks(days);
    return picture(
        new Columns(
            prompts.plain("digest/chartRisks"),
            caption.plainText() + " " + words.risksByDay(days),
            mondays(days.stream().map(RiskDay::day).toList()),
            List.of(
                series("chartRed", Tone.BAD, days, RiskDay::red),
                series("chartAmber", Tone.FAIR, days, RiskDay::amber),
                series("chartGreen", Tone.GOOD, days, RiskDay::green))),
        caption);
  }

  /// Tasks done against the plan.
  List<Block> plan(Trend trend) {
    var points = trend.plan();
    if (points.size() < LEAST_DAYS) {
      return List.of();
    }
    var caption = words.plan(points);
    var done = points.stream().flatMap(point -> point.done().stream()).toList();
    return picture(
        new Lines(
            prompts.plain("digest/chartPlan"),
            caption.plainText(),
            words.some(points.stream().map(PlanPoint::day).toList()),
            List.of(
                series("chartPlanned", Tone.QUIET, points, PlanPoint::planned),
                new Series(prompts.plain("digest/chartDone"), Tone.FOCUS, done))),
        caption);
  }

  /// The map of open risks.
  List<Block> map(Trend trend) {
    var risks = trend.map();
    if (risks.isEmpty()) {
      return List.of();
    }
    var caption = words.map(risks);
    return picture(
        new Grid(
            prompts.plain("digest/chartMap"),
            caption.plainText() + " " + words.places(risks),
            prompts.plain("digest/chartLikelihood"),
            IntStream.rangeClosed(1, STEPS).mapToObj(Integer::toString).toList(),
            prompts.plain("digest/chartImpact"),
            IntStream.rangeClosed(1, STEPS).mapToObj(words::impact).toList(),
            IntStream.rangeClosed(1, STEPS).mapToObj(impact -> row(risks, impact)).toList()),
        caption);
  }

  private static List<Field> row(List<RiskPlace> risks, int impact) {
    return IntStream.rangeClosed(1, STEPS)
        .mapToObj(likelihood -> field(risks, likelihood, impact))
        .toList();
  }

  private static Field field(List<RiskPlace> risks, int likelihood, int impact) {
    var here =
        risks.stream()
            .filter(risk -> risk.likelihood() == likelihood && risk.impact() == impact)
            .map(risk -> "R" + risk.number())
            .toList();
    var shown =
        here.size() <= MOST_IN_FIELD
            ? String.join(" ", here)
            : "%s %s +%d".formatted(here.get(0), here.get(1), here.size() - 2);
    return new Field(tone(Colour.of(likelihood, impact)), shown);
  }

  private static Tone tone(Colour colour) {
    return switch (colour) {
      case RED -> Tone.BAD;
      case AMBER -> Tone.FAIR;
      case GREEN -> Tone.GOOD;
    };
  }

  private <T> Series series(String name, Tone tone, List<T> days, ToIntFunction<T> value) {
    return new Series(
        prompts.plain("digest/" + name), tone, days.stream().map(value::applyAsInt).toList());
  }

  /// Each day by its name while they are few; then the first of each week, and the others without.
  private List<String> mondays(List<LocalDate> days) {
    if (days.size() <= MOST_NAMED_DAYS) {
      return days.stream().map(words::day).toList();
    }
    return IntStream.range(0, days.size())
        .mapToObj(
            i -> i == 0 || isNewWeek(days.get(i - 1), days.get(i)) ? words.day(days.get(i)) : "")
        .collect(Collectors.collectingAndThen(Collectors.toList(), names -> apart(names)));
  }

  private static boolean isNewWeek(LocalDate before, LocalDate day) {
    return day.getDayOfWeek().getValue() < before.getDayOfWeek().getValue();
  }

  /// A name needs the room of three columns.
  private static List<String> apart(List<String> names) {
    boolean crowded = names.size() > 2 && (!names.get(1).isEmpty() || !names.get(2).isEmpty());
    return crowded
        ? IntStream.range(0, names.size()).mapToObj(i -> i == 0 ? "" : names.get(i)).toList()
        : names;
  }

  private static List<Block> picture(Chart chart, Text caption) {
    return List.of(new Picture(chart, caption));
  }
}
