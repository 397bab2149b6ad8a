package coach.tpm.checkin;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.checkin.Asked.Open;
import coach.tpm.checkin.Asked.Over;
import coach.tpm.command.Press;
import coach.tpm.command.PressHandler;
import coach.tpm.command.Reply;
import coach.tpm.prompt.Prompts;
import java.time.Instant;

/// **Edit** on a receipt: the form as it was filled in, or for a Yes the three choices again.
final class EditPress implements PressHandler {

  private final Questions questions;
  private final JdbiAnswers answers;
  private final QuestionMessages messages;
  private final AnswerForms forms;
  private final Prompts prompts;

  EditPress(
      Questions questions,
      JdbiAnswers answers,
      QuestionMessages messages,
      AnswerForms forms,
      Prompts prompts) {
    this.questions = questions;
    this.answers = answers;
    this.messages = messages;
    this.forms = forms;
    this.prompts = prompts;
  }

  @Override
  public String action() {
    return Receipts.EDIT;
  }

  @Override
  public Reply press(Press press) {
    return QuestionRef.read(press.value())
        .map(ref -> edit(press, ref))
        .orElseGet(() -> Reply.say(prompts.text("checkin/notYours")));
  }

  private Reply edit(Press press, QuestionRef ref) {
    return switch (questions.find(press.caller(), ref, press.at())) {
      case Open open -> edit(open, ref, press.at());
      case Over(var why) -> Reply.say(why);
    };
  }

  private Reply edit(Open open, QuestionRef ref, Instant now) {
    return answers
        .find(open.question())
        .filter(answer -> answer.value() != Value.YES)
        .<Reply>map(answer -> new Reply.Open(forms.again(open, answer, ref)))
        .orElseGet(() -> new Reply.Become(messages.question(open, ref.stands(), now)));
  }
}
