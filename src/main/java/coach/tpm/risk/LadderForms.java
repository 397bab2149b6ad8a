package coach.tpm.risk;

import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Field;
import coach.tpm.message.Field.PersonField;
import coach.tpm.message.Form;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.MemberId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The form that asks who is behind each level of an escalation.
final class LadderForms {

  static final String FORM = "risk.ladder";

  private final RiskWords words;
  private final Prompts prompts;

  LadderForms(RiskWords words, Prompts prompts) {
    this.words = words;
    this.prompts = prompts;
  }

  static String field(int level) {
    return "level" + level;
  }

  Form of(Program program, Map<Integer, MemberId> people) {
    return new Form(
        FORM,
        program.id().toString(),
        prompts.plain("risk/ladderTitle"),
        prompts.plain("risk/save"),
        List.of(new Paragraph(prompts.text("risk/ladderIntro", "program", program.name()))),
        fields(people));
  }

  List<Field> fields(Map<Integer, MemberId> people) {
    return IntStream.rangeClosed(1, Ladder.TOP)
        .<Field>mapToObj(level ->
            new PersonField(
                field(level),
                words.level(level),
                Optional.ofNullable(people.get(level)).map(MemberId::value).orElse(""),
                false))
        .toList();
  }
}
