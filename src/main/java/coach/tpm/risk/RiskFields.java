package coach.tpm.risk;

import coach.tpm.message.DateWords;
import coach.tpm.message.Field;
import coach.tpm.message.Field.ChoiceField;
import coach.tpm.message.Field.DateField;
import coach.tpm.message.Field.NumberField;
import coach.tpm.message.Field.PersonField;
import coach.tpm.message.Field.TextField;
import coach.tpm.message.Option;
import coach.tpm.program.Program;
import coach.tpm.program.Task;
import coach.tpm.program.Tasks;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.MemberId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The questions of a stand-up risk report, the same in every form that asks them: what is in the
/// way, which task, how likely, days lost, help from whom, new date.
public final class RiskFields {

  public static final String STATEMENT = "statement";
  public static final String TASK = "task";
  public static final String LIKELIHOOD = "likelihood";
  public static final String DAYS_LOST = "days";
  public static final String HELP_FROM = "help";
  public static final String NEW_DATE = "newDate";

  static final String OWNER = "owner";

  private static final int MOST_OPTIONS = 100;
  private static final int LONGEST_LABEL = 75;

  private final Tasks tasks;
  private final Prompts prompts;
  private final RiskWords words;

  RiskFields(Tasks tasks, Prompts prompts, RiskWords words) {
    this.tasks = tasks;
    this.prompts = prompts;
    this.words = words;
  }

  /// The fields to show. Of more than 100 open tasks the reporter's own come first and the rest is
  /// left out; without any task there is no such field.
  public List<Field> shown(Program program, MemberId reporter, Draft draft) {
    return fields(choosable(program, reporter, draft.task()), draft);
  }

  /// The fields to check a submission against: any task of the program counts, so that one that was
  /// finished while the form was open is no mistake.
  public List<Field> accepted(Program program) {
    return fields(tasks.all(program.workspace(), program.id()), Draft.of(""));
  }

  private List<Field> fields(List<Task> choosable, Draft draft) {
    var fields = new ArrayList<Field>();
    fields.add(statement(draft));
    if (!choosable.isEmpty()) {
      fields.add(task(choosable, draft));
    }
    fields.add(likelihood(draft));
    fields.add(daysLost(draft));
    fields.add(new PersonField(HELP_FROM, label(HELP_FROM), draft.helpFrom().orElse(""), false));
    fields.add(new DateField(NEW_DATE, label(NEW_DATE), draft.newDate(), false));
    return fields;
  }

  private List<Task> choosable(Program program, MemberId reporter, Optional<Integer> chosen) {
    return tasks.all(program.workspace(), program.id()).stream()
        .filter(task -> !task.isDone() || isChosen(task, chosen))
        .sorted(
            Comparator.comparing((Task task) -> !isChosen(task, chosen))
                .thenComparing(task -> !task.owner().equals(Optional.of(reporter)))
                .thenComparingInt(Task::number))
        .limit(MOST_OPTIONS)
        .toList();
  }

  private static boolean isChosen(Task task, Optional<Integer> chosen) {
    return chosen.equals(Optional.of(task.number()));
  }

  private Field statement(Draft draft) {
    return new TextField(
        STATEMENT,
        label(STATEMENT),
        prompts.plain("risk/statementHint"),
        draft.statement(),
        true,
        true,
        Risk.MAX_STATEMENT);
  }

  private Field task(List<Task> choosable, Draft draft) {
    var initial =
        draft.task().filter(number -> choosable.stream().anyMatch(is(number))).map(String::valueOf);
    return new ChoiceField(
        TASK,
        label(TASK),
        choosable.stream().map(this::option).toList(),
        initial.orElse(""),
        false);
  }

  private static Predicate<Task> is(int number) {
    return task -> task.number() == number;
  }

  private Option option(Task task) {
    var due =
        task.due()
            .map(date -> prompts.plain("risk/taskDue", "date", DateWords.sayShort(date)))
            .map(" "::concat)
            .orElse("");
    var named = prompts.plain("risk/taskOption", "number", task.number(), "title", task.title());
    return new Option(
        RiskWords.line(named, LONGEST_LABEL - due.length()) + due, String.valueOf(task.number()));
  }

  private Field likelihood(Draft draft) {
    return new ChoiceField(
        LIKELIHOOD,
        label(LIKELIHOOD),
        IntStream.rangeClosed(1, RiskReport.MOST_LIKELY)
            .mapToObj(
                likelihood -> new Option(words.likelihood(likelihood), String.valueOf(likelihood)))
            .toList(),
        draft.likelihood().map(String::valueOf).orElse(""),
        true);
  }

  private Field daysLost(Draft draft) {
    return new NumberField(
        DAYS_LOST,
        label(DAYS_LOST),
        prompts.plain("risk/daysHint"),
        draft.daysLost().map(String::valueOf).orElse(""),
        true,
        0,
        RiskReport.MOST_DAYS);
  }

  private String label(String field) {
    return prompts.plain("risk/" + field + "Label");
  }
}
