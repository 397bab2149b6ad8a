package coach.tpm.checkin;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.checkin.Asked.Open;
import coach.tpm.checkin.Asked.Over;
import coach.tpm.checkin.QuestionRef.Stands;
import coach.tpm.command.Reply;
import coach.tpm.message.Message;
import java.time.Instant;

/// What a person gets back for an answer, by where the button stood.
final class AnswerReplies {

  private final JdbiAnswers answers;
  private final Receipts receipts;

  AnswerReplies(JdbiAnswers answers, Receipts receipts) {
    this.answers = answers;
    this.receipts = receipts;
  }

  /// On the question's own message nothing is said: the outbox turns it into the receipt.
  Reply reply(Asked asked, Stands stands, Instant at) {
    return switch (asked) {
      case Over(var why) -> Reply.say(why);
      case Open open ->
          switch (stands) {
            case QUESTION -> new Reply.Quiet();
            case REPLY -> new Reply.Become(receipt(open, at));
            case HOME -> new Reply.Say(receipt(open, at));
          };
    };
  }

  /// Whether this was the last answer to the question.
  boolean isGiven(Open open, Value value) {
    return answers.find(open.question()).filter(answer -> answer.value() == value).isPresent();
  }

  /// The receipt of an answer that was just taken.
  Message receipt(Open open, Instant at) {
    var answer = answers.find(open.question()).orElseThrow();
    return receipts.editable(open.program(), open.question(), answer, Stands.REPLY, at);
  }
}
