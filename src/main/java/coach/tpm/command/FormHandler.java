package coach.tpm.command;

import coach.tpm.message.Field;
import coach.tpm.message.Message;
import java.util.List;
import java.util.Map;

/// Handles one kind of form. Required, too long, out of range and not among the choices are checked
/// against [#fields] before [#submit] is called.
public interface FormHandler {

  String form();

  /// The fields as they were shown for this submission's context.
  List<Field> fields(Submission submission);

  Outcome submit(Submission submission);

  /// What becomes of a submission.
  sealed interface Outcome {

    /// Taken; the form gives way to this message.
    record Taken(Message message) implements Outcome {}

    /// Taken, and the form simply closes.
    record Closed() implements Outcome {}

    /// Not taken: problems by field id, and nothing was changed.
    record Problems(Map<String, String> byField) implements Outcome {}
  }
}
