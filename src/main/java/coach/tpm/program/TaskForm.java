package coach.tpm.program;

import coach.tpm.message.Field;
import coach.tpm.message.Field.DateField;
import coach.tpm.message.Field.PersonField;
import coach.tpm.message.Field.TextField;
import coach.tpm.message.Form;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The form that changes a task.
final class TaskForm {

  static final String ID = "task.edit";
  static final String REASON = "reason";

  private static final Task BLANK =
      new Task(
          0, "", Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
  private static final int MAX_ESTIMATE = 40;
  private static final int MAX_AFTER = 200;

  private final Prompts prompts;

  TaskForm(Prompts prompts) {
    this.prompts = prompts;
  }

  Form of(Program program, Task task) {
    return new Form(
        ID,
        Pressed.value(program, task),
        prompts.plain("program/formTitle", "number", task.number()),
        prompts.plain("program/formSubmit"),
        List.of(),
        fields(task));
  }

  /// The fields by their rules; what they were filled with does not matter to these.
  List<Field> fields() {
    return fields(BLANK);
  }

  private List<Field> fields(Task task) {
    return List.of(
        text(TaskEntry.TITLE, task.title(), true, Task.MAX_TITLE),
        new PersonField(
            TaskEntry.OWNER, label("owner"), task.owner().map(MemberId::value).orElse(""), false),
        new DateField(TaskEntry.DUE, label("due"), task.due(), false),
        text(REASON, "", false, MoveProgram.MAX_REASON),
        text(
            TaskEntry.ESTIMATE,
            task.estimate().map(Estimate::toString).orElse(""),
            false,
            MAX_ESTIMATE),
        text(
            TaskEntry.AFTER,
            task.after().stream().map(String::valueOf).collect(Collectors.joining(",")),
            false,
            MAX_AFTER));
  }

  private TextField text(String id, String initial, boolean required, int maxLength) {
    return new TextField(
        id,
        label(id),
        prompts.plain("program/" + id + "Hint"),
        initial,
        required,
        false,
        maxLength);
  }

  private String label(String id) {
    return prompts.plain("program/" + id + "Label");
  }
}
