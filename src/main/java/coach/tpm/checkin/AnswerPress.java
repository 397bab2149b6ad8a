package coach.tpm.checkin;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.checkin.Asked.Open;
import coach.tpm.checkin.Asked.Over;
import coach.tpm.command.Press;
import coach.tpm.command.PressHandler;
import coach.tpm.command.Reply;
import coach.tpm.prompt.Prompts;

/// One of the three answers, pressed: Yes is taken at once, At risk and No open the form.
final class AnswerPress implements PressHandler {

  private final Value value;
  private final Questions questions;
  private final Answering answering;
  private final AnswerReplies replies;
  private final AnswerForms forms;
  private final Prompts prompts;

  AnswerPress(
      Value value,
      Questions questions,
      Answering answering,
      AnswerReplies replies,
      AnswerForms forms,
      Prompts prompts) {
    this.value = value;
    this.questions = questions;
    this.answering = answering;
    this.replies = replies;
    this.forms = forms;
    this.prompts = prompts;
  }

  @Override
  public String action() {
    return QuestionMessages.action(value);
  }

  @Override
  public Reply press(Press press) {
    return QuestionRef.read(press.value())
        .map(ref -> press(press, ref))
        .orElseGet(() -> Reply.say(prompts.text("checkin/notYours")));
  }

  private Reply press(Press press, QuestionRef ref) {
    return value == Value.YES ? yes(press, ref) : open(press, ref);
  }

  private Reply yes(Press press, QuestionRef ref) {
    return replies.reply(
        answering.yes(press.caller(), ref, "", ExtraValues.NONE, press.at()),
        ref.stands(),
        press.at());
  }

  private Reply open(Press press, QuestionRef ref) {
    return switch (questions.find(press.caller(), ref, press.at())) {
      case Open open -> new Reply.Open(forms.first(open, value, ref));
      case Over(var why) -> Reply.say(why);
    };
  }
}
