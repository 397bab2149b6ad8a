package coach.tpm.outbox;

import coach.tpm.message.Address;
import coach.tpm.message.Message;
import coach.tpm.message.Receipt;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Messages owed. One row is one message of the chat: it is posted once, and edited in place
/// whenever it is refreshed. Both are written in the transaction of the change that caused them.
public interface Outbox {

  /// Owes a message whose words its [Composer] finds when it is sent. Owing the same message
  /// (workspace, kind, subject, period) again changes nothing.
  void owe(WorkspaceId workspace, Debt debt, Instant now);

  /// Owes a message with fixed words.
  void owe(WorkspaceId workspace, Debt debt, Message words, Instant now);

  /// Owes a message whose words its [Composer] finds, or, where it is owed already, has it composed
  /// again as [#refresh] does.
  void oweAnew(WorkspaceId workspace, Debt debt, Instant now);

  /// Has the message composed again: it is edited in place, or posted as it is by then. Does
  /// nothing for a message that was never owed.
  void refresh(WorkspaceId workspace, String kind, String subject, String period, Instant now);

  /// The same for several periods of one subject.
  void refresh(
      WorkspaceId workspace, String kind, String subject, List<String> periods, Instant now);

  /// When a message last arrived there, as long as that is remembered.
  Optional<Instant> lastPosted(WorkspaceId workspace, Address to);

  /// Whether a message was owed that stands in the chat or will: it was not cancelled, nor is it
  /// gone.
  boolean isWanted(WorkspaceId workspace, String kind, String subject, String period);

  /// Where a message stands in the chat, once it was delivered.
  Optional<Receipt> receipt(WorkspaceId workspace, String kind, String subject, String period);
}
