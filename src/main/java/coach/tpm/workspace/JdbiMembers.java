package coach.tpm.workspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Table `member`.
final class JdbiMembers implements Members {

  private final Jdbi jdbi;

  JdbiMembers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void save(WorkspaceId workspace, Profile profile, Instant at) {
    var sql =
        """
        insert into member (workspace, id, name, zone, bot, closed, refreshed_at)
        values (:workspace, :id, :name, :zone, :bot, :closed, :at)
        on conflict (workspace, id) do update
           set name = excluded.name, zone = coalesce(excluded.zone, member.zone),
               bot = excluded.bot, closed = excluded.closed, refreshed_at = excluded.refreshed_at
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", workspace.value())
            .bind("id", profile.member().value())
            .bind("name", profile.name())
            .bind("zone", profile.zone().map(ZoneId::getId).orElse(null))
            .bind("bot", profile.bot())
            .bind("closed", profile.closed())
            .bind("at", at)
            .execute());
  }

  @Override
  public Optional<Profile> find(WorkspaceId workspace, MemberId member) {
    var sql =
        """
        select id, name, zone, bot, closed
          from member
         where workspace = :workspace and id = :id
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("id", member.value())
            .map(JdbiMembers::toProfile)
            .findOne());
  }

  @Override
  public Optional<ZoneId> zone(WorkspaceId workspace, MemberId member) {
    var sql =
        """
        select coalesce(s.zone, m.zone) as zone
          from member m
          left join member_setting s on s.workspace = m.workspace and s.member = m.id
         where m.workspace = :workspace and m.id = :id
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("id", member.value())
            .map((row, _) -> zone(row.getString("zone")))
            .findOne()
            .flatMap(Function.identity()));
  }

  @Override
  public List<Stale> staleSince(Instant before, int atMost) {
    var sql =
        """
        select m.workspace, m.id
          from member m
          join workspace w on w.id = m.workspace and w.removed_at is null
         where m.refreshed_at < :before
         order by m.refreshed_at, m.workspace, m.id
         limit :most
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("before", before)
            .bind("most", atMost)
            .map((row, _) ->
                new Stale(
                    new WorkspaceId(row.getString("workspace")), new MemberId(row.getString("id"))))
            .list());
  }

  private static Profile toProfile(ResultSet row, StatementContext context) throws SQLException {
    return new Profile(
        new MemberId(row.getString("id")),
        row.getString("name"),
        zone(row.getString("zone")),
        row.getBoolean("bot"),
        row.getBoolean("closed"));
  }

  private static Optional<ZoneId> zone(@Nullable String id) {
    if (id == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of(id));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
