package coach.tpm.checkin;

import coach.tpm.checkin.Asked.Open;
import coach.tpm.checkin.TakenBack.DateBack;
import coach.tpm.checkin.TakenBack.RiskBack;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import java.util.Locale;

/// What is said when an answer was taken back.
final class UndoneWords {

  private final Prompts prompts;

  UndoneWords(Prompts prompts) {
    this.prompts = prompts;
  }

  Text done(Open open) {
    return say("checkin/undone", open);
  }

  /// It was given ahead, so it is asked for on its day.
  Text askedLater(Open open) {
    return say("checkin/undoneAhead", open);
  }

  Text before(Open open) {
    return say("checkin/undoneBefore", open);
  }

  /// What became of the risk and of the dates; a sentence for each.
  Text rest(TakenBack back) {
    var text = back.risk().map(this::risk).orElseGet(Text::of);
    for (var date : back.dates()) {
      text = text.then(" ", date(date));
    }
    return text;
  }

  private Text risk(RiskBack risk) {
    var fate = risk.fate().name().toLowerCase(Locale.ROOT);
    return Text.of(" ").then(prompts.text("checkin/undoneRisk_" + fate, "number", risk.risk()));
  }

  private Text date(DateBack moved) {
    var date = moved.date();
    if (!moved.back()) {
      return prompts.text("checkin/undoneDateStays", "number", date.task());
    }
    return date.before()
        .map(due -> prompts.text("checkin/undoneDate", "number", date.task(), "date", due))
        .orElseGet(() -> prompts.text("checkin/undoneNoDate", "number", date.task()));
  }

  private Text say(String prompt, Open open) {
    return prompts.text(prompt, "program", open.program().name(), "day", open.question().day());
  }
}
