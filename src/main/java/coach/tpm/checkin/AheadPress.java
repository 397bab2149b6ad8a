package coach.tpm.checkin;

import coach.tpm.checkin.Asked.Open;
import coach.tpm.checkin.Asked.Over;
import coach.tpm.checkin.QuestionRef.Stands;
import coach.tpm.command.Press;
import coach.tpm.command.PressHandler;
import coach.tpm.command.Reply;
import coach.tpm.prompt.Prompts;

/// **Answer ahead for Thu 26 Nov**: that day's question with its three buttons.
final class AheadPress implements PressHandler {

  static final String ACTION = "checkin.ahead";

  private final Questions questions;
  private final JdbiAnswers answers;
  private final QuestionMessages messages;
  private final Receipts receipts;
  private final Prompts prompts;

  AheadPress(
      Questions questions,
      JdbiAnswers answers,
      QuestionMessages messages,
      Receipts receipts,
      Prompts prompts) {
    this.questions = questions;
    this.answers = answers;
    this.messages = messages;
    this.receipts = receipts;
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
        .map(asked -> reply(asked, press))
        .orElseGet(() -> Reply.say(prompts.text("checkin/notYours")));
  }

  /// One that was answered meanwhile shows what was recorded.
  private Reply reply(Asked asked, Press press) {
    return switch (asked) {
      case Over(var why) -> Reply.say(why);
      case Open open ->
          answers
              .find(open.question())
              .map(answer ->
                  receipts.editable(
                      open.program(), open.question(), answer, Stands.REPLY, press.at()))
              .<Reply>map(Reply.Say::new)
              .orElseGet(() -> new Reply.Say(messages.question(open, Stands.REPLY, press.at())));
    };
  }
}
