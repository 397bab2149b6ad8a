package coach.tpm.checkin;

import coach.tpm.checkin.Asked.Open;
import coach.tpm.checkin.Asked.Over;
import coach.tpm.checkin.ExtraFields.Reading.Read;
import coach.tpm.checkin.ExtraFields.Reading.Wrong;
import coach.tpm.checkin.QuestionRef.Stands;
import coach.tpm.command.FormHandler;
import coach.tpm.command.Submission;
import coach.tpm.message.Field;
import coach.tpm.message.Message;
import coach.tpm.prompt.Prompts;
import java.util.List;

/// Takes the answers to a program's extra questions when they come after the answer itself.
final class ExtrasForm implements FormHandler {

  static final String FORM = "checkin.extras";

  private final Questions questions;
  private final Answering answering;
  private final AnswerReplies replies;
  private final ExtraFields fields;
  private final Prompts prompts;

  ExtrasForm(
      Questions questions,
      Answering answering,
      AnswerReplies replies,
      ExtraFields fields,
      Prompts prompts) {
    this.questions = questions;
    this.answering = answering;
    this.replies = replies;
    this.fields = fields;
    this.prompts = prompts;
  }

  @Override
  public String form() {
    return FORM;
  }

  /// None once the question cannot be answered any more, so that [#submit] can say so.
  @Override
  public List<Field> fields(Submission submission) {
    var context = FormContext.read(submission.context());
    return context.isPresent() && asked(submission) instanceof Open open
        ? fields.accepted(open.program(), context.get().extras())
        : List.of();
  }

  @Override
  public Outcome submit(Submission submission) {
    return switch (asked(submission)) {
      case Over(var why) -> new Outcome.Taken(Message.of(why));
      case Open open ->
          submit(open, FormContext.read(submission.context()).orElseThrow(), submission);
    };
  }

  private Outcome submit(Open open, FormContext context, Submission submission) {
    return switch (fields.read(open.program(), context.extras(), submission)) {
      case Wrong(var problems) -> new Outcome.Problems(problems);
      case Read(var more) ->
          switch (answering.more(submission.caller(), context.ref(), more, submission.at())) {
            case Over(var why) -> new Outcome.Taken(Message.of(why));
            case Open _ when context.ref().stands() == Stands.QUESTION -> new Outcome.Closed();
            case Open now -> new Outcome.Taken(replies.receipt(now, submission.at()));
          };
    };
  }

  private Asked asked(Submission submission) {
    return FormContext.read(submission.context())
        .map(context -> questions.find(submission.caller(), context.ref(), submission.at()))
        .orElseGet(() -> new Over(prompts.text("checkin/notYours")));
  }
}
