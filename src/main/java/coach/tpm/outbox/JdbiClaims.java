package coach.tpm.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// Table `outbox` as workers claim from it, with `lane` and `pace`, which only workers touch.
final class JdbiClaims {

  private static final int PER_LANE = 20;

  private final Jdbi jdbi;

  JdbiClaims(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// Takes up to `most` messages that may go out now: at most one for each conversation, none of a
  /// paused workspace. A conversation takes no other until the outcome says from when on it is
  /// `free`; without outcome, until a pace after the lease.
  ///
  /// The pace is asked for one conversation at a time: as a join, the planner reads all of them.
  List<Owed> claimReady(String worker, Instant now, Duration lease, Duration pace, int most) {
    var sql =
        """
        with candidate as materialized (
          select due.workspace, due.id, due.not_before, due.conversation
            from workspace w
            left join lane l on l.workspace = w.id
           cross join lateral (
             select o.workspace, o.id, o.not_before,
                    coalesce(o.to_channel, o.to_member) as conversation
               from outbox o
              where o.workspace = w.id and o.state = 'ready' and o.not_before <= :now
                and coalesce((
                  select p.next_at <= :now from pace p
                   where p.workspace = o.workspace
                     and p.conversation = coalesce(o.to_channel, o.to_member)), true)
                and (o.thread is null or not exists (
                  select 1 from outbox t
                   where t.workspace = o.workspace and t.kind = o.thread
                     and t.subject = o.subject and t.period = o.period
                     and t.message_id is null and t.state not in ('cancelled', 'refused')))
              order by o.not_before, o.id
              limit :perLane
                for update of o skip locked) due
           where w.removed_at is null and (l.paused_until is null or l.paused_until <= :now)
           limit :most
        ), first as (
          select distinct on (workspace, conversation) workspace, id, conversation
            from candidate
           order by workspace, conversation, not_before, id
        ), paced as (
          insert into pace (workspace, conversation, next_at)
          select workspace, conversation, :free from first order by workspace, conversation
          on conflict (workspace, conversation) do update
             set next_at = excluded.next_at where pace.next_at <= :now
          returning workspace, conversation
        )
        update outbox o
           set state = 'sending', worker = :worker, claimed_at = :now, lease_until = :leaseUntil,
               attempts = o.attempts + 1, first_try_at = coalesce(o.first_try_at, :now)
          from first f
          join paced p on p.workspace = f.workspace and p.conversation = f.conversation
         where o.workspace = f.workspace and o.id = f.id
        """
            + JdbiOwed.RETURNING;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("worker", worker)
            .bind("now", now)
            .bind("leaseUntil", now.plus(lease))
            .bind("free", now.plus(lease).plus(pace))
            .bind("perLane", PER_LANE)
            .bind("most", most)
            .map(JdbiOwed::read)
            .list());
  }

  /// Holds back everything of the message's workspace until `until`.
  void pauseLane(Owed owed, Instant until) {
    var sql =
        """
        insert into lane (workspace, paused_until) values (:workspace, :until)
        on conflict (workspace) do update
           set paused_until = greatest(lane.paused_until, excluded.paused_until)
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", owed.workspace().value())
            .bind("until", until)
            .execute());
  }
}
