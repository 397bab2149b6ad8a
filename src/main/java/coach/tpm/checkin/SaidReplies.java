package coach.tpm.checkin;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.checkin.Asked.Open;
import coach.tpm.checkin.QuestionRef.Stands;
import coach.tpm.checkin.Said.Meant;
import coach.tpm.command.Reply;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Block.Quote;
import coach.tpm.message.Button;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import java.util.ArrayList;
import java.util.List;

/// What is asked back when words alone do not settle the answer. Each button carries on with the
/// words that were said.
final class SaidReplies {

  private static final int MOST_BUTTONS = 25;

  private final Prompts prompts;

  SaidReplies(Prompts prompts) {
    this.prompts = prompts;
  }

  /// A No or At risk without a reason.
  Reply why(Open open, Value value) {
    var said = prompts.text("checkin/why", "program", open.program().name(), "value", label(value));
    return say(said, "", List.of(button(prompts.plain("checkin/openForm"), open, bare(value))));
  }

  /// Several programs asked, and the words name none.
  Reply which(List<Open> open, Meant meant) {
    return say(prompts.text("checkin/which", "value", label(meant.value())), open, meant);
  }

  /// Words that may have meant something else.
  Reply confirm(Open open, Meant meant) {
    var said =
        prompts.text(
            "checkin/confirm", "program", open.program().name(), "value", label(meant.value()));
    var record = prompts.plain("checkin/confirmButton", "value", label(meant.value()));
    return say(said, meant.note(), List.of(button(record, open, meant)));
  }

  /// Everything is answered already.
  Reply change(List<Open> answered, Meant meant) {
    return say(prompts.text("checkin/change", "value", label(meant.value())), answered, meant);
  }

  /// Just that was answered before; a sentence for each program.
  Reply already(List<Open> answered, Value value) {
    var text = Text.of();
    for (var open : answered) {
      text = text.then(text.spans().isEmpty() ? "" : " ", already(open, value));
    }
    return Reply.say(text);
  }

  private Text already(Open open, Value value) {
    return prompts.text(
        open.isOfEarlierDay() ? "checkin/alreadyThen" : "checkin/already",
        "program",
        open.program().name(),
        "day",
        open.question().day(),
        "value",
        label(value));
  }

  private Reply say(Text text, List<Open> candidates, Meant meant) {
    return say(
        text,
        meant.note(),
        candidates.stream()
            .limit(MOST_BUTTONS)
            .map(open -> button(open.program().name(), open, meant))
            .toList());
  }

  private static Reply say(Text text, String note, List<Button> buttons) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Paragraph(text));
    if (!note.isEmpty()) {
      blocks.add(new Quote(Text.plain(note)));
    }
    blocks.add(new Choices(buttons));
    return new Reply.Say(new Message(text.plainText(), blocks));
  }

  private static Button button(String label, Open open, Meant meant) {
    return meant.note().isEmpty()
        ? Button.plain(
            label,
            QuestionMessages.action(meant.value()),
            QuestionRef.to(open.question(), Stands.REPLY).toString())
        : Button.plain(label, SaidPress.ACTION, SaidPress.value(open.question(), meant));
  }

  private static Meant bare(Value value) {
    return new Meant(value, "", true);
  }

  private String label(Value value) {
    return prompts.plain("checkin/" + QuestionMessages.name(value));
  }
}
