package coach.tpm.digest;

import coach.tpm.checkin.DayOfAnswers;
import coach.tpm.digest.Changes.Ask;
import coach.tpm.digest.Changes.RiskMove;
import coach.tpm.digest.Changes.Slip;
import coach.tpm.digest.Changes.TargetMove;
import coach.tpm.digest.Changes.Week;
import coach.tpm.message.DateWords;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The sentences of a week's changes.
final class WeekPhrases {

  private static final int DAY_WIDTH = 12;

  private final Prompts prompts;
  private final Phrases phrases;

  WeekPhrases(Prompts prompts, Phrases phrases) {
    this.prompts = prompts;
    this.phrases = phrases;
  }

  Text colour(Facts facts) {
    var colour = phrases.level(facts.verdict().level());
    return facts
        .since()
        .then()
        .map(then ->
            prompts.text(
                then.level() == facts.verdict().level()
                    ? "digest/colourSame"
                    : "digest/colourChanged",
                "colour",
                colour,
                "before",
                phrases.level(then.level()),
                "day",
                DateWords.sayShort(then.day())))
        .orElseGet(() -> prompts.text("digest/colourFirst", "colour", colour));
  }

  Text move(TargetMove move, LocalDate today) {
    return prompts.text(
        move.reason().isBlank() ? "digest/move" : "digest/moveWhy",
        "before",
        phrases.dated(move.before(), today),
        "after",
        phrases.dated(move.after(), today),
        "reason",
        Line.of(move.reason()));
  }

  Text participation(Changes changes) {
    var since = DateWords.sayShort(changes.since());
    return changes.asked() == 0
        ? prompts.text("digest/unasked", "day", since)
        : prompts.text(
            changes.asked() == 1 ? "digest/participationOne" : "digest/participation",
            "answered",
            changes.answered(),
            "asked",
            changes.asked(),
            "day",
            since);
  }

  /// `12 of 15, 13 of 15, 9 of 15, 9 of 11`: the last four weeks, this one last.
  Text weeks(List<Week> weeks) {
    return prompts.text(
        "digest/weeks",
        "parts",
        weeks.stream()
            .map(week ->
                week.asked() == 0
                    ? prompts.plain("digest/weekUnasked")
                    : prompts.plain(
                        "digest/weekAsked", "answered", week.answered(), "asked", week.asked()))
            .collect(Collectors.joining(", ")));
  }

  /// A risk whose score changed.
  Text rated(String words, RiskMove move) {
    return prompts.text(
        words,
        "number",
        move.number(),
        "statement",
        Line.of(move.statement()),
        "owner",
        phrases.owner(move.owner()),
        "symbolBefore",
        phrases.symbol(move.colourBefore()),
        "before",
        move.before(),
        "symbol",
        phrases.symbol(move.colourAfter()),
        "after",
        move.after());
  }

  Text longRed(RiskFact risk) {
    return prompts.text(
        "digest/riskLongRed",
        "number",
        risk.number(),
        "statement",
        Line.of(risk.statement()),
        "owner",
        phrases.owner(risk.owner()),
        "count",
        risk.inColour());
  }

  Text empty(Changes changes) {
    return prompts.text("digest/empty", "day", DateWords.sayShort(changes.since()));
  }

  /// `Mon 16 Nov 4 of 5 on time, 1 at risk`.
  String day(DayOfAnswers day) {
    var parts = new ArrayList<String>();
    parts.add(
        day.asked() == 0
            ? prompts.plain("digest/dayUnasked")
            : prompts.plain("digest/dayAsked", "yes", day.yes(), "asked", day.asked()));
    part(parts, "digest/partAtRisk", day.atRisk());
    part(parts, "digest/partNo", day.no());
    part(parts, "digest/partSilent", day.silent());
    var name = DateWords.sayShort(day.day());
    return name
        + " ".repeat(Math.max(1, DAY_WIDTH - name.length()))
        + String.join(", ", parts)
        + out(day.skipped());
  }

  Text slip(Slip slip) {
    return prompts.text(
        slip.reason().isBlank() ? "digest/slip" : "digest/slipWhy",
        "number",
        slip.number(),
        "title",
        Line.of(slip.title()),
        "owner",
        phrases.owner(slip.owner()),
        "before",
        DateWords.sayShort(slip.before()),
        "after",
        DateWords.sayShort(slip.after()),
        "reason",
        Line.of(slip.reason()));
  }

  Text ask(Ask ask) {
    return prompts.text(
        ask.risk().isPresent() ? "digest/askRisk" : "digest/ask",
        "from",
        Line.of(ask.from()),
        "what",
        Line.of(ask.what()),
        "number",
        ask.risk().map(String::valueOf).orElse(""));
  }

  private String out(int count) {
    return count == 0 ? "" : "; " + prompts.plain("digest/partOut", "count", count);
  }

  private void part(List<String> parts, String words, int count) {
    if (count > 0) {
      parts.add(prompts.plain(words, "count", count));
    }
  }
}
