package coach.tpm.checkin;

import coach.tpm.checkin.Asked.Open;
import coach.tpm.checkin.Asked.Over;
import coach.tpm.command.Press;
import coach.tpm.command.PressHandler;
import coach.tpm.command.Reply;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Form;
import coach.tpm.prompt.Prompts;
import java.util.List;

/// **Answer 2 more questions** on a receipt: the form with the program's extra questions.
final class ExtrasPress implements PressHandler {

  static final String ACTION = "checkin.extras";

  private final Questions questions;
  private final JdbiAnswers answers;
  private final ExtraFields fields;
  private final Prompts prompts;

  ExtrasPress(Questions questions, JdbiAnswers answers, ExtraFields fields, Prompts prompts) {
    this.questions = questions;
    this.answers = answers;
    this.fields = fields;
    this.prompts = prompts;
  }

  @Override
  public String action() {
    return ACTION;
  }

  @Override
  public Reply press(Press press) {
    return QuestionRef.read(press.value())
        .map(ref -> open(press, ref))
        .orElseGet(() -> Reply.say(prompts.text("checkin/notYours")));
  }

  private Reply open(Press press, QuestionRef ref) {
    return switch (questions.find(press.caller(), ref, press.at())) {
      case Over(var why) -> Reply.say(why);
      case Open open -> open(open, ref);
    };
  }

  private Reply open(Open open, QuestionRef ref) {
    var answer = answers.find(open.question());
    if (answer.isEmpty()) {
      return Reply.say(prompts.text("checkin/answerFirst", "program", open.program().name()));
    }
    var shown = fields.shown(open.program(), open.question());
    if (shown.isEmpty()) {
      return Reply.say(prompts.text("checkin/extrasGone", "program", open.program().name()));
    }
    var context = new FormContext(answer.get().value(), ref, fields.asked(open.program()));
    return new Reply.Open(
        new Form(
            ExtrasForm.FORM,
            context.toString(),
            prompts.plain("checkin/extrasTitle"),
            prompts.plain("checkin/submit"),
            List.of(
                new Paragraph(
                    prompts.text(
                        "checkin/extrasIntro",
                        "program",
                        open.program().name(),
                        "day",
                        open.question().day()))),
            shown));
  }
}
