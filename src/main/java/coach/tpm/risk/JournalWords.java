package coach.tpm.risk;

import coach.tpm.prompt.Prompts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /// What a newer report changed; empty when it changed nothing.
  String changed(Risk former, RiskReport now) {
    var changes = new ArrayList<String>();
    moved(
            "risk/journalLikelihood",
            words.likelihood(former.likelihood()),
            words.likelihood(now.likelihood()))
        .ifPresent(changes::add);
    moved("risk/journalDays", words.days(former.daysLost()), words.days(now.daysLost()))
        .ifPresent(changes::add);
    changes.addAll(replaced(former, now));
    return String.join(", ", changes);
  }

  private Optional<String> moved(String prompt, String before, String after) {
    return before.equals(after)
        ? Optional.empty()
        : Optional.of(prompts.plain(prompt, "before", before, "after", after));
  }

  private List<String> replaced(Risk former, RiskReport now) {
    var replaced = new ArrayList<String>();
    if (!former.statement().equals(now.statement())) {
      replaced.add(prompts.plain("risk/journalStatement"));
    }
    if (!former.task().equals(now.task())) {
      replaced.add(prompts.plain("risk/journalTask"));
    }
    if (!former.helpFrom().equals(now.helpFrom())) {
      replaced.add(prompts.plain("risk/journalHelp"));
    }
    if (!former.owner().equals(now.owner())) {
      replaced.add(prompts.plain("risk/journalOwner"));
    }
    if (!former.sourceLink().equals(now.sourceLink())) {
      replaced.add(prompts.plain("risk/journalSource"));
    }
    return replaced;
  }
}
