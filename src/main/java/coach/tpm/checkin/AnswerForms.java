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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The one form behind At risk and No: what a stand-up report asks, and a program's extra
/// questions. When an answer is edited it asks for the answer as well.
final class AnswerForms {

  static final String FORM = "checkin.answer";

  /// The field with the answer itself.
  static final String ANSWER = "answer";

  private final RiskFields fields;
  private final AboutField about;
  private final ExtraFields extras;
  private final JdbiKeptWords words;
  private final Prompts prompts;

  AnswerForms(
      RiskFields fields,
      AboutField about,
      ExtraFields extras,
      JdbiKeptWords words,
      Prompts prompts) {
    this.fields = fields;
    this.about = about;
    this.extras = extras;
    this.words = words;
    this.prompts = prompts;
  }

  Form first(Open open, Value value, QuestionRef ref) {
    var question = open.question();
    var said = question.isComing() ? Optional.<String>empty() : words.of(question);
    var drafted = about.drafted(open, said);
    var shown = new ArrayList<Field>();
    about.field(open, drafted.risk()).ifPresent(shown::add);
    shown.addAll(fields.shown(open.program(), question.member(), drafted.draft()));
    return form(open, value, ref, shown, drafted.risk());
  }

  Form again(Open open, Answer answer, QuestionRef ref) {
    var shown = new ArrayList<Field>();
    shown.add(answerField(FormContext.name(answer.value())));
    about.field(open, answer.risk()).ifPresent(shown::add);
    shown.addAll(fields.shown(open.program(), open.question().member(), draft(answer)));
    return form(open, answer.value(), ref, shown, Optional.empty());
  }

  /// The fields to check a submission against.
  List<Field> accepted(Open open, Value value, List<Long> asked) {
    var accepted = new ArrayList<Field>();
    accepted.add(answerField(""));
    if (value != Value.YES) {
      accepted.addAll(fields.accepted(open.program()));
    }
    accepted.addAll(extras.accepted(open.program(), asked));
    return accepted;
  }

  private Form form(
      Open open, Value value, QuestionRef ref, List<Field> shown, Optional<Integer> updates) {
    shown.addAll(extras.shown(open.program(), open.question()));
    return new Form(
        FORM,
        new FormContext(value, ref, extras.asked(open.program())).toString(),
        prompts.plain("checkin/form_" + FormContext.name(value)),
        prompts.plain("checkin/submit"),
        intro(open, updates),
        shown);
  }

  private List<Block> intro(Open open, Optional<Integer> updates) {
    var intro = new ArrayList<Block>();
    intro.add(
        new Paragraph(
            prompts.text(
                introName(open),
                "program",
                open.program().name(),
                "day",
                DateWords.say(open.question().day()))));
    updates
        .map(risk -> prompts.text("checkin/formUpdates", "number", risk))
        .map(Paragraph::new)
        .ifPresent(intro::add);
    return intro;
  }

  private static String introName(Open open) {
    if (open.isOfEarlierDay()) {
      return "checkin/formIntroEarlier";
    }
    return open.isAhead() ? "checkin/formIntroAhead" : "checkin/formIntro";
  }

  private Field answerField(String initial) {
    var options =
        Stream.of(Value.values())
            .map(FormContext::name)
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
}
