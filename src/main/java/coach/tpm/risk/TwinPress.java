package coach.tpm.risk;

import coach.tpm.command.Press;
import coach.tpm.command.PressHandler;
import coach.tpm.command.Reply;
import coach.tpm.message.Text;
import coach.tpm.program.Place.In;
import coach.tpm.program.Place.Nowhere;
import coach.tpm.program.Program;
import coach.tpm.risk.Alterations.Act;
import coach.tpm.risk.Twins.Pair;
import java.util.Optional;

/// "Same as R3: merge", or "Keep both".
record TwinPress(
    String action,
    Places places,
    Register register,
    Alterations alterations,
    RiskWords words,
    Decision decision)
    implements PressHandler {

  /// What is decided of two open risks.
  interface Decision {
    Change of(Program program, Risk older, Risk younger, boolean higher, Act act);
  }

  @Override
  public Reply press(Press press) {
    var pair = Pair.read(press.value());
    if (pair.isEmpty()) {
      return new Reply.Say(places.unknown().why());
    }
    return switch (places.named(press.caller(), pair.get().program())) {
      case In(var program) ->
          decide(program, pair.get(), new Act(press.caller().member(), press.at()));
      case Nowhere(var why) -> new Reply.Say(why);
    };
  }

  private Reply decide(Program program, Pair pair, Act act) {
    var reply =
        alterations.any(
            program, pair.older(), act.at(), older -> decide(program, older, pair, act));
    return pair.inMessage() && reply instanceof Reply.Become(var message)
        ? new Reply.Say(message)
        : reply;
  }

  private Change decide(Program program, Risk older, Pair pair, Act act) {
    var younger = register.find(program.workspace(), program.id(), pair.younger());
    if (younger.isEmpty()) {
      return Change.none(alterations.noSuchRisk(program, pair.younger()));
    }
    return closed(older)
        .or(() -> closed(younger.get()))
        .map(why -> Change.of(why, older))
        .orElseGet(() -> decision.of(program, older, younger.get(), pair.higher(), act));
  }

  /// Why nothing can be decided about a risk any more.
  private Optional<Text> closed(Risk risk) {
    return risk.isOpen() ? Optional.empty() : Optional.of(words.isClosed(risk));
  }
}
