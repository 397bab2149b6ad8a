package coach.tpm.slack;

import coach.tpm.store.Transactions;
import coach.tpm.workspace.PlatformEvents;
import coach.tpm.workspace.WorkspaceId;
import coach.tpm.workspace.Workspaces;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The coach was removed from a workspace: its token is erased and nothing more is asked or sent.
final class Removal {

  private static final Logger LOG = LoggerFactory.getLogger(Removal.class);

  private final Transactions transactions;
  private final Workspaces workspaces;
  private final Installations installations;
  private final Tokens tokens;
  private final Admission admission;
  private final List<PlatformEvents> listeners;
  private final InstantSource clock;

  Removal(
      Transactions transactions,
      Workspaces workspaces,
      Installations installations,
      Tokens tokens,
      Admission admission,
      List<PlatformEvents> listeners,
      InstantSource clock) {
    this.transactions = transactions;
    this.workspaces = workspaces;
    this.installations = installations;
    this.tokens = tokens;
    this.admission = admission;
    this.listeners = List.copyOf(listeners);
    this.clock = clock;
  }

  void removed(WorkspaceId workspace) {
    transactions.run(() -> {
      workspaces.remove(workspace, clock.instant());
      installations.erase(workspace);
      listeners.forEach(listener -> listener.removed(workspace));
    });
    tokens.forget(workspace);
    admission.forget(workspace);
    LOG.info("the coach was removed from {}", workspace.value());
  }
}
