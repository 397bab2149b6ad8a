package coach.tpm.risk;

import coach.tpm.prompt.Prompts;
import java.util.ArrayList;

/// What the journal says of a risk's changes, in words for people.
final class JournalWords {

  private final Prompts prompts;
  private final RiskWords words;

  JournalWords(Prompts prompts, RiskWords words) {
    this.prompts = prompts;
    this.words = words;
  }

  String raised(RiskReport report) {
    return prompts.plain(
        "risk/journalRaised",
        "likelihood",
        words.likelihood(report.likelihood()),
        "days",
        words.days(report.daysLost()));
  }

  String changed(Risk former, RiskReport now) {
    var changes = new ArrayList<String>();
    if (former.likelihood() != now.likelihood()) {
      changes.add(
          prompts.plain(
              "risk/journalLikelihood",
              "before",
              words.likelihood(former.likelihood()),
              "after",
              words.likelihood(now.likelihood())));
    }
    if (former.daysLost() != now.daysLost()) {
      changes.add(
          prompts.plain(
              "risk/journalDays",
              "before",
              words.days(former.daysLost()),
              "after",
              words.days(now.daysLost())));
    }
    if (!former.statement().equals(now.statement())) {
      changes.add(prompts.plain("risk/journalStatement"));
    }
    return String.join(", ", changes);
  }
}
