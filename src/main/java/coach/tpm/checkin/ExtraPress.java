package coach.tpm.checkin;

import coach.tpm.command.Press;
import coach.tpm.command.PressHandler;
import coach.tpm.command.Reply;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import java.util.ArrayList;
import java.util.List;

/// The owner's buttons under a program's extra questions: add one, or remove one by its number.
final class ExtraPress implements PressHandler {

  static final String ADD = "checkin.extraAdd";
  static final String REMOVE = "checkin.extraRemove";

  private final String action;
  private final OwnPrograms programs;
  private final Extras extras;
  private final ExtraChanges changes;
  private final ExtraPage page;
  private final Prompts prompts;

  ExtraPress(
      String action,
      OwnPrograms programs,
      Extras extras,
      ExtraChanges changes,
      ExtraPage page,
      Prompts prompts) {
    this.action = action;
    this.programs = programs;
    this.extras = extras;
    this.changes = changes;
    this.page = page;
    this.prompts = prompts;
  }

  @Override
  public String action() {
    return action;
  }

  @Override
  public Reply press(Press press) {
    var parts = press.value().split(":", 2);
    return programs
        .named(press.caller(), parts[0])
        .map(program -> press(program, parts[parts.length - 1], press))
        .orElseGet(() -> Reply.say(prompts.text("checkin/extraNoProgram")));
  }

  private Reply press(Program program, String value, Press press) {
    var refusal = changes.refusal(program, press.caller());
    if (refusal.isPresent()) {
      return Reply.say(refusal.get());
    }
    return action.equals(ADD)
        ? new Reply.Open(page.form(program))
        : after(program, remove(program, value, press), press);
  }

  /// The question may have moved up in the list since the button was shown.
  private Text remove(Program program, String value, Press press) {
    var all = extras.of(program);
    return all.stream()
        .filter(extra -> Long.toString(extra.id()).equals(value))
        .findFirst()
        .map(extra ->
            changes
                .remove(program, ExtraWords.number(extra.id(), all), press.caller(), press.at())
                .text())
        .orElseGet(() -> prompts.text("checkin/extraGone"));
  }

  private Reply after(Program program, Text said, Press press) {
    var blocks = new ArrayList<Block>(List.of(new Paragraph(said)));
    blocks.addAll(page.blocks(program, press.caller()));
    return new Reply.Become(new Message(said.plainText(), blocks));
  }
}
