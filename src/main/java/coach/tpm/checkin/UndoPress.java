package coach.tpm.checkin;

import coach.tpm.checkin.Asked.Open;
import coach.tpm.checkin.QuestionRef.Stands;
import coach.tpm.command.Press;
import coach.tpm.command.PressHandler;
import coach.tpm.command.Reply;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import java.time.Instant;
import java.util.ArrayList;

/// **Undo** on a receipt: the answer is taken back, and the question is open again.
final class UndoPress implements PressHandler {

  private final TakingBack takingBack;
  private final QuestionMessages messages;
  private final UndoneWords words;
  private final Prompts prompts;

  UndoPress(TakingBack takingBack, QuestionMessages messages, UndoneWords words, Prompts prompts) {
    this.takingBack = takingBack;
    this.messages = messages;
    this.words = words;
    this.prompts = prompts;
  }

  @Override
  public String action() {
    return Receipts.UNDO;
  }

  @Override
  public Reply press(Press press) {
    return QuestionRef.read(press.value())
        .map(ref ->
            reply(takingBack.takeBack(press.caller(), ref, press.at()), ref.stands(), press.at()))
        .orElseGet(() -> Reply.say(prompts.text("checkin/notYours")));
  }

  private Reply reply(Undone undone, Stands stands, Instant at) {
    return switch (undone) {
      case Undone.Refused(var why) -> Reply.say(why);
      case Undone.Before(var open) -> asked(open, stands, words.before(open), at);
      case Undone.Done(var open, var askedLater, var back) when askedLater ->
          new Reply.Become(Message.of(words.askedLater(open).then(words.rest(back))));
      case Undone.Done(var open, _, var back) ->
          asked(open, stands, words.done(open).then(words.rest(back)), at);
    };
  }

  /// The question's own message shows the question again; elsewhere the receipt becomes it.
  private Reply asked(Open open, Stands stands, Text said, Instant at) {
    if (stands == Stands.QUESTION) {
      return Reply.say(said);
    }
    var blocks = new ArrayList<Block>();
    blocks.add(new Note(said));
    blocks.addAll(messages.blocks(open, stands, at));
    return new Reply.Become(new Message(said.plainText(), blocks));
  }
}
