package coach.tpm.risk;

import coach.tpm.command.CommandHandler;
import coach.tpm.command.Handlers;
import coach.tpm.journal.Journal;
import coach.tpm.program.Here;
import coach.tpm.program.ProgramListener;
import coach.tpm.program.Programs;
import coach.tpm.program.Tasks;
import coach.tpm.prompt.Prompts;
import coach.tpm.store.Transactions;
import coach.tpm.workspace.People;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/// The risk register, put together. `fields` and `standUps` are for other forms that ask what a
/// stand-up report asks, and `standUp` is the command that opens it.
public record RiskFeature(
    Risks risks, RiskFields fields, StandUps standUps, CommandHandler standUp, Handlers handlers) {

  /// `listeners` is asked late, when all features are built.
  public static RiskFeature create(
      Jdbi jdbi,
      Transactions transactions,
      Journal journal,
      Programs programs,
      Tasks tasks,
      People people,
      Prompts prompts,
      Supplier<List<ProgramListener>> listeners) {
    var words = new RiskWords(prompts);
    var changes = new JournalWords(prompts, words);
    var register =
        new Register(
            new JdbiRisks(jdbi), new JdbiRatings(jdbi), transactions, journal, changes, listeners);
    var fields = new RiskFields(tasks, prompts, words);
    var standUps = new StandUps(register, programs, tasks, people, fields, prompts);
    var here = new Here(programs, prompts);
    var places = new Places(programs, prompts);
    var owners = new Owners(people, programs, prompts);
    var forms = new ReportForms(fields, owners, prompts);
    var page = new RiskPage(programs, tasks, journal, prompts, words);
    var list = new RiskList(register, programs, prompts, words);
    var reports = new Reports(register, standUps, owners, prompts);
    return new RiskFeature(
        register,
        fields,
        standUps,
        new StandUpCommand(here, forms, prompts),
        handlers(
            here,
            places,
            forms,
            new RiskViews(register, page, list, forms, prompts),
            new RiskChanges(register, page, owners, words, prompts),
            new ReportForm(places, forms, standUps, reports, page),
            prompts));
  }

  private static Handlers handlers(
      Here here,
      Places places,
      ReportForms forms,
      RiskViews views,
      RiskChanges changes,
      ReportForm form,
      Prompts prompts) {
    var handlers =
        Handlers.builder()
            .command(new RiskCommand(here, views, changes, prompts))
            .shortcut(new ReportFromMessage(here, forms))
            .form(form);
    RiskPress.all(places, views, changes).forEach(handlers::press);
    return handlers.build();
  }
}
