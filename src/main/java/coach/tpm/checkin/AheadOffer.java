package coach.tpm.checkin;

import coach.tpm.checkin.Asked.Open;
import coach.tpm.checkin.QuestionRef.Stands;
import coach.tpm.command.Caller;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Button;
import coach.tpm.message.DateWords;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Offers to answer a coming question ahead, by a button.
final class AheadOffer {

  private static final int MOST_BUTTONS = 5;

  private final Ahead ahead;
  private final Prompts prompts;

  AheadOffer(Ahead ahead, Prompts prompts) {
    this.ahead = ahead;
    this.prompts = prompts;
  }

  /// The next day of one program; one that was answered ahead already can be looked at.
  List<Block> of(Program program, Caller caller, Instant at) {
    return ahead
        .next(program, caller, at)
        .map(next ->
            next.question().isComing()
                ? List.<Block>of(new Choices(List.of(button(next, "checkin/answerAhead"))))
                : given(next))
        .orElse(List.of());
  }

  /// The next day of each of these questions' programs; nothing when there is none.
  Optional<Block> of(List<Open> next) {
    var prompt = next.size() == 1 ? "checkin/answerAhead" : "checkin/answerAheadFor";
    var buttons =
        next.stream()
            .filter(open -> open.question().isComing())
            .limit(MOST_BUTTONS)
            .map(open -> button(open, prompt))
            .toList();
    return buttons.isEmpty() ? Optional.empty() : Optional.of(new Choices(buttons));
  }

  private List<Block> given(Open next) {
    if (next.question().state() != Question.State.ANSWERED) {
      return List.of();
    }
    var said = prompts.text("checkin/givenAhead", "day", next.question().day());
    return List.of(new Paragraph(said), new Choices(List.of(button(next, "checkin/showAhead"))));
  }

  private Button button(Open next, String prompt) {
    return Button.plain(
        prompts.plain(
            prompt,
            "program",
            next.program().name(),
            "day",
            DateWords.sayShort(next.question().day())),
        AheadPress.ACTION,
        QuestionRef.to(next.question(), Stands.REPLY).toString());
  }
}
