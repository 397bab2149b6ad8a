package coach.tpm.slack;

import coach.tpm.store.TokenVault;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// Table `slack_installation`. Tokens are sealed for their own row: moved to another they do not
/// open.
final class JdbiInstallations implements Installations {

  private static final String TABLE = "slack_installation";
  private static final String COLUMN = "bot_token";

  private final Jdbi jdbi;
  private final TokenVault vault;

  JdbiInstallations(Jdbi jdbi, TokenVault vault) {
    this.jdbi = jdbi;
    this.vault = vault;
  }

  @Override
  public void save(Installation installation, Instant at) {
    var sql =
        """
        insert into slack_installation
               (workspace, app_id, bot_user, bot_token, scopes, installed_by, updated_at)
        values (:workspace, :app, :bot, :token, :scopes, :by, :at)
        on conflict (workspace) do update
           set app_id = excluded.app_id, bot_user = excluded.bot_user,
               bot_token = excluded.bot_token, scopes = excluded.scopes,
               installed_by = excluded.installed_by, updated_at = excluded.updated_at
        """;
    var workspace = installation.workspace();
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", workspace.value())
            .bind("app", installation.appId())
            .bind("bot", installation.botUser())
            .bind("token", seal(workspace, installation.botToken()))
            .bind("scopes", installation.scopes())
            .bind("by", installation.installedBy())
            .bind("at", at)
            .execute());
  }

  @Override
  public Optional<String> token(WorkspaceId workspace) {
    var sql = "select bot_token from slack_installation where workspace = :workspace";
    return jdbi.withHandle(handle ->
            handle
                .createQuery(sql)
                .bind("workspace", workspace.value())
                .mapTo(byte[].class)
                .findOne())
        .map(sealed -> vault.open(sealed, TABLE, workspace.value(), COLUMN));
  }

  @Override
  public void erase(WorkspaceId workspace) {
    var sql = "delete from slack_installation where workspace = :workspace";
    jdbi.useHandle(
        handle -> handle.createUpdate(sql).bind("workspace", workspace.value()).execute());
  }

  @Override
  public int rotate() {
    var sql = "select workspace, bot_token from slack_installation order by workspace";
    var stored =
        jdbi.withHandle(handle ->
            handle
                .createQuery(sql)
                .map((row, _) ->
                    new Sealed(
                        new WorkspaceId(row.getString("workspace")), row.getBytes("bot_token")))
                .list());
    return stored.stream().mapToInt(this::rotate).sum();
  }

  private int rotate(Sealed stored) {
    var plain = vault.open(stored.token(), TABLE, stored.workspace().value(), COLUMN);
    return vault.sealedWithPrimary(stored.token()) ? 0 : replace(stored, plain);
  }

  /// Guarded by the token that was read: an installation made meanwhile is left alone.
  private int replace(Sealed stored, String plain) {
    var sql =
        """
        update slack_installation
           set bot_token = :token
         where workspace = :workspace and bot_token = :before
        """;
    return jdbi.withHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("token", seal(stored.workspace(), plain))
            .bind("workspace", stored.workspace().value())
            .bind("before", stored.token())
            .execute());
  }

  private byte[] seal(WorkspaceId workspace, String token) {
    return vault.seal(token, TABLE, workspace.value(), COLUMN);
  }

  private static final class Sealed {
    private final WorkspaceId workspace;
    private final byte[] token;

    Sealed(WorkspaceId workspace, byte[] token) {
      this.workspace = workspace;
      this.token = token;
    }

    WorkspaceId workspace() {
      return workspace;
    }

    byte[] token() {
      return token;
    }
  }
}
