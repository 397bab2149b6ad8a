package coach.tpm.risk;

import coach.tpm.command.FormHandler;
import coach.tpm.command.Reply;
import coach.tpm.command.Submission;
import coach.tpm.message.Field;
import coach.tpm.message.Message;
import coach.tpm.program.Place.In;
import coach.tpm.program.Place.Nowhere;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.Alterations.Act;
import coach.tpm.workspace.Typed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Takes the forms of [TurnForms] when they come back.
final class TurnForm implements FormHandler {

  private static final Pattern CONTEXT =
      Pattern.compile("(mitigate|accept|happened):(\\d{1,18}):(\\d{1,9})");

  private final Places places;
  private final TurnForms forms;
  private final RiskTurns turns;
  private final Prompts prompts;

  TurnForm(Places places, TurnForms forms, RiskTurns turns, Prompts prompts) {
    this.places = places;
    this.forms = forms;
    this.turns = turns;
    this.prompts = prompts;
  }

  /// What a form is about; it came back over the network and may hold anything.
  private record Context(Turn turn, long program, int number) {

    static Optional<Context> read(String context) {
      var match = CONTEXT.matcher(context);
      return match.matches()
          ? Turn.of(match.group(1))
              .map(turn ->
                  new Context(
                      turn, Long.parseLong(match.group(2)), Integer.parseInt(match.group(3))))
          : Optional.empty();
    }
  }

  @Override
  public String form() {
    return TurnForms.FORM;
  }

  /// None where there is no such program: then [#submit] says so.
  @Override
  public List<Field> fields(Submission submission) {
    return Context.read(submission.context())
        .filter(context -> places.named(submission.caller(), context.program()) instanceof In)
        .map(context -> forms.accepted(context.turn()))
        .orElseGet(List::of);
  }

  @Override
  public Outcome submit(Submission submission) {
    return Context.read(submission.context())
        .map(context -> submit(context, submission))
        .orElseGet(() -> new Outcome.Taken(places.unknown().why()));
  }

  private Outcome submit(Context context, Submission submission) {
    return switch (places.named(submission.caller(), context.program())) {
      case In(var program) -> submit(program, context, submission);
      case Nowhere(var why) -> new Outcome.Taken(why);
    };
  }

  private Outcome submit(Program program, Context context, Submission submission) {
    var words = Typed.text(submission.value(TurnForms.WORDS));
    if (words.isEmpty() && context.turn() != Turn.HAPPENED) {
      return new Outcome.Problems(Map.of(TurnForms.WORDS, prompts.plain("risk/wordsMissing")));
    }
    var days =
        Optional.of(submission.value(TurnForms.DAYS))
            .filter(said -> !said.isEmpty())
            .map(Integer::parseInt);
    var act = new Act(submission.caller().member(), submission.at());
    return new Outcome.Taken(
        message(turns.take(program, context.number(), context.turn(), words, days, act)));
  }

  private Message message(Reply reply) {
    return switch (reply) {
      case Reply.Say(var message) -> message;
      case Reply.Become(var message) -> message;
      case Reply.Open _, Reply.Quiet _ -> places.unknown().why();
    };
  }
}
