package coach.tpm.checkin;

import coach.tpm.checkin.AheadWords.Meaning;
import coach.tpm.checkin.Answer.Value;
import coach.tpm.checkin.Asked.Open;
import coach.tpm.checkin.Asked.Over;
import coach.tpm.checkin.QuestionRef.Stands;
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

/// Answers in words, said in the direct conversation: they answer what the person was asked last,
/// or what they will be asked on the day that the words name.
final class SaidWords implements WordsHandler {

  private final Questions questions;
  private final SaidAnswers answers;
  private final AheadWords ahead;
  private final UnreadWords unread;
  private final AnswerReplies replies;
  private final SaidReplies ask;
  private final Prompts prompts;

  SaidWords(
      Questions questions,
      SaidAnswers answers,
      AheadWords ahead,
      UnreadWords unread,
      AnswerReplies replies,
      SaidReplies ask,
      Prompts prompts) {
    this.questions = questions;
    this.answers = answers;
    this.ahead = ahead;
    this.unread = unread;
    this.replies = replies;
    this.ask = ask;
    this.prompts = prompts;
  }

  @Override
  public Optional<Reply> words(Invocation said) {
    return SaidAhead.read(said.arguments())
        .flatMap(words -> ahead.read(words, said).map(day -> answer(said, words.meant(), day)))
        .or(() ->
            switch (Said.read(said.arguments())) {
              case NoAnswer _ -> Optional.empty();
              case Meant meant -> answer(said, meant);
            });
  }

  @Override
  public Optional<Reply> unread(Invocation said) {
    return unread.keep(said);
  }

  private Reply answer(Invocation said, Meant meant, Meaning day) {
    return tooLong(said.caller(), meant)
        .orElseGet(() ->
            switch (day) {
              case Meaning.None(var reply) -> reply;
              case Meaning.Today() -> today(said, meant);
              case Meaning.Coming(var open) -> answer(said, meant, List.of(), open);
            });
  }

  private Optional<Reply> answer(Invocation said, Meant meant) {
    var open = questions.open(said.caller(), said.at());
    if (open.isEmpty() && !meant.sure()) {
      return Optional.empty();
    }
    return Optional.of(tooLong(said.caller(), meant).orElseGet(() -> today(said, meant)));
  }

  private Reply today(Invocation said, Meant meant) {
    var newest = questions.newest(said.caller(), said.at());
    var open = newest.stream().filter(asked -> asked.question().isOpen()).toList();
    return answer(said, meant, newest, open);
  }

  private Reply answer(Invocation said, Meant meant, List<Open> newest, List<Open> open) {
    if (open.isEmpty()) {
      return newest.isEmpty() ? nothingAsked(said) : change(newest, meant);
    }
    if (open.size() > 1) {
      return ask.which(open, meant);
    }
    return meant.sure()
        ? answer(said, meant, open.getFirst())
        : ask.confirm(open.getFirst(), meant);
  }

  private Reply nothingAsked(Invocation said) {
    var nothing = Message.of(prompts.text("checkin/nothingAsked"));
    return new Reply.Say(ahead.offer(said.caller(), said.at()).map(nothing::with).orElse(nothing));
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
    boolean known = meant.value() != Value.YES && answers.isKnown(open, meant);
    var ref = QuestionRef.to(open.question(), Stands.REPLY);
    return switch (answers.take(said.caller(), ref, meant, said.at())) {
      case Over(var why) -> Reply.say(why);
      case Open taken when meant.value() == Value.YES ->
          new Reply.Say(replies.receipt(taken, said.at()));
      case Open taken -> new Reply.Say(assumed(replies.receipt(taken, said.at()), known));
    };
  }

  private Message assumed(Message receipt, boolean known) {
    return receipt.with(new Note(prompts.text(known ? "checkin/sameFigures" : "checkin/assumed")));
  }

  private Optional<Reply> tooLong(Caller caller, Meant meant) {
    int length = answers.spelled(caller.workspace(), meant.note()).length();
    return length <= Risk.MAX_STATEMENT
        ? Optional.empty()
        : Optional.of(
            Reply.say(prompts.text("checkin/tooLong", "most", Risk.MAX_STATEMENT, "has", length)));
  }
}
