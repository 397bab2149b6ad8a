package coach.tpm.checkin;

import coach.tpm.checkin.Asked.Open;
import coach.tpm.command.Submission;
import coach.tpm.message.Field;
import coach.tpm.message.Field.ChoiceField;
import coach.tpm.message.Option;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.Draft;
import coach.tpm.risk.Risk;
import java.util.ArrayList;
import java.util.Optional;

/// "Is it something that you reported before?", which decides whether an answer brings a risk up to
/// date or raises another. It is asked only of those who have such a risk open.
final class AboutField {

  static final String FIELD = "about";

  private static final String NEW = "new";
  private static final int LONGEST_LABEL = 75;

  private final Earlier earlier;
  private final Prompts prompts;

  AboutField(Earlier earlier, Prompts prompts) {
    this.earlier = earlier;
    this.prompts = prompts;
  }

  /// How a form opens: filled in, and which risk that is.
  record Drafted(Draft draft, Optional<Integer> risk) {}

  /// What was said counts more than what was answered before; both are one when they name the same
  /// thing.
  Drafted drafted(Open open, Optional<String> said) {
    var risk =
        said.isPresent()
            ? earlier.named(open, said.get())
            : earlier.open(open).stream().findFirst();
    var draft = risk.map(known -> earlier.draft(open, known)).orElseGet(() -> Draft.of(""));
    return new Drafted(
        said.map(words -> saying(words, draft)).orElse(draft), risk.map(Risk::number));
  }

  Optional<Field> field(Open open, Optional<Integer> chosen) {
    var risks = earlier.open(open);
    if (risks.isEmpty()) {
      return Optional.empty();
    }
    var options = new ArrayList<Option>();
    risks.forEach(risk -> options.add(new Option(label(risk), Integer.toString(risk.number()))));
    options.add(new Option(prompts.plain("checkin/aboutNew"), NEW));
    var initial = chosen.filter(number -> risks.stream().anyMatch(r -> r.number() == number));
    return Optional.of(
        new ChoiceField(
            FIELD,
            prompts.plain("checkin/aboutLabel"),
            options,
            initial.map(String::valueOf).orElse(NEW),
            false));
  }

  static About read(Submission submission) {
    var value = submission.value(FIELD);
    if (value.equals(NEW)) {
      return new About.New();
    }
    return value.matches("\\d{1,9}")
        ? new About.Known(Integer.parseInt(value))
        : new About.Unsaid();
  }

  private String label(Risk risk) {
    var label =
        prompts.plain("checkin/aboutRisk", "number", risk.number(), "statement", line(risk));
    return label.length() <= LONGEST_LABEL ? label : cut(label);
  }

  private static String line(Risk risk) {
    return risk.statement().replaceAll("\\s+", " ");
  }

  private static String cut(String label) {
    int end = LONGEST_LABEL - 1;
    return label.substring(0, Character.isHighSurrogate(label.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }

  private static Draft saying(String words, Draft draft) {
    return new Draft(
        words,
        draft.likelihood(),
        draft.daysLost(),
        draft.owner(),
        draft.task(),
        draft.helpFrom(),
        draft.newDate());
  }
}
