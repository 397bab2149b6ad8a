package coach.tpm.program;

import coach.tpm.command.Press;
import coach.tpm.command.PressHandler;
import coach.tpm.command.Reply;
import coach.tpm.program.Changes.Change;
import java.util.List;
import java.util.Optional;

/// The buttons Done and Reopen of a task's card.
final class TaskTurn implements PressHandler {

  private final String action;
  private final Turn turn;
  private final Pressed pressed;
  private final Tasks tasks;
  private final TaskCard card;
  private final Here here;

  /// What one of the buttons does to tasks.
  interface Turn {
    Optional<List<Integer>> turn(Program program, List<Integer> numbers, Change change);
  }

  TaskTurn(String action, Turn turn, Pressed pressed, Tasks tasks, TaskCard card, Here here) {
    this.action = action;
    this.turn = turn;
    this.pressed = pressed;
    this.tasks = tasks;
    this.card = card;
    this.here = here;
  }

  @Override
  public String action() {
    return action;
  }

  /// A second press finds nothing left to do and shows the task as it is.
  @Override
  public Reply press(Press press) {
    return pressed.task(
        press,
        (program, task) ->
            turn.turn(
                    program,
                    List.of(task.number()),
                    new Change(press.caller().member(), press.at()))
                .map(_ -> shown(press, program, task.number()))
                .orElseGet(() -> Reply.say(here.closed(program))));
  }

  private Reply shown(Press press, Program program, int number) {
    var task = tasks.find(program.workspace(), program.id(), number).orElseThrow();
    return new Reply.Become(card.of(program, task, press.at()));
  }
}
