package coach.tpm.checkin;

import coach.tpm.checkin.Answer.Value;
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
import coach.tpm.risk.RiskReading.NotUnderstood;
import coach.tpm.risk.RiskReading.Understood;
import coach.tpm.risk.StandUps;
import java.util.List;

/// Takes the form of At risk and No.
final class AnswerForm implements FormHandler {

  private final Questions questions;
  private final StandUps standUps;
  private final Answering answering;
  private final AnswerReplies replies;
  private final AnswerForms forms;
  private final ExtraFields extras;
  private final Prompts prompts;

  AnswerForm(
      Questions questions,
      StandUps standUps,
      Answering answering,
      AnswerReplies replies,
      AnswerForms forms,
      ExtraFields extras,
      Prompts prompts) {
    this.questions = questions;
    this.standUps = standUps;
    this.answering = answering;
    this.replies = replies;
    this.forms = forms;
    this.extras = extras;
    this.prompts = prompts;
  }

  @Override
  public String form() {
    return AnswerForms.FORM;
  }

  /// None once the question cannot be answered any more, so that [#submit] can say so.
  @Override
  public List<Field> fields(Submission submission) {
    var context = FormContext.read(submission.context());
    return context.isPresent() && asked(submission) instanceof Open open
        ? forms.accepted(open, value(context.get(), submission), context.get().extras())
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
    return switch (extras.read(open.program(), context.extras(), submission)) {
      case Wrong(var problems) -> new Outcome.Problems(problems);
      case Read(var more) when value(context, submission) == Value.YES ->
          yes(context, more, submission);
      case Read(var more) -> trouble(open, context, more, submission);
    };
  }

  private Outcome yes(FormContext context, ExtraValues more, Submission submission) {
    return outcome(
        answering.yes(submission.caller(), context.ref(), "", more, submission.at()),
        context,
        submission);
  }

  private Outcome trouble(Open open, FormContext context, ExtraValues more, Submission submission) {
    return switch (standUps.read(open.program(), submission)) {
      case NotUnderstood(var problems) -> new Outcome.Problems(problems);
      case Understood understood -> {
        var trouble =
            new Trouble(value(context, submission), understood, AboutField.read(submission));
        yield outcome(
            answering.trouble(submission.caller(), context.ref(), trouble, more, submission.at()),
            context,
            submission);
      }
    };
  }

  /// The question's own message shows the receipt; elsewhere the form gives way to it.
  private Outcome outcome(Asked asked, FormContext context, Submission submission) {
    return switch (asked) {
      case Over(var why) -> new Outcome.Taken(Message.of(why));
      case Open _ when context.ref().stands() == Stands.QUESTION -> new Outcome.Closed();
      case Open open -> new Outcome.Taken(replies.receipt(open, submission.at()));
    };
  }

  private Asked asked(Submission submission) {
    return FormContext.read(submission.context())
        .map(context -> questions.find(submission.caller(), context.ref(), submission.at()))
        .orElseGet(() -> new Over(prompts.text("checkin/notYours")));
  }

  /// What was chosen in the form, or else pressed before it opened.
  private static Value value(FormContext context, Submission submission) {
    return FormContext.value(submission.value(AnswerForms.ANSWER)).orElse(context.value());
  }
}
