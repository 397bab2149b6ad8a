package coach.tpm.risk;

import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Field;
import coach.tpm.message.Field.ChoiceField;
import coach.tpm.message.Field.DateField;
import coach.tpm.message.Field.PersonField;
import coach.tpm.message.Field.TextField;
import coach.tpm.message.Form;
import coach.tpm.message.Option;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.Escalation.Words;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The form in which a person edits a drafted escalation before it is sent.
final class EscalateForms {

  static final String FORM = "risk.escalate";
  static final String TO = "to";
  static final String PERSON = "person";
  static final String FACT = "fact";
  static final String STAKE = "stake";
  static final String OPTIONS = "options";
  static final String ASK = "ask";
  static final String DECIDE_BY = "decideBy";

  static final String TO_PERSON = "person";
  static final String TO_CHANNEL = "channel";

  private static final int LONG = 2500;
  private static final int SHORT = 600;
  private static final Words BLANK = new Words("", "", "", "", LocalDate.EPOCH);

  private final Drafting drafting;
  private final JdbiLadder ladder;
  private final JdbiEscalations escalations;
  private final RiskWords words;
  private final Prompts prompts;

  EscalateForms(
      Drafting drafting,
      JdbiLadder ladder,
      JdbiEscalations escalations,
      RiskWords words,
      Prompts prompts) {
    this.drafting = drafting;
    this.ladder = ladder;
    this.escalations = escalations;
    this.words = words;
    this.prompts = prompts;
  }

  Form of(Program program, Risk risk, Instant at) {
    int level = Ladder.next(risk);
    var draft = drafting.of(program, risk, level, at);
    return new Form(
        FORM,
        RiskPress.value(program.id(), risk.number()) + ":" + lastSent(program, risk.number()),
        prompts.plain("risk/escalateTitle", "risk", RiskWords.name(risk.number())),
        prompts.plain("risk/send"),
        List.of(
            new Paragraph(
                prompts.text(
                    "risk/escalateIntro",
                    "risk",
                    RiskWords.name(risk.number()),
                    "program",
                    program.name(),
                    "level",
                    words.level(level)))),
        fields(draft, Optional.ofNullable(ladder.people(program).get(level)), true));
  }

  /// The last escalation that was sent, by which a form knows whether another came before it; 0
  /// when none was.
  long lastSent(Program program, int number) {
    return escalations.lastSent(program, number).map(Escalation::id).orElse(0L);
  }

  /// What a submission is checked against.
  List<Field> accepted() {
    return fields(BLANK, Optional.empty(), false);
  }

  private List<Field> fields(Words draft, Optional<MemberId> person, boolean filled) {
    return List.of(
        new ChoiceField(
            TO,
            label(TO),
            List.of(
                new Option(prompts.plain("risk/toPerson"), TO_PERSON),
                new Option(prompts.plain("risk/toChannel"), TO_CHANNEL)),
            filled ? TO_PERSON : "",
            true),
        new PersonField(PERSON, label(PERSON), person.map(MemberId::value).orElse(""), false),
        text(FACT, draft.fact(), LONG),
        text(STAKE, draft.stake(), SHORT),
        text(OPTIONS, draft.options(), LONG),
        text(ASK, draft.ask(), SHORT),
        new DateField(
            DECIDE_BY,
            label(DECIDE_BY),
            filled ? Optional.of(draft.decideBy()) : Optional.empty(),
            true));
  }

  private TextField text(String id, String initial, int most) {
    return new TextField(
        id, label(id), prompts.plain("risk/" + id + "Hint"), initial, true, true, most);
  }

  private String label(String id) {
    return prompts.plain("risk/" + id + "Label");
  }
}
