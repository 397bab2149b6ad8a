package coach.tpm.risk;

import coach.tpm.command.FormHandler;
import coach.tpm.command.FormHandler.Outcome.Problems;
import coach.tpm.command.FormHandler.Outcome.Taken;
import coach.tpm.command.Submission;
import coach.tpm.message.Field;
import coach.tpm.message.Message;
import coach.tpm.program.Place;
import coach.tpm.program.Place.In;
import coach.tpm.program.Place.Nowhere;
import coach.tpm.program.Program;
import coach.tpm.risk.ReportContext.Raise;
import coach.tpm.risk.ReportContext.Revise;
import coach.tpm.risk.ReportContext.StandUp;
import coach.tpm.risk.ReportContext.Unknown;
import coach.tpm.risk.RiskReading.NotUnderstood;
import coach.tpm.risk.RiskReading.Understood;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Takes the forms of [ReportForms] when they come back.
final class ReportForm implements FormHandler {

  private final Places places;
  private final ReportForms forms;
  private final StandUps standUps;
  private final DetailReader details;
  private final Reports reports;
  private final RiskPage page;

  ReportForm(
      Places places,
      ReportForms forms,
      StandUps standUps,
      DetailReader details,
      Reports reports,
      RiskPage page) {
    this.places = places;
    this.forms = forms;
    this.standUps = standUps;
    this.details = details;
    this.reports = reports;
    this.page = page;
  }

  @Override
  public String form() {
    return ReportForms.FORM;
  }

  /// None where there is no such program: then [#submit] says so.
  @Override
  public List<Field> fields(Submission submission) {
    return switch (place(submission)) {
      case In(var program) -> forms.accepted(program, ReportContext.parse(submission.context()));
      case Nowhere _ -> List.of();
    };
  }

  @Override
  public Outcome submit(Submission submission) {
    return switch (place(submission)) {
      case In(var program) -> submit(program, submission);
      case Nowhere(var why) -> new Taken(why);
    };
  }

  private Place place(Submission submission) {
    var caller = submission.caller();
    return switch (ReportContext.parse(submission.context())) {
      case Raise(var program, _) -> places.named(caller, program);
      case StandUp(var program) -> places.named(caller, program);
      case Revise(var program, _) -> places.named(caller, program);
      case Unknown() -> places.unknown();
    };
  }

  private Outcome submit(Program program, Submission submission) {
    return switch (ReportContext.parse(submission.context())) {
      case Raise(_, var link) ->
          outcome(
              program,
              submission,
              details.read(program, submission, Optional.empty()),
              read -> reports.raise(program, read.from(link), submission));
      case StandUp _ ->
          outcome(
              program,
              submission,
              standUps.read(program, submission),
              read -> reports.raise(program, read, submission));
      case Revise(_, var number) ->
          outcome(
              program,
              submission,
              details.read(program, submission, Optional.of(number)),
              read -> reports.revise(program, number, read, submission));
      case Unknown() -> new Taken(places.unknown().why());
    };
  }

  private Outcome outcome(
      Program program,
      Submission submission,
      RiskReading reading,
      Function<Understood, Change> change) {
    return switch (reading) {
      case Understood understood -> taken(program, submission, change.apply(understood));
      case NotUnderstood(var problems) -> new Problems(problems);
    };
  }

  private Outcome taken(Program program, Submission submission, Change change) {
    return new Taken(
        change
            .risk()
            .map(risk -> page.after(change.said(), program, risk, submission.at()))
            .orElseGet(() -> Message.of(change.said())));
  }
}
