package coach.tpm.risk;

import coach.tpm.command.CommandHandler;
import coach.tpm.command.Handlers;
import coach.tpm.command.Reply;
import coach.tpm.journal.Journal;
import coach.tpm.program.Here;
import coach.tpm.program.Programs;
import coach.tpm.program.Tasks;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.Alterations.Act;
import coach.tpm.workspace.People;

/// Everything the register answers to, put together.
final class RiskHandlers {

  private final Basis basis;
  private final Register register;
  private final Steps steps;
  private final RiskFeature.Tables tables;
  private final StandUps standUps;
  private final RiskFields fields;

  RiskHandlers(
      Basis basis,
      Register register,
      Steps steps,
      RiskFeature.Tables tables,
      StandUps standUps,
      RiskFields fields) {
    this.basis = basis;
    this.register = register;
    this.steps = steps;
    this.tables = tables;
    this.standUps = standUps;
    this.fields = fields;
  }

  /// What everything here needs.
  record Basis(
      Programs programs,
      Tasks tasks,
      People people,
      Journal journal,
      Prompts prompts,
      RiskWords words) {}

  Handlers all(Here here, Drafting drafting, Twins twins, Sending sending) {
    var handlers = Handlers.builder();
    var prompts = basis.prompts();
    var words = basis.words();
    var places = new Places(basis.programs(), prompts);
    var owners = new Owners(basis.people(), basis.programs(), prompts);
    var details = new DetailFields(prompts, words);
    var forms = new ReportForms(fields, details, owners, prompts);
    var page = page(twins);
    var list = new RiskList(register, basis.programs(), prompts, words);
    var views = new RiskViews(register, page, list, forms, words, prompts);
    var alterations = new Alterations(register, page, words, prompts);
    var changes = new RiskChanges(register, alterations, steps, owners, words, prompts);
    var turnForms = new TurnForms(prompts);
    var turns = new RiskTurns(alterations, steps, owners, turnForms, views);
    handlers
        .command(new RiskCommand(here, views, changes, turns, prompts))
        .shortcut(new ReportFromMessage(here, forms))
        .form(reportForm(places, forms, details, page))
        .form(new TurnForm(places, turnForms, turns, prompts));
    RiskPress.all(places, views, changes).forEach(handlers::press);
    RiskPress.turns(places, turns).forEach(handlers::press);
    escalations(handlers, here, places, drafting, sending, views, alterations);
    twins(handlers, places, alterations);
    return handlers.build();
  }

  /// Opens the report's form.
  CommandHandler standUp(Here here) {
    var prompts = basis.prompts();
    var details = new DetailFields(prompts, basis.words());
    var owners = new Owners(basis.people(), basis.programs(), prompts);
    return new StandUpCommand(here, new ReportForms(fields, details, owners, prompts), prompts);
  }

  private void twins(Handlers.Builder handlers, Places places, Alterations alterations) {
    var merging =
        new Merging(register, tables.twins(), basis.people(), basis.words(), basis.prompts());
    handlers
        .press(
            new TwinPress(
                Twins.MERGE, places, register, alterations, basis.words(), merging::merge))
        .press(
            new TwinPress(
                Twins.KEEP_BOTH,
                places,
                register,
                alterations,
                basis.words(),
                (program, older, younger, _, act) ->
                    merging.keepBoth(program, older, younger, act)));
  }

  private RiskPage page(Twins twins) {
    var prompts = basis.prompts();
    return new RiskPage(
        new RiskFacts(
            basis.programs(), basis.tasks(), tables.escalations(), prompts, basis.words()),
        new RiskHistory(basis.journal(), basis.programs(), prompts),
        twins,
        prompts,
        basis.words());
  }

  private ReportForm reportForm(
      Places places, ReportForms forms, DetailFields details, RiskPage page) {
    var reader =
        new DetailReader(
            standUps,
            details,
            fields,
            new DetailReader.Sources(basis.programs(), basis.tasks(), register),
            basis.words(),
            basis.prompts());
    var reports = new Reports(register, standUps, steps, basis.words(), basis.prompts());
    return new ReportForm(places, forms, standUps, reader, reports, page);
  }

  private void escalations(
      Handlers.Builder handlers,
      Here here,
      Places places,
      Drafting drafting,
      Sending sending,
      RiskViews views,
      Alterations alterations) {
    var prompts = basis.prompts();
    var words = basis.words();
    var forms = new EscalateForms(drafting, tables.ladder(), tables.escalations(), words, prompts);
    var settings =
        new LadderSettings(
            here,
            places,
            tables.ladder(),
            new LadderForms(words, prompts),
            basis.people(),
            words,
            prompts);
    handlers
        .command(new EscalateCommand(here, views, forms, prompts))
        .form(
            new EscalateForm(
                places, forms, alterations, sending, basis.programs(), basis.people(), prompts))
        .settings(settings)
        .press(settings)
        .form(settings)
        .press(
            new RiskPress(
                RiskPress.ESCALATE,
                places,
                (program, number, _, at) ->
                    views.ifOpen(
                        program, number, at, risk -> new Reply.Open(forms.of(program, risk, at)))))
        .press(
            new RiskPress(
                RiskPress.NOT_NOW,
                places,
                (program, number, by, at) ->
                    alterations.open(
                        program,
                        number,
                        at,
                        risk -> sending.setAside(program, risk, new Act(by, at)))));
  }
}
