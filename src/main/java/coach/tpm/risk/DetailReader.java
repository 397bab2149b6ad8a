package coach.tpm.risk;

import coach.tpm.command.Submission;
import coach.tpm.message.DateWords;
import coach.tpm.message.Form;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.program.Tasks;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.RiskReading.NotUnderstood;
import coach.tpm.risk.RiskReading.Understood;
import coach.tpm.workspace.Typed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the register's own form: a stand-up report with details.
final class DetailReader {

  private static final Pattern SEPARATOR = Pattern.compile("[,;&\\s]+");
  private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,9})");
  private static final Pattern DIGIT = Pattern.compile("\\d");

  private final StandUps standUps;
  private final DetailFields fields;
  private final RiskFields asked;
  private final Sources sources;
  private final RiskWords words;
  private final Prompts prompts;

  DetailReader(
      StandUps standUps,
      DetailFields fields,
      RiskFields asked,
      Sources sources,
      RiskWords words,
      Prompts prompts) {
    this.standUps = standUps;
    this.fields = fields;
    this.asked = asked;
    this.sources = sources;
    this.words = words;
    this.prompts = prompts;
  }

  /// Where it is looked up what a form speaks of.
  record Sources(Programs programs, Tasks tasks, Risks risks) {}

  /// What a submission says. `number` is the risk that is edited, whose trigger may lie behind us.
  RiskReading read(Program program, Submission submission, Optional<Integer> number) {
    var problems =
        new LinkedHashMap<>(
            Form.problems(fields.accepted(asked.accepted(program)), submission.values()));
    var days = problems.isEmpty() ? days(submission, problems) : 0;
    if (!problems.isEmpty()) {
      return new NotUnderstood(problems);
    }
    var tasks = tasks(program, submission, problems);
    trigger(program, submission, number, problems);
    return switch (standUps.read(program, counting(submission, days))) {
      case NotUnderstood(var more) -> {
        problems.putAll(more);
        yield new NotUnderstood(problems);
      }
      case Understood understood when problems.isEmpty() ->
          understood.with(details(submission, tasks));
      case Understood _ -> new NotUnderstood(problems);
    };
  }

  private int days(Submission submission, Map<String, String> problems) {
    var band = submission.value(DetailFields.IMPACT);
    var exact = submission.value(RiskFields.DAYS_LOST);
    if (exact.isEmpty() && band.isEmpty()) {
      problems.put(DetailFields.IMPACT, prompts.plain("risk/daysMissing"));
      return 0;
    }
    if (exact.isEmpty()) {
      return Impact.days(Integer.parseInt(band));
    }
    int days = Integer.parseInt(exact);
    if (!band.isEmpty() && Impact.of(days) != Integer.parseInt(band)) {
      problems.put(
          RiskFields.DAYS_LOST,
          prompts.plain(
              "risk/daysOutsideBand",
              "days",
              words.days(days),
              "band",
              words.band(Integer.parseInt(band))));
    }
    return days;
  }

  private List<Integer> tasks(
      Program program, Submission submission, Map<String, String> problems) {
    var numbers = new LinkedHashSet<Integer>();
    for (var word : SEPARATOR.split(submission.value(DetailFields.MORE_TASKS), 0)) {
      var number = NUMBER.matcher(word);
      if (word.isEmpty()) {
        continue;
      }
      if (!number.matches()) {
        problems.put(DetailFields.MORE_TASKS, prompts.plain("risk/tasksUnread"));
        return List.of();
      }
      numbers.add(Integer.parseInt(number.group(1)));
    }
    numbers.stream()
        .filter(number -> sources.tasks().find(program.workspace(), program.id(), number).isEmpty())
        .findFirst()
        .ifPresent(unknown ->
            problems.put(
                DetailFields.MORE_TASKS, prompts.plain("risk/taskUnknown", "number", unknown)));
    return List.copyOf(numbers);
  }

  /// A trigger is worth something when one can tell that it fired: by a number or a day that lies
  /// ahead.
  private void trigger(
      Program program,
      Submission submission,
      Optional<Integer> number,
      Map<String, String> problems) {
    var date = date(submission);
    var said = Typed.text(submission.value(DetailFields.TRIGGER));
    if (!said.isEmpty() && date.isEmpty() && !DIGIT.matcher(said).find()) {
      problems.put(DetailFields.TRIGGER, prompts.plain("risk/triggerVague"));
    }
    var kept =
        number
            .flatMap(it -> sources.risks().find(program.workspace(), program.id(), it))
            .flatMap(risk -> risk.details().triggerDate());
    var today = sources.programs().today(program, submission.at());
    date.filter(day -> day.isBefore(today) && !kept.equals(date))
        .ifPresent(day ->
            problems.put(
                DetailFields.TRIGGER_DATE,
                prompts.plain("risk/triggerPast", "day", DateWords.say(day))));
  }

  private static Submission counting(Submission submission, int days) {
    var values = new HashMap<>(submission.values());
    values.put(RiskFields.DAYS_LOST, String.valueOf(days));
    return new Submission(
        submission.caller(), submission.form(), submission.context(), values, submission.at());
  }

  private static Details details(Submission submission, List<Integer> tasks) {
    return new Details(
        words(submission, DetailFields.CONSEQUENCE),
        words(submission, DetailFields.CATEGORY),
        words(submission, DetailFields.MITIGATION),
        words(submission, DetailFields.CONTINGENCY),
        words(submission, DetailFields.TRIGGER),
        date(submission),
        tasks,
        !submission.value(RiskFields.DAYS_LOST).isEmpty()
            || submission.value(DetailFields.IMPACT).equals("1"));
  }

  private static Optional<String> words(Submission submission, String field) {
    return Optional.of(Typed.text(submission.value(field))).filter(said -> !said.isEmpty());
  }

  private static Optional<LocalDate> date(Submission submission) {
    return Optional.of(submission.value(DetailFields.TRIGGER_DATE))
        .filter(day -> !day.isEmpty())
        .map(LocalDate::parse);
  }
}
