package coach.tpm.program;

import coach.tpm.command.Caller;
import coach.tpm.command.Press;
import coach.tpm.command.Reply;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What a button or a form speaks of, looked up anew: its value comes back from the network, and
/// may be old, foreign or made up.
final class Pressed {

  private static final Pattern PROGRAM = Pattern.compile("\\d{1,18}");
  private static final Pattern TASK = Pattern.compile("(\\d{1,18}):(\\d{1,9})");

  private final Programs programs;
  private final Tasks tasks;
  private final Here here;
  private final Prompts prompts;

  Pressed(Programs programs, Tasks tasks, Here here, Prompts prompts) {
    this.programs = programs;
    this.tasks = tasks;
    this.here = here;
    this.prompts = prompts;
  }

  /// The value that [#task] reads.
  static String value(Program program, Task task) {
    return program.id() + ":" + task.number();
  }

  /// Answers with the open program that the value names, if the caller may use it.
  Reply program(Press press, Function<Program, Reply> answer) {
    return PROGRAM.matcher(press.value()).matches()
        ? open(press.caller(), press.value(), answer, Reply::say)
        : Reply.say(prompts.text("program/gone"));
  }

  /// Answers with the task that the value names, if its program is open and the caller may use it.
  Reply task(Press press, BiFunction<Program, Task, Reply> answer) {
    return task(press.caller(), press.value(), answer, Reply::say);
  }

  /// The same for any kind of answer; `otherwise` makes one of a sentence.
  <T> T task(
      Caller caller,
      String value,
      BiFunction<Program, Task, T> answer,
      Function<Text, T> otherwise) {
    var match = TASK.matcher(value);
    if (!match.matches()) {
      return otherwise.apply(prompts.text("program/gone"));
    }
    int number = Integer.parseInt(match.group(2));
    return open(
        caller,
        match.group(1),
        program ->
            tasks
                .find(program.workspace(), program.id(), number)
                .map(task -> answer.apply(program, task))
                .orElseGet(() -> otherwise.apply(prompts.text("program/gone"))),
        otherwise);
  }

  private <T> T open(
      Caller caller, String id, Function<Program, T> answer, Function<Text, T> otherwise) {
    var found = programs.find(caller.workspace(), new ProgramId(Long.parseLong(id)));
    return refusal(caller, found).map(otherwise).orElseGet(() -> answer.apply(found.orElseThrow()));
  }

  private Optional<Text> refusal(Caller caller, Optional<Program> found) {
    if (found.isEmpty() || !programs.mayUse(caller, found.get())) {
      return Optional.of(prompts.text("program/gone"));
    }
    return found.filter(program -> !program.isOpen()).map(here::closed);
  }
}
