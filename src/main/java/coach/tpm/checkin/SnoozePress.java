package coach.tpm.checkin;

import coach.tpm.calendar.TimeWords;
import coach.tpm.checkin.Asked.Open;
import coach.tpm.checkin.Asked.Over;
import coach.tpm.command.Press;
import coach.tpm.command.PressHandler;
import coach.tpm.command.Reply;
import coach.tpm.prompt.Prompts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

/// **Snooze 1 h** on a question: the coach reminds an hour later, at most twice a day.
final class SnoozePress implements PressHandler {

  static final String ACTION = "checkin.snooze";
  static final Duration LENGTH = Duration.ofHours(1);

  private final Questions questions;
  private final JdbiWindows windows;
  private final LocalDays days;
  private final Prompts prompts;

  SnoozePress(Questions questions, JdbiWindows windows, LocalDays days, Prompts prompts) {
    this.questions = questions;
    this.windows = windows;
    this.days = days;
    this.prompts = prompts;
  }

  @Override
  public String action() {
    return ACTION;
  }

  @Override
  public Reply press(Press press) {
    return QuestionRef.read(press.value())
        .map(ref -> questions.find(press.caller(), ref, press.at()))
        .map(asked ->
            switch (asked) {
              case Over(var why) -> Reply.say(why);
              case Open open -> snooze(open, press.at());
            })
        .orElseGet(() -> Reply.say(prompts.text("checkin/notYours")));
  }

  private Reply snooze(Open open, Instant at) {
    if (!open.question().isOpen()) {
      return Reply.say(prompts.text("checkin/snoozeAnswered"));
    }
    var until = at.plus(LENGTH);
    return windows.snooze(open.question(), until)
        ? Reply.say(prompts.text("checkin/snoozed", "time", local(open, until)))
        : Reply.say(
            prompts.text(
                "checkin/snoozeNoMore",
                "time",
                open.question().closesAt().map(closes -> local(open, closes)).orElse("")));
  }

  private String local(Open open, Instant at) {
    var zone = days.zone(open.program(), open.question().member()).orElseThrow();
    return TimeWords.say(LocalTime.ofInstant(at, zone));
  }
}
