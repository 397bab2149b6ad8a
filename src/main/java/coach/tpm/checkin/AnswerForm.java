package coach.tpm.checkin;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.checkin.AnswerForms.Context;
import coach.tpm.checkin.Asked.Open;
import coach.tpm.checkin.Asked.Over;
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
  private final Prompts prompts;

  AnswerForm(
      Questions questions,
      StandUps standUps,
      Answering answering,
      AnswerReplies replies,
      AnswerForms forms,
      Prompts prompts) {
    this.questions = questions;
    this.standUps = standUps;
    this.answering = answering;
    this.replies = replies;
    this.forms = forms;
    this.prompts = prompts;
  }

  @Override
  public String form() {
    return AnswerForms.FORM;
  }

  /// None once the question cannot be answered any more, so that [#submit] can say so.
  @Override
  public List<Field> fields(Submission submission) {
    return asked(submission) instanceof Open open && value(submission) != Value.YES
        ? forms.accepted(open)
        : List.of();
  }

  @Override
  public Outcome submit(Submission submission) {
    return switch (asked(submission)) {
      case Over(var why) -> new Outcome.Taken(Message.of(why));
      case Open open when value(submission) == Value.YES -> yes(open, submission);
      case Open open -> trouble(open, submission);
    };
  }

  private Outcome yes(Open open, Submission submission) {
    var id = open.question().id();
    return outcome(answering.yes(submission.caller(), id, "", submission.at()), stands(submission));
  }

  private Outcome trouble(Open open, Submission submission) {
    return switch (standUps.read(open.program(), submission)) {
      case NotUnderstood(var problems) -> new Outcome.Problems(problems);
      case Understood understood ->
          outcome(
              answering.trouble(
                  submission.caller(),
                  open.question().id(),
                  value(submission),
                  understood,
                  submission.at()),
              stands(submission));
    };
  }

  /// The question's own message shows the receipt; elsewhere the form gives way to it.
  private Outcome outcome(Asked asked, Stands stands) {
    return switch (asked) {
      case Over(var why) -> new Outcome.Taken(Message.of(why));
      case Open _ when stands == Stands.QUESTION -> new Outcome.Closed();
      case Open open -> new Outcome.Taken(replies.receipt(open));
    };
  }

  private Asked asked(Submission submission) {
    return Context.read(submission.context())
        .map(context ->
            questions.find(submission.caller(), context.ref().question(), submission.at()))
        .orElseGet(() -> new Over(prompts.text("checkin/notYours")));
  }

  /// What was chosen in the form, or else pressed before it opened.
  private static Value value(Submission submission) {
    return Context.value(submission.value(AnswerForms.ANSWER))
        .or(() -> Context.read(submission.context()).map(Context::value))
        .orElse(Value.NO);
  }

  private static Stands stands(Submission submission) {
    return Context.read(submission.context())
        .map(context -> context.ref().stands())
        .orElse(Stands.REPLY);
  }
}
