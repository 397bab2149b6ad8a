package coach.tpm.slack;

import coach.tpm.store.Transactions;
import coach.tpm.workspace.Workspaces;
import java.time.InstantSource;

/// A workspace has the coach, from now on.
final class Welcome {

  private final Transactions transactions;
  private final Workspaces workspaces;
  private final Installations installations;
  private final Tokens tokens;
  private final InstantSource clock;

  Welcome(
      Transactions transactions,
      Workspaces workspaces,
      Installations installations,
      Tokens tokens,
      InstantSource clock) {
    this.transactions = transactions;
    this.workspaces = workspaces;
    this.installations = installations;
    this.tokens = tokens;
    this.clock = clock;
  }

  void installed(Installation installation) {
    transactions.run(() -> {
      workspaces.install(installation.workspace(), installation.teamName(), clock.instant());
      installations.save(installation, clock.instant());
    });
    tokens.forget(installation.workspace());
  }
}
