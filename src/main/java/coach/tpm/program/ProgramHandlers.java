package coach.tpm.program;

import coach.tpm.command.Handlers;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.Directory;
import coach.tpm.workspace.People;

/// Puts the commands, buttons and forms of this feature together.
final class ProgramHandlers {

  private final Programs programs;
  private final Tasks tasks;
  private final People people;
  private final Directory directory;
  private final Prompts prompts;
  private final Here here;
  private final Pressed pressed;

  ProgramHandlers(
      Programs programs, Tasks tasks, People people, Directory directory, Prompts prompts) {
    this.programs = programs;
    this.tasks = tasks;
    this.people = people;
    this.directory = directory;
    this.prompts = prompts;
    this.here = new Here(programs, prompts);
    this.pressed = new Pressed(programs, tasks, here, prompts);
  }

  ProgramHandlers programs(Handlers.Builder handlers, ProgramChanges changes) {
    var close = new CloseProgram(changes, pressed, here, prompts);
    handlers
        .command(
            new ProgramCommand(
                here,
                new StartProgram(changes, programs, people, directory, prompts),
                new MoveProgram(changes, programs, here, people, prompts),
                close,
                new ProgramStatus(programs, tasks, prompts),
                prompts))
        .press(close)
        .home(new HomePrograms(programs, tasks, prompts));
    return this;
  }

  ProgramHandlers team(Handlers.Builder handlers, ProgramChanges changes) {
    var newcomers = new Newcomers(programs, people, directory, prompts);
    handlers.command(
        new TeamCommand(
            here,
            new TeamList(programs, prompts),
            new TeamAdd(changes, newcomers, directory, here, prompts),
            new TeamRemove(changes, tasks, here, prompts),
            new TeamSync(changes, programs, newcomers, directory, here, prompts),
            prompts));
    return this;
  }

  ProgramHandlers tasks(Handlers.Builder handlers, TaskChanges changes) {
    var check = new TaskCheck(programs, tasks, people, prompts);
    var card = new TaskCard(programs, prompts);
    var edit = new TaskEdit(changes, check, card, pressed, here, prompts);
    handlers
        .command(
            new TaskCommand(
                here,
                new TaskAdd(changes, check, card, here, prompts),
                new TaskDone(changes, tasks, here, prompts),
                new TaskList(programs, tasks, card, prompts),
                new TaskShow(tasks, card, prompts),
                prompts))
        .press(edit)
        .press(new TaskTurn("task.done", changes::finish, pressed, tasks, card, here))
        .press(new TaskTurn("task.reopen", changes::reopen, pressed, tasks, card, here))
        .form(edit);
    return this;
  }
}
