package coach.tpm.workspace;

import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/// Table `workspace`.
final class JdbiWorkspaces implements Workspaces {

  private final Jdbi jdbi;

  JdbiWorkspaces(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void install(WorkspaceId workspace, String name, Instant at) {
    var sql =
        """
        insert into workspace (id, name, installed_at) values (:id, :name, :at)
        on conflict (id) do update
           set name = excluded.name, removed_at = null,
               installed_at = case when workspace.removed_at is null
                                   then workspace.installed_at else excluded.installed_at end
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("id", workspace.value())
            .bind("name", name)
            .bind("at", at)
            .execute());
  }

  @Override
  public void remove(WorkspaceId workspace, Instant at) {
    var sql = "update workspace set removed_at = :at where id = :id and removed_at is null";
    jdbi.useHandle(
        handle -> handle.createUpdate(sql).bind("id", workspace.value()).bind("at", at).execute());
  }

  @Override
  public boolean isActive(WorkspaceId workspace) {
    var sql =
        "select exists (select 1 from workspace where id = :id and removed_at is null) as active";
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).bind("id", workspace.value()).mapTo(Boolean.class).one());
  }
}
