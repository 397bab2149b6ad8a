package coach.tpm.digest;

import coach.tpm.checkin.DayOfAnswers;
import coach.tpm.digest.Standing.Claim;
import coach.tpm.message.DateWords;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.Colour;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sentences of facts. Each takes all it says from the fact it is given.
final class Phrases {

  private final Prompts prompts;

  Phrases(Prompts prompts) {
    this.prompts = prompts;
  }

  String level(Level level) {
    return prompts.plain(level.words());
  }

  Text title(String words, Standing standing, Level level) {
    return title(words, standing.program(), standing, level);
  }

  /// Under another form of the program's name.
  Text title(String words, String program, Standing standing, Level level) {
    return prompts.text(
        words,
        "colour",
        level(level),
        "program",
        program,
        "day",
        DateWords.sayShort(standing.today()));
  }

  Text reason(Reason reason, LocalDate today) {
    return counted(
        reason.kind().words(),
        reason.count(),
        "of",
        reason.of(),
        "day",
        reason.day(),
        "when",
        when(reason.day(), today));
  }

  /// The reasons for a colour, in one line.
  Text why(List<Reason> reasons, LocalDate today) {
    return prompts.text(
        "digest/why",
        "reasons",
        reasons.stream()
            .map(reason -> reason(reason, today).plainText())
            .collect(Collectors.joining(" ")));
  }

  /// The colour that the answers claim, and why.
  Text claim(Claim claim, LocalDate today) {
    return prompts.text(
        "digest/claim",
        "colour",
        level(claim.level()),
        "reason",
        reason(claim.reason(), today).plainText());
  }

  /// `Fri 15 Jan`, with the year when it is not this one.
  String dated(LocalDate day, LocalDate today) {
    return DateWords.sayShort(day) + (day.getYear() == today.getYear() ? "" : " " + day.getYear());
  }

  Text target(Standing standing) {
    int left = (int) standing.daysLeft();
    var date = standing.target();
    if (left == 0) {
      return prompts.text("digest/targetToday", "date", date);
    }
    return counted(
        left > 0 ? "digest/targetAhead" : "digest/targetAgo", Math.abs(left), "date", date);
  }

  /// Today's answers, `7 of 9 answered, 1 away`. Whoever is away or sits the day out was not asked,
  /// and so stands apart from those who were. Nobody is named.
  Text answers(Standing standing) {
    var day = standing.answersToday();
    int asked = day.map(DayOfAnswers::asked).orElse(0);
    int answered = day.map(DayOfAnswers::answered).orElse(0);
    int away = standing.awayToday();
    var said =
        asked == 0
            ? prompts.text("digest/answersUnasked")
            : prompts.text("digest/answers", "count", answered, "asked", asked);
    var parts = day.map(this::parts).orElse(List.of());
    return said.then(
        away == 0 ? "" : ", " + prompts.plain("digest/partAway", "count", away),
        parts.isEmpty() ? "" : ": " + String.join(", ", parts));
  }

  Text risk(RiskFact risk) {
    return prompts.text(
        "digest/riskLine",
        "number",
        risk.number(),
        "statement",
        Line.of(risk.statement()),
        "symbol",
        symbol(risk.colour()),
        "score",
        risk.score(),
        "owner",
        owner(risk.owner()),
        "age",
        risk.age() == 0 ? prompts.plain("digest/ageToday") : counted("digest/age", risk.age()));
  }

  /// A risk in few words: it was opened, or closed.
  Text risk(String words, RiskFact risk) {
    return prompts.text(
        words,
        "number",
        risk.number(),
        "statement",
        Line.of(risk.statement()),
        "owner",
        owner(risk.owner()));
  }

  Text next(TaskFact task) {
    return task("digest/taskNext", task);
  }

  Text late(TaskFact task) {
    return task("digest/taskLate" + (task.late() == 1 ? "One" : ""), task);
  }

  Text done(TaskFact task) {
    return task("digest/taskDone", task);
  }

  String owner(Optional<String> owner) {
    return owner.map(Line::of).orElseGet(() -> prompts.plain("digest/noOwner"));
  }

  /// The words for a number of things: those named `name`, and `nameOne` for one.
  Text counted(String name, int count, Object... more) {
    return named(name, count, Stream.concat(Stream.of("count", count), Stream.of(more)).toArray());
  }

  private Text named(String name, int count, Object... values) {
    var one = name + "One";
    return prompts.text(count == 1 && prompts.names().contains(one) ? one : name, values);
  }

  private Text task(String words, TaskFact task) {
    return prompts.text(
        words,
        "number",
        task.number(),
        "title",
        Line.of(task.title()),
        "owner",
        owner(task.owner()),
        "day",
        task.due().map(DateWords::sayShort).orElse(""),
        "count",
        task.late());
  }

  private List<String> parts(DayOfAnswers day) {
    var parts = new ArrayList<String>();
    part(parts, "digest/partYes", day.yes());
    part(parts, "digest/partAtRisk", day.atRisk());
    part(parts, "digest/partNo", day.no());
    return parts;
  }

  private void part(List<String> parts, String words, int count) {
    if (count > 0) {
      parts.add(prompts.plain(words, "count", count));
    }
  }

  private String when(LocalDate day, LocalDate today) {
    return day.equals(today)
        ? prompts.plain("digest/today")
        : prompts.plain("digest/onDay", "day", DateWords.sayShort(day));
  }

  String symbol(Colour colour) {
    return prompts.plain(
        switch (colour) {
          case RED -> "digest/riskRed";
          case AMBER -> "digest/riskAmber";
          case GREEN -> "digest/riskGreen";
        });
  }
}
