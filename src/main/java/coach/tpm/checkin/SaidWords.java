package coach.tpm.checkin;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.checkin.Asked.Open;
import coach.tpm.checkin.Asked.Over;
import coach.tpm.checkin.Said.Meant;
import coach.tpm.checkin.Said.NoAnswer;
import coach.tpm.command.Caller;
import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.command.WordsHandler;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Message;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.Risk;
import java.util.List;
import java.util.Optional;

/// Answers in words, said in the direct conversation: they answer what the person was asked last.
final class SaidWords implements WordsHandler {

  private final Questions questions;
  private final SaidAnswers answers;
  private final AnswerReplies replies;
  private final SaidReplies ask;
  private final Prompts prompts;

  SaidWords(
      Questions questions,
      SaidAnswers answers,
      AnswerReplies replies,
      SaidReplies ask,
      Prompts prompts) {
    this.questions = questions;
    this.answers = answers;
    this.replies = replies;
    this.ask = ask;
    this.prompts = prompts;
  }

  @Override
  public Optional<Reply> words(Invocation said) {
    return switch (Said.read(said.arguments())) {
      case NoAnswer _ -> Optional.empty();
      case Meant meant -> answer(said, meant);
    };
  }

  private Optional<Reply> answer(Invocation said, Meant meant) {
    var newest = questions.newest(said.caller(), said.at());
    var open = newest.stream().filter(asked -> asked.question().isOpen()).toList();
    if (open.isEmpty() && !meant.sure()) {
      return Optional.empty();
    }
    return Optional.of(
        tooLong(said.caller(), meant).orElseGet(() -> answer(said, meant, newest, open)));
  }

  private Reply answer(Invocation said, Meant meant, List<Open> newest, List<Open> open) {
    if (newest.isEmpty()) {
      return Reply.say(prompts.text("checkin/nothingAsked"));
    }
    if (open.isEmpty()) {
      return change(newest, meant);
    }
    if (open.size() > 1) {
      return ask.which(open, meant);
    }
    return meant.sure()
        ? answer(said, meant, open.getFirst())
        : ask.confirm(open.getFirst(), meant);
  }

  /// What stands already is not offered again, unless something was said with it.
  private Reply change(List<Open> answered, Meant meant) {
    var others =
        answered.stream()
            .filter(open -> !meant.note().isEmpty() || !replies.isGiven(open, meant.value()))
            .toList();
    return others.isEmpty() ? ask.already(answered, meant.value()) : ask.change(others, meant);
  }

  private Reply answer(Invocation said, Meant meant, Open open) {
    if (meant.value() != Value.YES && meant.note().isEmpty()) {
      return ask.why(open, meant.value());
    }
    var taken = answers.take(said.caller(), open.question().id(), meant, said.at());
    return switch (taken) {
      case Over(var why) -> Reply.say(why);
      case Open _ when meant.value() == Value.YES -> new Reply.Say(replies.receipt(open));
      case Open _ -> new Reply.Say(assumed(replies.receipt(open)));
    };
  }

  private Message assumed(Message receipt) {
    return receipt.with(new Note(prompts.text("checkin/assumed")));
  }

  private Optional<Reply> tooLong(Caller caller, Meant meant) {
    int length = answers.spelled(caller.workspace(), meant.note()).length();
    return length <= Risk.MAX_STATEMENT
        ? Optional.empty()
        : Optional.of(
            Reply.say(prompts.text("checkin/tooLong", "most", Risk.MAX_STATEMENT, "has", length)));
  }
}
