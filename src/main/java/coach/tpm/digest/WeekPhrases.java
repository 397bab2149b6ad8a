package coach.tpm.digest;

import coach.tpm.checkin.DayOfAnswers;
import coach.tpm.digest.Changes.Ask;
import coach.tpm.digest.Changes.Slip;
import coach.tpm.digest.Changes.TargetMove;
import coach.tpm.message.DateWords;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import java.util.ArrayList;
import java.util.List;

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

  Text move(TargetMove move) {
    return prompts.text(
        move.reason().isBlank() ? "digest/move" : "digest/moveWhy",
        "before",
        DateWords.sayShort(move.before()),
        "after",
        DateWords.sayShort(move.after()),
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
