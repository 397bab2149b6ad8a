package coach.tpm.availability;

import coach.tpm.availability.Absences.Whose;
import coach.tpm.command.Press;
import coach.tpm.command.PressHandler;
import coach.tpm.command.Reply;
import coach.tpm.message.Message;
import coach.tpm.prompt.Prompts;
import java.util.Optional;
import java.util.regex.Pattern;

/// The button that calls days away off. Its value is an absence's id; only whose it is may.
final class CallOff implements PressHandler {

  static final String ACTION = "away.cancel";

  private static final Pattern ID = Pattern.compile("\\d{1,18}");

  private final Absences absences;
  private final Prompts prompts;

  CallOff(Absences absences, Prompts prompts) {
    this.absences = absences;
    this.prompts = prompts;
  }

  @Override
  public String action() {
    return ACTION;
  }

  @Override
  public Reply press(Press press) {
    return Optional.of(press.value())
        .filter(value -> ID.matcher(value).matches())
        .flatMap(value -> absences.cancel(whose(press), Long.parseLong(value)))
        .<Reply>map(absence ->
            new Reply.Become(
                Message.of(
                    prompts.text(
                        "availability/calledOff",
                        "days",
                        AwayPage.span(absence.first(), absence.last())))))
        .orElseGet(() -> Reply.say(prompts.text("availability/notAway")));
  }

  private static Whose whose(Press press) {
    var caller = press.caller();
    return new Whose(
        caller.workspace(), caller.member(), Optional.empty(), caller.member(), press.at());
  }
}
