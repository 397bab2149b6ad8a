package coach.tpm.digest;

import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Heading;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import java.time.LocalDate;
import java.util.List;

/// Where a program stands: the private summary, and the channel's card of a day.
final class StandingPages {

  private static final int MOST = 5;

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

  Message summary(Standing standing, Trend trend, Choices views) {
    return page("digests/summary", standing, trend)
        .put("why", new Reasons(phrases).all(Verdict.of(standing), standing))
        .put("risks", lists.cut(standing.risks(), MOST, phrases::risk, "digest/moreRisks"))
        .put("overdue", lists.cut(standing.overdue(), MOST, phrases::late, "digest/moreTasks"))
        .put("next", lists.cut(standing.next(), MOST, phrases::next, "digest/moreTasks"))
        .put("hint", List.of(new Note(prompts.text("digest/hint"))))
        .put("views", List.of(views))
        .under(title(standing));
  }

  /// Short, since it stands in the channel; its thread has the rest.
  Message card(Standing standing) {
    return page("digests/card", standing, Trend.NONE)
        .put("why", new Reasons(phrases).head(Verdict.of(standing), standing))
        .put("hint", List.of(new Note(prompts.text("digest/cardHint"))))
        .under(title(standing));
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

  private Text title(Standing standing) {
    return phrases.title("digest/title", standing, Verdict.of(standing).level());
  }

  private Layout page(String template, Standing standing, Trend trend) {
    return new Layout(prompts, template)
        .put("target", phrases.target(standing))
        .put("planPicture", pictures.plan(trend))
        .put("answers", phrases.answers(standing))
        .put("answersPicture", pictures.answers(trend))
        .put("riskMap", pictures.map(trend))
        .put("risksPicture", pictures.risks(trend));
  }
}
