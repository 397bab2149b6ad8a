package coach.tpm.digest;

import coach.tpm.message.Block;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Block.Preformatted;
import coach.tpm.message.Message;
import coach.tpm.prompt.Prompts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The weekly letter.
final class WeekPage {

  private static final String TEMPLATE = "digests/weekly";
  private static final String MORE = "digest/more";
  private static final int MOST = 5;
  private static final int MOST_TASKS = 10;

  private final Prompts prompts;
  private final Phrases phrases;
  private final WeekPhrases week;
  private final Lists lists;
  private final TrendPictures pictures;

  WeekPage(Prompts prompts) {
    this.prompts = prompts;
    this.phrases = new Phrases(prompts);
    this.week = new WeekPhrases(prompts, phrases);
    this.lists = new Lists(prompts);
    this.pictures = new TrendPictures(prompts);
  }

  Message letter(Facts facts) {
    var now = facts.now();
    var since = facts.since();
    return new Layout(prompts, TEMPLATE)
        .put("colour", week.colour(facts))
        .put("why", new Reasons(phrases).all(facts.verdict(), now))
        .put("target", phrases.target(now))
        .put("moves", lists.cut(since.moves(), MOST, move -> week.move(move, now.today()), MORE))
        .put("empty", empty(since))
        .put("planPicture", pictures.plan(facts.trend()))
        .put("days", days(since))
        .put("participation", week.participation(since))
        .put("weeks", weeks(since))
        .put("answersPicture", pictures.answers(facts.trend()))
        .put("risks", lists.cut(now.risks(), MOST, phrases::risk, "digest/moreRisks"))
        .put("riskChanges", riskChanges(since))
        .put("riskMap", pictures.map(facts.trend()))
        .put("risksPicture", pictures.risks(facts.trend()))
        .put("waiting", waiting(facts))
        .put("done", lists.cut(since.done(), MOST_TASKS, phrases::done, MORE))
        .put("slipped", slipped(facts))
        .put("next", lists.cut(now.next(), MOST_TASKS, phrases::next, "digest/moreTasks"))
        .put("asks", lists.cut(since.asks(), MOST, week::ask, MORE))
        .under(phrases.title("digest/weekTitle", now, facts.verdict().level()));
  }

  private List<Block> empty(Changes since) {
    return since.nothingHappened() ? List.of(new Paragraph(week.empty(since))) : List.of();
  }

  private List<Block> days(Changes since) {
    return since.days().isEmpty()
        ? List.of()
        : List.of(
            new Preformatted(
                since.days().stream().map(week::day).collect(Collectors.joining("\n"))));
  }

  private List<Block> riskChanges(Changes since) {
    var changes = new ArrayList<Block>();
    changes.addAll(
        lists.cut(since.opened(), MOST, risk -> phrases.risk("digest/riskOpened", risk), MORE));
    changes.addAll(
        lists.cut(since.closed(), MOST, risk -> phrases.risk("digest/riskClosed", risk), MORE));
    changes.addAll(
        lists.cut(since.risen(), MOST, move -> week.rated("digest/riskRisen", move), MORE));
    changes.addAll(
        lists.cut(since.fallen(), MOST, move -> week.rated("digest/riskFallen", move), MORE));
    return changes;
  }

  private List<Block> weeks(Changes since) {
    return since.weeks().size() > 1 ? List.of(new Paragraph(week.weeks(since.weeks()))) : List.of();
  }

  /// What nobody settles: risks that stay red, and those that nobody looks at.
  private List<Block> waiting(Facts facts) {
    var waiting = new ArrayList<Block>();
    waiting.addAll(lists.cut(facts.now().longRed(), MOST, week::longRed, MORE));
    waiting.addAll(
        lists.cut(
            facts.since().stale(), MOST, risk -> phrases.risk("digest/riskStale", risk), MORE));
    return waiting;
  }

  /// What moved to a later day, then what is late.
  private List<Block> slipped(Facts facts) {
    var slipped = new ArrayList<Block>();
    slipped.addAll(lists.cut(facts.since().slipped(), MOST, week::slip, MORE));
    slipped.addAll(lists.cut(facts.now().overdue(), MOST, phrases::late, "digest/moreTasks"));
    return slipped;
  }
}
