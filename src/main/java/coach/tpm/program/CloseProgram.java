package coach.tpm.program;

import coach.tpm.command.Caller;
import coach.tpm.command.Press;
import coach.tpm.command.PressHandler;
import coach.tpm.command.Reply;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Button;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.program.Changes.Change;
import coach.tpm.prompt.Prompts;
import java.util.List;

/// `/tpm program close`: its owner closes it with a second tap, so that a slip does not.
final class CloseProgram implements PressHandler {

  private final ProgramChanges changes;
  private final Pressed pressed;
  private final Here here;
  private final Prompts prompts;

  CloseProgram(ProgramChanges changes, Pressed pressed, Here here, Prompts prompts) {
    this.changes = changes;
    this.pressed = pressed;
    this.here = here;
    this.prompts = prompts;
  }

  Reply ask(Caller caller, Program program) {
    if (!caller.member().equals(program.owner())) {
      return notOwner(program);
    }
    var button =
        Button.danger(
            prompts.plain("program/closeButton", "name", program.name()),
            action(),
            program.id().toString());
    return new Reply.Say(
        Message.of(prompts.text("program/closeSure", "name", program.name()))
            .with(new Choices(List.of(button))));
  }

  @Override
  public String action() {
    return "program.close";
  }

  @Override
  public Reply press(Press press) {
    return pressed.program(
        press,
        program ->
            press.caller().member().equals(program.owner())
                ? new Reply.Become(Message.of(closed(press, program)))
                : notOwner(program));
  }

  private Text closed(Press press, Program program) {
    return changes.close(program, new Change(press.caller().member(), press.at()))
        ? prompts.text("program/closed", "name", program.name())
        : here.closed(program);
  }

  private Reply notOwner(Program program) {
    return Reply.say(
        prompts.text("program/ownerCloses", "name", program.name(), "owner", program.owner()));
  }
}
