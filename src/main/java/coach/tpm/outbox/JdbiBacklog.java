package coach.tpm.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/// Table `outbox` as an operator sees it: counts over all workspaces, and the broom.
final class JdbiBacklog {

  private final Jdbi jdbi;

  JdbiBacklog(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Backlog read(Instant now) {
    var sql =
        """
        select count(*) filter (where o.state = 'ready') as owed,
               count(*) filter (where o.state = 'sending') as sending,
               count(*) filter (where o.state = 'uncertain') as uncertain,
               count(*) filter (where o.state = 'refused') as refused,
               min(o.owed_at) filter (where o.state = 'ready' and o.not_before <= :now) as oldest
          from outbox o
          join workspace w on w.id = o.workspace and w.removed_at is null
         where o.state in ('ready', 'sending', 'uncertain', 'refused')
        """;
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).bind("now", now).map(JdbiBacklog::toBacklog).one());
  }

  /// Forgets settled messages, handled requests and idle conversations from before `before`.
  void sweep(Instant before) {
    jdbi.useHandle(handle -> {
      for (var sql :
          new String[] {
            """
            delete from outbox
             where state in ('settled', 'cancelled') and owed_at < :before
               and (posted_at is null or posted_at < :before)
            """,
            "delete from handled_request where handled_at < :before",
            "delete from pace where next_at < :before"
          }) {
        handle.createUpdate(sql).bind("before", before).execute();
      }
    });
  }

  private static Backlog toBacklog(ResultSet row, StatementContext context) throws SQLException {
    Timestamp oldest = row.getTimestamp("oldest");
    return new Backlog(
        row.getLong("owed"),
        row.getLong("sending"),
        row.getLong("uncertain"),
        row.getLong("refused"),
        oldest == null ? null : oldest.toInstant());
  }
}
