package coach.tpm.digest;

import coach.tpm.digest.Details.Said;
import coach.tpm.message.Block;
import coach.tpm.message.DateWords;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import java.util.ArrayList;
import java.util.List;

/// The reply in a card's thread: who answered what, the risks raised that day, the dates that
/// moved. It names nobody who did not answer.
final class DetailsPage {

  private static final int MOST_ANSWERS = 30;
  private static final int MOST_RISKS = 10;

  private final Prompts prompts;
  private final Phrases phrases;
  private final Lists lists;
  private final DateNewsPage news;

  DetailsPage(Prompts prompts) {
    this.prompts = prompts;
    this.phrases = new Phrases(prompts);
    this.lists = new Lists(prompts);
    this.news = new DateNewsPage(prompts);
  }

  Message of(Details details) {
    return new Layout(prompts, "digests/details")
        .put("answers", answers(details))
        .put("raised", lists.cut(details.raised(), MOST_RISKS, phrases::risk, "digest/moreRisks"))
        .put("moves", moves(details))
        .under(
            prompts.text(
                "digest/detailsTitle",
                "program",
                details.program(),
                "day",
                DateWords.sayShort(details.day())));
  }

  private List<Block> answers(Details details) {
    return details.answers().isEmpty()
        ? List.of(new Block.Paragraph(prompts.text("digest/saidNothing")))
        : lists.cut(details.answers(), MOST_ANSWERS, this::said, "digest/more");
  }

  private List<Block> moves(Details details) {
    return details.moves().isEmpty()
        ? List.of()
        : List.of(news.list(details.moves(), details.day()));
  }

  /// `Ben: At risk · task 3 · R2 · late: The vendor may be late`.
  private Text said(Said said) {
    var value = prompts.plain("digest/said" + said.value().name());
    var parts = new ArrayList<>(List.of(value));
    said.task().ifPresent(task -> parts.add(prompts.plain("digest/saidTask", "number", task)));
    said.risk().ifPresent(risk -> parts.add(prompts.plain("digest/saidRisk", "number", risk)));
    if (said.late()) {
      parts.add(prompts.plain("digest/saidLate"));
    }
    if (said.edited()) {
      parts.add(prompts.plain("digest/saidEdited"));
    }
    return prompts.text(
        said.note().isBlank() ? "digest/said" : "digest/saidWhy",
        "member",
        Line.of(said.member()),
        "parts",
        String.join(" · ", parts),
        "note",
        Line.of(said.note()));
  }
}
