package coach.tpm.checkin;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.checkin.Asked.Open;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.DateWords;
import coach.tpm.message.Field;
import coach.tpm.message.Field.ChoiceField;
import coach.tpm.message.Form;
import coach.tpm.message.Option;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.Draft;
import coach.tpm.risk.RiskFields;
import coach.tpm.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The one form behind At risk and No: what a stand-up report asks. When an answer is edited it
/// asks for the answer as well.
final class AnswerForms {

  static final String FORM = "checkin.answer";

  /// The field with the answer itself.
  static final String ANSWER = "answer";

  private final RiskFields fields;
  private final Prompts prompts;

  AnswerForms(RiskFields fields, Prompts prompts) {
    this.fields = fields;
    this.prompts = prompts;
  }

  /// What a form carries: which answer was pressed, and for which question.
  record Context(Value value, QuestionRef ref) {

    static Optional<Context> read(String context) {
      var parts = context.split(":", 2);
      return parts.length < 2
          ? Optional.empty()
          : value(parts[0])
              .flatMap(value -> QuestionRef.read(parts[1]).map(ref -> new Context(value, ref)));
    }

    static Optional<Value> value(String name) {
      return Stream.of(Value.values())
          .filter(value -> QuestionMessages.name(value).equals(name))
          .findFirst();
    }

    @Override
    public String toString() {
      return QuestionMessages.name(value) + ":" + ref;
    }
  }

  Form first(Open open, Value value, QuestionRef ref) {
    return form(open, value, ref, fields.shown(open.program(), member(open), Draft.of("")));
  }

  Form again(Open open, Answer answer, QuestionRef ref) {
    var shown = new ArrayList<Field>();
    shown.add(answerField(QuestionMessages.name(answer.value())));
    shown.addAll(fields.shown(open.program(), member(open), draft(answer)));
    return form(open, answer.value(), ref, shown);
  }

  /// The fields to check a submission against.
  List<Field> accepted(Open open) {
    var accepted = new ArrayList<Field>();
    accepted.add(answerField(""));
    accepted.addAll(fields.accepted(open.program()));
    return accepted;
  }

  private Form form(Open open, Value value, QuestionRef ref, List<Field> shown) {
    return new Form(
        FORM,
        new Context(value, ref).toString(),
        prompts.plain("checkin/form_" + QuestionMessages.name(value)),
        prompts.plain("checkin/submit"),
        intro(open),
        shown);
  }

  private List<Block> intro(Open open) {
    return List.of(
        new Paragraph(
            prompts.text(
                open.isOfEarlierDay() ? "checkin/formIntroEarlier" : "checkin/formIntro",
                "program",
                open.program().name(),
                "day",
                DateWords.say(open.question().day()))));
  }

  private Field answerField(String initial) {
    var options =
        Stream.of(Value.values())
            .map(QuestionMessages::name)
            .map(name -> new Option(prompts.plain("checkin/" + name), name))
            .toList();
    return new ChoiceField(ANSWER, prompts.plain("checkin/answerLabel"), options, initial, false);
  }

  private static Draft draft(Answer answer) {
    return new Draft(
        answer.note(),
        answer.likelihood(),
        answer.daysLost(),
        Optional.empty(),
        answer.task(),
        answer.helpFrom(),
        answer.newDate());
  }

  private static MemberId member(Open open) {
    return open.question().member();
  }
}
