package coach.tpm.digest;

import coach.tpm.message.Block;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Heading;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Message;
import coach.tpm.prompt.Prompts;
import java.time.LocalDate;
import java.util.List;

/// Where a program stands: the private summary, and the channel's card of a day.
final class StandingPages {

  private static final int MOST_IN_SUMMARY = 5;
  private static final int MOST_ON_CARD = 3;

  private final Prompts prompts;
  private final Phrases phrases;
  private final Lists lists;
  private final TrendPictures pictures;

  StandingPages(Prompts prompts) {
    this.prompts = prompts;
    this.phrases = new Phrases(prompts);
    this.lists = new Lists(prompts);
    this.pictures = new TrendPictures(prompts);
  }

  Message summary(Standing standing, Trend trend) {
    return page("digests/summary", standing, trend, MOST_IN_SUMMARY, "digest/hint");
  }

  Message card(Standing standing) {
    return page("digests/card", standing, Trend.NONE, MOST_ON_CARD, "digest/cardHint");
  }

  /// What a card says once its program is closed.
  Message closed(Standing standing, LocalDate closedOn) {
    var title = prompts.plain("digest/closedTitle", "program", standing.program());
    var tasks = standing.tasks();
    return new Message(
        title,
        List.of(
            new Heading(title),
            new Paragraph(
                prompts.text(
                    "digest/closed", "day", closedOn, "done", tasks.done(), "all", tasks.all()))));
  }

  private Message page(String template, Standing standing, Trend trend, int most, String hint) {
    var verdict = Verdict.of(standing);
    return new Layout(prompts, template)
        .put("reasons", reasons(verdict, standing.today()))
        .put("target", phrases.target(standing))
        .put("planPicture", pictures.plan(trend))
        .put("answers", phrases.answers(standing.answersToday()))
        .put("answersPicture", pictures.answers(trend))
        .put("risks", lists.cut(standing.risks(), most, phrases::risk, "digest/moreRisks"))
        .put("riskMap", pictures.map(trend))
        .put("risksPicture", pictures.risks(trend))
        .put("overdue", lists.cut(standing.overdue(), most, phrases::late, "digest/moreTasks"))
        .put("next", lists.cut(standing.next(), most, phrases::next, "digest/moreTasks"))
        .put("hint", List.of(new Note(prompts.text(hint))))
        .under(phrases.title("digest/title", standing, verdict.level()));
  }

  private List<Block> reasons(Verdict verdict, LocalDate today) {
    return List.of(
        new Bullets(
            false,
            verdict.reasons().stream().map(reason -> phrases.reason(reason, today)).toList()));
  }
}
