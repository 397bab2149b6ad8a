package coach.tpm.outbox;

import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// Table `outbox` as a person's day: what they got of what they had not asked for.
final class JdbiSent {

  private final Jdbi jdbi;

  JdbiSent(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// The posts to a member since an instant. A post on its way, or one whose answer never came, may
  /// have arrived at any time within its lease; the message `except` is not counted.
  List<Sent> to(
      WorkspaceId workspace, MemberId member, long except, Instant since, Duration lease) {
    var sql =
        """
        select o.posted_at, o.claimed_at
          from outbox o
         where o.workspace = :workspace and o.to_member = :member and o.posted_at >= :since
           and not o.requested
        union all
        select o.posted_at, o.claimed_at
          from outbox o
         where o.workspace = :workspace and o.to_member = :member and o.posted_at is null
           and o.state in ('sending', 'uncertain') and o.claimed_at >= :since
           and not o.requested and o.id <> :except
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("member", member.value())
            .bind("since", since)
            .bind("except", except)
            .map((row, _) -> toSent(row, lease))
            .list());
  }

  private static Sent toSent(ResultSet row, Duration lease) throws SQLException {
    var posted = row.getTimestamp("posted_at");
    if (posted != null) {
      return Sent.at(posted.toInstant());
    }
    var claimed = row.getTimestamp("claimed_at").toInstant();
    return new Sent(claimed, claimed.plus(lease));
  }
}
