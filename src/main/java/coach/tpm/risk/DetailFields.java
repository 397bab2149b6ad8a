package coach.tpm.risk;

import coach.tpm.message.Field;
import coach.tpm.message.Field.ChoiceField;
import coach.tpm.message.Field.DateField;
import coach.tpm.message.Field.NumberField;
import coach.tpm.message.Field.PersonField;
import coach.tpm.message.Field.TextField;
import coach.tpm.message.Option;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The questions of the register's own form: those of a stand-up report, among which the lost days
/// are asked in bands, and the details.
final class DetailFields {

  static final String IMPACT = "impact";
  static final String CONSEQUENCE = "consequence";
  static final String CATEGORY = "category";
  static final String MORE_TASKS = "moreTasks";
  static final String MITIGATION = "mitigation";
  static final String CONTINGENCY = "contingency";
  static final String TRIGGER = "trigger";
  static final String TRIGGER_DATE = "triggerDate";

  private static final int MAX_NUMBERS = 200;

  /// In which order they are asked, below the statement.
  private static final List<String> ORDER =
      List.of(
          RiskFields.STATEMENT,
          CONSEQUENCE,
          RiskFields.LIKELIHOOD,
          IMPACT,
          RiskFields.DAYS_LOST,
          RiskFields.OWNER,
          CATEGORY,
          RiskFields.TASK,
          MORE_TASKS,
          RiskFields.NEW_DATE,
          MITIGATION,
          CONTINGENCY,
          TRIGGER,
          TRIGGER_DATE,
          RiskFields.HELP_FROM);

  private final Prompts prompts;
  private final RiskWords words;

  DetailFields(Prompts prompts, RiskWords words) {
    this.prompts = prompts;
    this.words = words;
  }

  /// The fields to show, with those of the report in their places.
  List<Field> shown(List<Field> report, Draft draft) {
    return ordered(report, draft, true);
  }

  /// The fields to check a submission against: either kind of days will do.
  List<Field> accepted(List<Field> report) {
    return ordered(report, Draft.of(""), false);
  }

  /// A stand-up report's fields, and who owns the risk.
  List<Field> withOwner(List<Field> report, Draft draft) {
    return Stream.concat(report.stream(), Stream.of(owner(draft))).toList();
  }

  private List<Field> ordered(List<Field> report, Draft draft, boolean bandRequired) {
    var all = new ArrayList<>(report);
    all.removeIf(field -> field.id().equals(RiskFields.DAYS_LOST));
    all.add(impact(draft, bandRequired));
    all.add(exactDays(draft));
    all.add(owner(draft));
    all.addAll(details(draft.details()));
    return ORDER.stream()
        .flatMap(id -> all.stream().filter(field -> field.id().equals(id)))
        .toList();
  }

  private List<Field> details(Details known) {
    var fields = new ArrayList<Field>();
    fields.add(text(CONSEQUENCE, known.consequence(), Details.MAX_WORDS, true));
    fields.add(category(known.category()));
    fields.add(text(MORE_TASKS, numbers(known.moreTasks()), MAX_NUMBERS, false));
    fields.add(text(MITIGATION, known.mitigation(), Details.MAX_WORDS, true));
    fields.add(text(CONTINGENCY, known.contingency(), Details.MAX_WORDS, true));
    fields.add(text(TRIGGER, known.trigger(), Details.MAX_TRIGGER, false));
    fields.add(new DateField(TRIGGER_DATE, label(TRIGGER_DATE), known.triggerDate(), false));
    return fields;
  }

  private Field impact(Draft draft, boolean required) {
    return new ChoiceField(
        IMPACT,
        label(IMPACT),
        IntStream.rangeClosed(Impact.LEAST, Impact.MOST)
            .mapToObj(impact -> new Option(words.band(impact), String.valueOf(impact)))
            .toList(),
        draft.daysLost().map(Impact::of).map(String::valueOf).orElse(""),
        required);
  }

  private Field exactDays(Draft draft) {
    return new NumberField(
        RiskFields.DAYS_LOST,
        prompts.plain("risk/exactDaysLabel"),
        prompts.plain("risk/exactDaysHint"),
        draft.daysLost().filter(_ -> draft.details().daysExact()).map(String::valueOf).orElse(""),
        false,
        0,
        RiskReport.MOST_DAYS);
  }

  private Field owner(Draft draft) {
    return new PersonField(
        RiskFields.OWNER,
        prompts.plain("risk/ownerLabel"),
        draft.owner().map(MemberId::value).orElse(""),
        false);
  }

  /// The kinds of risks, in the order in which they are offered; one kept from before comes first.
  private Field category(Optional<String> known) {
    var kinds =
        Stream.of(prompts.plain("risk/categories").split(","))
            .map(String::strip)
            .collect(Collectors.toCollection(ArrayList::new));
    known.filter(kind -> !kinds.contains(kind)).ifPresent(kinds::addFirst);
    return new ChoiceField(
        CATEGORY,
        label(CATEGORY),
        kinds.stream().map(kind -> new Option(kind, kind)).toList(),
        known.orElse(""),
        false);
  }

  private Field text(String id, Optional<String> known, int most, boolean multiline) {
    return new TextField(
        id,
        label(id),
        prompts.plain("risk/" + id + "Hint"),
        known.orElse(""),
        false,
        multiline,
        most);
  }

  private static Optional<String> numbers(List<Integer> tasks) {
    return Optional.of(tasks.stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }

  private String label(String id) {
    return prompts.plain("risk/" + id + "Label");
  }
}
