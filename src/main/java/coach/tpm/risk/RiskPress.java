package coach.tpm.risk;

import coach.tpm.command.Press;
import coach.tpm.command.PressHandler;
import coach.tpm.command.Reply;
import coach.tpm.message.Button;
import coach.tpm.program.Place.In;
import coach.tpm.program.Place.Nowhere;
import coach.tpm.program.Program;
import coach.tpm.program.ProgramId;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/// One kind of button or menu of the register. Its value is `program:number`, where the number is a
/// risk's, or of a list the entries to leave out; `:m` behind it tells that the button stands in a
/// message that is edited in place by itself, and so is not replaced.
record RiskPress(String action, Places places, Act act) implements PressHandler {

  static final String REPORT = "risk.report";
  static final String LIST = "risk.list";
  static final String SHOW = "risk.show";
  static final String EDIT = "risk.edit";
  static final String TAKE = "risk.take";
  static final String MITIGATE = "risk.mitigate";
  static final String ACCEPT = "risk.accept";
  static final String HAPPENED = "risk.happened";
  static final String CONFIRM = "risk.confirm";
  static final String ESCALATE = "risk.escalate";
  static final String NOT_NOW = "risk.notNow";
  static final String CLOSE = "risk.close";
  static final String REOPEN = "risk.reopen";

  private static final Pattern VALUE = Pattern.compile("(\\d{1,18}):(\\d{1,9})(:m)?");

  /// What a press does in an open program that the presser may use.
  interface Act {
    Reply on(Program program, int number, MemberId by, Instant at);
  }

  /// The buttons and menus that show, and those that change with a tap.
  static List<RiskPress> all(Places places, RiskViews views, RiskChanges changes) {
    return List.of(
        new RiskPress(REPORT, places, (program, _, by, _) -> views.report(program, by)),
        new RiskPress(LIST, places, (program, skipped, _, at) -> views.list(program, skipped, at)),
        new RiskPress(SHOW, places, (program, number, _, at) -> views.show(program, number, at)),
        new RiskPress(EDIT, places, views::edit),
        new RiskPress(TAKE, places, changes::take),
        new RiskPress(CONFIRM, places, changes::confirm),
        new RiskPress(
            CLOSE, places, (program, number, by, at) -> changes.close(program, number, "", by, at)),
        new RiskPress(REOPEN, places, changes::reopen));
  }

  /// Those that ask for words.
  static List<RiskPress> turns(Places places, RiskTurns turns) {
    return List.of(
        turn(MITIGATE, places, turns, Turn.MITIGATE),
        turn(ACCEPT, places, turns, Turn.ACCEPT),
        turn(HAPPENED, places, turns, Turn.HAPPENED));
  }

  private static RiskPress turn(String action, Places places, RiskTurns turns, Turn turn) {
    return new RiskPress(
        action, places, (program, number, _, at) -> turns.ask(program, number, turn, at));
  }

  static String value(ProgramId program, int number) {
    return program + ":" + number;
  }

  static Button button(Prompts prompts, String label, String action, Program program, int number) {
    return Button.plain(prompts.plain("risk/" + label), action, value(program.id(), number));
  }

  static Button primary(Prompts prompts, String label, String action, Program program, int number) {
    return Button.primary(prompts.plain("risk/" + label), action, value(program.id(), number));
  }

  /// The same button for a message that is edited in place by itself.
  static Button inMessage(Button button) {
    return new Button(button.label(), button.action(), button.value() + ":m", button.weight());
  }

  @Override
  public Reply press(Press press) {
    var value = VALUE.matcher(press.value());
    if (!value.matches()) {
      return new Reply.Say(places.unknown().why());
    }
    return switch (places.named(press.caller(), Long.parseLong(value.group(1)))) {
      case In(var program) ->
          reply(
              act.on(
                  program, Integer.parseInt(value.group(2)), press.caller().member(), press.at()),
              value.group(3) != null);
      case Nowhere(var why) -> new Reply.Say(why);
    };
  }

  private static Reply reply(Reply reply, boolean inMessage) {
    return inMessage && reply instanceof Reply.Become(var message) ? new Reply.Say(message) : reply;
  }
}
