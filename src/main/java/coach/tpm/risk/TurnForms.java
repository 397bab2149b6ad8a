package coach.tpm.risk;

import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Block.Quote;
import coach.tpm.message.Field;
import coach.tpm.message.Field.NumberField;
import coach.tpm.message.Field.TextField;
import coach.tpm.message.Form;
import coach.tpm.message.Text;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import java.util.ArrayList;
import java.util.List;

/// The forms that ask what is done about a risk, why it is accepted, or what it costs now that it
/// happened.
final class TurnForms {

  static final String FORM = "risk.turn";
  static final String WORDS = "words";
  static final String DAYS = "days";

  private final Prompts prompts;

  TurnForms(Prompts prompts) {
    this.prompts = prompts;
  }

  Form of(Program program, Risk risk, Turn turn) {
    var name = RiskWords.name(risk.number());
    return new Form(
        FORM,
        turn.word() + ":" + RiskPress.value(program.id(), risk.number()),
        prompts.plain("risk/" + turn.word() + "Title", "risk", name),
        prompts.plain("risk/save"),
        List.of(
            new Paragraph(prompts.text("risk/" + turn.word() + "Intro", "risk", name)),
            new Quote(Text.plain(risk.statement()))),
        fields(turn, initial(risk, turn), String.valueOf(risk.daysLost())));
  }

  /// What a submission is checked against.
  List<Field> accepted(Turn turn) {
    return fields(turn, "", "");
  }

  private List<Field> fields(Turn turn, String words, String days) {
    var fields = new ArrayList<Field>();
    if (turn == Turn.HAPPENED) {
      fields.add(
          new NumberField(
              DAYS,
              prompts.plain("risk/happenedDaysLabel"),
              prompts.plain("risk/daysHint"),
              days,
              true,
              0,
              RiskReport.MOST_DAYS));
    }
    fields.add(
        new TextField(
            WORDS,
            prompts.plain("risk/" + turn.word() + "Label"),
            prompts.plain("risk/" + turn.word() + "Hint"),
            words,
            turn != Turn.HAPPENED,
            true,
            Details.MAX_WORDS));
    return fields;
  }

  private static String initial(Risk risk, Turn turn) {
    return switch (turn) {
      case MITIGATE -> Standing.plan(risk).orElse("");
      case ACCEPT -> "";
      case HAPPENED -> risk.details().contingency().orElse("");
    };
  }
}
