package coach.tpm.program;

import coach.tpm.command.Handlers;
import coach.tpm.journal.Journal;
import coach.tpm.prompt.Prompts;
import coach.tpm.store.Transactions;
import coach.tpm.workspace.Directory;
import coach.tpm.workspace.People;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/// Programs, teams and tasks, put together. `listeners` is asked late, when all features are built.
public record ProgramFeature(
    Programs programs, Tasks tasks, ProgramListener listener, Handlers handlers) {

  /// The clock dates only what a platform tells without being asked, such as a member who left.
  public static ProgramFeature create(
      Jdbi jdbi,
      Transactions transactions,
      Journal journal,
      People people,
      Directory directory,
      Prompts prompts,
      InstantSource clock,
      Supplier<List<ProgramListener>> listeners) {
    var programRows = new JdbiPrograms(jdbi);
    var teamRows = new JdbiTeams(jdbi);
    var taskRows = new JdbiTasks(jdbi);
    var changes = new Changes(journal, listeners);
    var open = new OpenPrograms(programRows, transactions);
    var programs =
        new StoredPrograms(programRows, teamRows, transactions, journal, people, directory);
    var tasks = new StoredTasks(taskRows, changes, open);
    var programChanges = new ProgramChanges(programRows, teamRows, changes, transactions);
    var taskChanges = new TaskChanges(taskRows, new JdbiTaskLinks(jdbi), changes, open);
    var handlers = Handlers.builder();
    new ProgramHandlers(programs, tasks, people, directory, prompts)
        .programs(handlers, programChanges)
        .team(handlers, programChanges)
        .tasks(handlers, taskChanges);
    handlers.events(new TeamKeeper(programChanges, programs, teamRows, clock));
    var help = new HelpHere(programs, prompts);
    handlers.help(help);
    return new ProgramFeature(programs, tasks, help, handlers.build());
  }
}
