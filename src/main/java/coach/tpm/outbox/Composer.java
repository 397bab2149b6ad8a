package coach.tpm.outbox;

import coach.tpm.message.Message;
import coach.tpm.message.Refusal;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/// Finds the words of every message of one kind at the moment it is sent or edited.
public interface Composer {

  String kind();

  /// The message as it should read now; nothing when it is no longer wanted, which cancels it.
  Optional<Message> compose(WorkspaceId workspace, String subject, String period, Instant now);

  /// Told once when the platform refused the message for good, or (no refusal) when nobody can say
  /// whether it arrived. The place to tell the program's owner what to do.
  default void undelivered(
      WorkspaceId workspace,
      String subject,
      String period,
      Optional<Refusal> refusal,
      Instant now) {}
}
