package coach.tpm.risk;

import coach.tpm.command.Handlers;
import coach.tpm.journal.Journal;
import coach.tpm.program.ProgramListener;
import coach.tpm.program.Programs;
import coach.tpm.program.Tasks;
import coach.tpm.prompt.Prompts;
import coach.tpm.store.Transactions;
import coach.tpm.workspace.People;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/// The risk register, put together. `listeners` is asked late, when all features are built.
public record RiskFeature(Risks risks, RiskFields fields, StandUps standUps, Handlers handlers) {

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
    var register =
        new Register(
            new JdbiRisks(jdbi),
            transactions,
            journal,
            new JournalWords(prompts, words),
            listeners);
    var fields = new RiskFields(tasks, prompts, words);
    var standUps = new StandUps(register, programs, tasks, people, fields, prompts);
    return new RiskFeature(register, fields, standUps, Handlers.builder().build());
  }
}
