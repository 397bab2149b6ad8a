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
import coach.tpm.risk.ReportContext.Unknown;
import coach.tpm.risk.RiskReading.NotUnderstood;
import coach.tpm.risk.RiskReading.Understood;
import java.util.List;
import java.util.function.BiFunction;

/// Takes the forms of [ReportForms] when they come back.
final class ReportForm implements FormHandler {

  private final Places places;
  private final ReportForms forms;
  private final StandUps standUps;
  private final Reports reports;
  private final RiskPage page;

  ReportForm(Places places, ReportForms forms, StandUps standUps, Reports reports, RiskPage page) {
    this.places = places;
    this.forms = forms;
    this.standUps = standUps;
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
      case In(var program) -> forms.accepted(program);
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
      case Revise(var program, _) -> places.named(caller, program);
      case Unknown() -> places.unknown();
    };
  }

  private Outcome submit(Program program, Submission submission) {
    return switch (ReportContext.parse(submission.context())) {
      case Raise(_, var link) ->
          read(
              program,
              submission,
              (understood, by) -> reports.raise(program, understood.from(link), by));
      case Revise(_, var number) ->
          read(
              program,
              submission,
              (understood, by) -> reports.revise(program, number, understood, by));
      case Unknown() -> new Taken(places.unknown().why());
    };
  }

  private Outcome read(
      Program program, Submission submission, BiFunction<Understood, Submission, Change> change) {
    return switch (standUps.read(program, submission)) {
      case Understood understood ->
          taken(program, submission, change.apply(understood, submission));
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
