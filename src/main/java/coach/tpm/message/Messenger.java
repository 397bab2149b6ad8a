package coach.tpm.message;

import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.UUID;

/// Speaks to a chat platform. Never throws for what a network or a platform does.
public interface Messenger {

  /// Posts once: no hidden retries. `key` is carried in the message so that it can be found again.
  Delivery post(WorkspaceId workspace, Address to, Message message, UUID key);

  /// Replaces a message in place. Doing so twice is harmless.
  Delivery edit(WorkspaceId workspace, Receipt receipt, Message message);

  /// Looks for the message that carries `key`, posted at `since` or later.
  Sighting find(WorkspaceId workspace, Address to, UUID key, Instant since);
}
