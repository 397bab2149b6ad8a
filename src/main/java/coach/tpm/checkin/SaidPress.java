package coach.tpm.checkin;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.checkin.QuestionRef.Stands;
import coach.tpm.checkin.Said.Meant;
import coach.tpm.command.Press;
import coach.tpm.command.PressHandler;
import coach.tpm.command.Reply;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.Risk;
import java.util.Optional;

/// Carries on with words that were said: `12:no:the vendor is late`.
final class SaidPress implements PressHandler {

  static final String ACTION = "checkin.said";

  private final SaidAnswers answers;
  private final AnswerReplies replies;
  private final Prompts prompts;

  SaidPress(SaidAnswers answers, AnswerReplies replies, Prompts prompts) {
    this.answers = answers;
    this.replies = replies;
    this.prompts = prompts;
  }

  static String value(Question question, Meant meant) {
    return QuestionRef.to(question, Stands.QUESTION).bare()
        + ":"
        + QuestionMessages.name(meant.value())
        + ":"
        + meant.note();
  }

  @Override
  public String action() {
    return ACTION;
  }

  @Override
  public Reply press(Press press) {
    var parts = press.value().split(":", 3);
    return parts.length < 3
        ? gone()
        : QuestionRef.read(parts[0])
            .flatMap(ref -> meant(press, parts[1], parts[2]).map(meant -> take(press, ref, meant)))
            .orElseGet(this::gone);
  }

  private Reply take(Press press, QuestionRef ref, Meant meant) {
    return replies.reply(
        answers.take(press.caller(), ref, meant, press.at()), Stands.REPLY, press.at());
  }

  private Optional<Meant> meant(Press press, String value, String note) {
    var words = note.strip();
    int length = answers.spelled(press.caller().workspace(), words).length();
    return FormContext.value(value)
        .filter(read -> length <= Risk.MAX_STATEMENT && (read == Value.YES || length > 0))
        .map(read -> new Meant(read, words, true));
  }

  private Reply gone() {
    return Reply.say(prompts.text("checkin/notYours"));
  }
}
