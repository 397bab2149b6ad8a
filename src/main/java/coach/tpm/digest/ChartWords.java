package coach.tpm.digest;

import coach.tpm.checkin.DayOfAnswers;
import coach.tpm.digest.Trend.PlanPoint;
import coach.tpm.digest.Trend.RiskDay;
import coach.tpm.digest.Trend.RiskPlace;
import coach.tpm.message.DateWords;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.Colour;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What pictures show, in words: a caption for everybody, and all of it for those who do not see
/// the picture.
final class ChartWords {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final int MOST_NAMES = 5;

  private final Prompts prompts;

  ChartWords(Prompts prompts) {
    this.prompts = prompts;
  }

  Text answers(List<DayOfAnswers> days) {
    return prompts.text(
        "digest/captionAnswers",
        "asked",
        sum(days, DayOfAnswers::asked),
        "yes",
        sum(days, DayOfAnswers::yes),
        "atRisk",
        sum(days, DayOfAnswers::atRisk),
        "no",
        sum(days, DayOfAnswers::no),
        "silent",
        sum(days, DayOfAnswers::silent));
  }

  String answersByDay(List<DayOfAnswers> days) {
    return days.stream()
        .filter(day -> day.asked() > 0)
        .map(day ->
            prompts.plain(
                "digest/altAnswers",
                "day",
                DateWords.sayShort(day.day()),
                "yes",
                day.yes(),
                "atRisk",
                day.atRisk(),
                "no",
                day.no(),
                "silent",
                day.silent()))
        .collect(Collectors.joining(" "));
  }

  Text risks(List<RiskDay> days) {
    var last = days.getLast();
    return prompts.text(
        "digest/captionRisks",
        "red",
        last.red(),
        "amber",
        last.amber(),
        "green",
        last.green(),
        "before",
        days.getFirst().all(),
        "day",
        DateWords.sayShort(days.getFirst().day()));
  }

  String risksByDay(List<RiskDay> days) {
    return days.stream()
        .map(day ->
            prompts.plain(
                "digest/altRisks",
                "day",
                DateWords.sayShort(day.day()),
                "red",
                day.red(),
                "amber",
                day.amber(),
                "green",
                day.green()))
        .collect(Collectors.joining(" "));
  }

  Text plan(List<PlanPoint> points) {
    var today =
        points.reversed().stream()
            .filter(point -> point.done().isPresent())
            .findFirst()
            .orElse(points.getFirst());
    return prompts.text(
        "digest/captionPlan",
        "done",
        today.done().orElse(0),
        "all",
        points.getLast().planned(),
        "planned",
        today.planned());
  }

  Text map(List<RiskPlace> risks) {
    return prompts.text(
        "digest/captionMap",
        "red",
        count(risks, Colour.RED),
        "amber",
        count(risks, Colour.AMBER),
        "green",
        count(risks, Colour.GREEN));
  }

  String places(List<RiskPlace> risks) {
    return risks.stream()
        .map(risk ->
            prompts.plain(
                "digest/altPlace",
                "number",
                risk.number(),
                "likelihood",
                risk.likelihood(),
                "impact",
                impact(risk.impact())))
        .collect(Collectors.joining(" "));
  }

  /// Working days lost, such as `6–10`.
  String impact(int impact) {
    return prompts.plain("digest/impact" + impact);
  }

  /// `23 Nov`.
  String day(LocalDate day) {
    return DAY.format(day);
  }

  /// A few days by their names, evenly spread; the others without.
  List<String> some(List<LocalDate> days) {
    int step = (days.size() - 1) / MOST_NAMES + 1;
    return IntStream.range(0, days.size())
        .mapToObj(i -> i % step == 0 ? day(days.get(i)) : "")
        .toList();
  }

  private static int count(List<RiskPlace> risks, Colour colour) {
    return (int) risks.stream().filter(risk -> risk.colour() == colour).count();
  }

  private static int sum(List<DayOfAnswers> days, ToIntFunction<DayOfAnswers> value) {
    return days.stream().mapToInt(value).sum();
  }
}
