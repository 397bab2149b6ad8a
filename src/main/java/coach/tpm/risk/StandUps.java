package coach.tpm.risk;

import coach.tpm.command.Submission;
import coach.tpm.message.DateWords;
import coach.tpm.message.DateWords.Reading;
import coach.tpm.message.Form;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.program.Task;
import coach.tpm.program.Tasks;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.RiskReading.NotUnderstood;
import coach.tpm.risk.RiskReading.Understood;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.People;
import coach.tpm.workspace.Profile;
import coach.tpm.workspace.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads submitted stand-up reports and takes them: the risk they raise and the date they move
/// change together.
public final class StandUps {

  private final Register register;
  private final Programs programs;
  private final Tasks tasks;
  private final People people;
  private final RiskFields fields;
  private final Prompts prompts;

  StandUps(
      Register register,
      Programs programs,
      Tasks tasks,
      People people,
      RiskFields fields,
      Prompts prompts) {
    this.register = register;
    this.programs = programs;
    this.tasks = tasks;
    this.people = people;
    this.fields = fields;
    this.prompts = prompts;
  }

  /// What a submission with the fields of [RiskFields] says. Asks who the helper is, so it is not
  /// for the inside of a transaction.
  public RiskReading read(Program program, Submission submission) {
    var problems =
        new LinkedHashMap<>(Form.problems(fields.accepted(program), submission.values()));
    if (Typed.text(submission.value(RiskFields.STATEMENT)).isEmpty()) {
      problems.put(RiskFields.STATEMENT, prompts.plain("risk/statementMissing"));
    }
    if (!problems.isEmpty()) {
      return new NotUnderstood(problems);
    }
    var task = task(program, submission);
    var newDate = newDate(program, submission, task, problems);
    var helper = person(program, submission, RiskFields.HELP_FROM, problems);
    var owner = owner(program, submission, problems);
    return problems.isEmpty()
        ? new Understood(report(submission, owner, task, helper), newDate)
        : new NotUnderstood(problems);
  }

  /// Raises the risk and moves the task's date. Takes part in the caller's transaction.
  public Risk take(Program program, Understood standUp, MemberId reporter, Instant at) {
    return register.alone(
        program,
        () -> {
          move(program, standUp, reporter, at);
          return register.raise(program, standUp.report(), reporter, at);
        });
  }

  /// Puts a newer report in the place of a former one, as [Risks#revise] does. When the former risk
  /// was found to be the same as an older one, that one's history keeps the report; when it was
  /// closed, another risk is raised.
  public Risk retake(Program program, int number, Understood standUp, MemberId by, Instant at) {
    return register.alone(
        program,
        () -> {
          move(program, standUp, by, at);
          var risk = standing(program, number);
          if (risk.filter(Risk::isOpen).isEmpty()) {
            return register.raise(program, standUp.report(), by, at);
          }
          return risk.get().number() == number
              ? register.revise(program, number, standUp.report(), by, at)
              : register.keep(
                  program,
                  risk.get(),
                  new Step(risk.get(), "risk.repeated", standUp.report().statement()),
                  by,
                  at);
        });
  }

  /// Closes a risk that was reported by mistake, with the reason. Takes part in the caller's
  /// transaction.
  public Risk drop(Program program, int number, String reason, MemberId by, Instant at) {
    return alone(
        program,
        () -> {
          var risk = register.find(program.workspace(), program.id(), number).orElseThrow();
          return register.keep(program, risk, Steps.closed(risk, reason, at), by, at);
        });
  }

  /// Runs work while nobody else changes the program's risks and dates.
  public <T> T alone(Program program, Supplier<T> work) {
    return register.alone(program, work);
  }

  /// The risk, or the one that it was merged into.
  private Optional<Risk> standing(Program program, int number) {
    var risk = register.find(program.workspace(), program.id(), number);
    return risk.flatMap(it -> it.standing().mergedInto())
        .map(older -> standing(program, older))
        .orElse(risk);
  }

  /// The person chosen in a field; a problem when an app or a closed account was chosen.
  private Optional<MemberId> person(
      Program program, Submission submission, String field, Map<String, String> problems) {
    var chosen =
        Optional.of(submission.value(field)).filter(id -> !id.isEmpty()).map(MemberId::new);
    var profile = chosen.flatMap(member -> people.profile(program.workspace(), member));
    profile
        .filter(known -> !known.isPerson())
        .map(Profile::name)
        .ifPresent(name -> problems.put(field, prompts.plain("risk/noPerson", "name", name)));
    return chosen;
  }

  private Optional<MemberId> owner(
      Program program, Submission submission, Map<String, String> problems) {
    var chosen = person(program, submission, RiskFields.OWNER, problems);
    chosen
        .filter(member -> !problems.containsKey(RiskFields.OWNER))
        .filter(member -> !programs.takesPart(member, program))
        .map(member -> people.name(program.workspace(), member))
        .ifPresent(name ->
            problems.put(
                RiskFields.OWNER,
                prompts.plain("risk/ownerElsewhere", "name", name, "program", program.name())));
    return chosen;
  }

  private Optional<Task> task(Program program, Submission submission) {
    return Optional.of(submission.value(RiskFields.TASK))
        .filter(number -> !number.isEmpty())
        .flatMap(number -> tasks.find(program.workspace(), program.id(), Integer.parseInt(number)));
  }

  private Optional<LocalDate> newDate(
      Program program, Submission submission, Optional<Task> task, Map<String, String> problems) {
    var given = submission.value(RiskFields.NEW_DATE);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    if (task.isEmpty() || task.get().isDone()) {
      var why = task.isEmpty() ? "risk/dateWithoutTask" : "risk/dateOfDoneTask";
      problems.put(RiskFields.NEW_DATE, prompts.plain(why));
      return Optional.empty();
    }
    return switch (DateWords.read(given, programs.today(program, submission.at()))) {
      case Reading.Understood(var date) -> Optional.of(date);
      case Reading.NotUnderstood(var hint) -> {
        problems.put(RiskFields.NEW_DATE, hint);
        yield Optional.empty();
      }
    };
  }

  private static RiskReport report(
      Submission submission,
      Optional<MemberId> owner,
      Optional<Task> task,
      Optional<MemberId> helper) {
    return new RiskReport(
        submission.value(RiskFields.STATEMENT),
        Integer.parseInt(submission.value(RiskFields.LIKELIHOOD)),
        Integer.parseInt(submission.value(RiskFields.DAYS_LOST)),
        owner,
        task.map(Task::number),
        helper.map(MemberId::value),
        Optional.empty());
  }

  private void move(Program program, Understood standUp, MemberId by, Instant at) {
    var report = standUp.report();
    standUp
        .newDate()
        .ifPresent(date ->
            report
                .task()
                .ifPresent(task -> tasks.move(program, task, date, by, report.statement(), at)));
  }
}
