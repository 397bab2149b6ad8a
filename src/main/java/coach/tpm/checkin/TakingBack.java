package coach.tpm.checkin;

import coach.tpm.checkin.Answering.Keeping;
import coach.tpm.checkin.Asked.Open;
import coach.tpm.checkin.Asked.Over;
import coach.tpm.command.Caller;
import coach.tpm.prompt.Prompts;
import java.time.Instant;

/// Takes an answer back while its question is open: the answer, what it did to the register and to
/// dates, and what shows it are one change.
final class TakingBack {

  private final Questions questions;
  private final JdbiAnswers answers;
  private final Extras extras;
  private final Effects effects;
  private final Ahead ahead;
  private final Keeping keeping;
  private final Moments moments;
  private final Prompts prompts;

  TakingBack(
      Questions questions,
      JdbiAnswers answers,
      Extras extras,
      Effects effects,
      Ahead ahead,
      Keeping keeping,
      Moments moments,
      Prompts prompts) {
    this.questions = questions;
    this.answers = answers;
    this.extras = extras;
    this.effects = effects;
    this.ahead = ahead;
    this.keeping = keeping;
    this.moments = moments;
    this.prompts = prompts;
  }

  Undone takeBack(Caller caller, QuestionRef ref, Instant at) {
    return keeping.transactions().call(() -> inTransaction(caller, ref, at));
  }

  private Undone inTransaction(Caller caller, QuestionRef ref, Instant at) {
    return switch (questions.lock(caller, ref, at)) {
      case Over(var why) -> new Undone.Refused(why);
      case Open open when !open.question().isInTime(at) -> tooLate(open);
      case Open open when answers.find(open.question()).isEmpty() -> new Undone.Before(open);
      case Open open -> takeBack(open, at);
    };
  }

  private Undone takeBack(Open open, Instant at) {
    var question = open.question();
    keeping.refresh(open, at);
    var back = effects.takeBack(open, at);
    extras.forget(question);
    answers.remove(question);
    boolean askedLater = ahead.forget(question, at);
    keeping.tell(open, "checkin.takenBack", "", at);
    return new Undone.Done(open, askedLater, back);
  }

  private Undone tooLate(Open open) {
    return new Undone.Refused(
        prompts.text(
            "checkin/undoOver",
            "program",
            open.program().name(),
            "day",
            open.question().day(),
            "time",
            open.question().closesAt().map(at -> moments.say(open, at)).orElse("")));
  }
}
