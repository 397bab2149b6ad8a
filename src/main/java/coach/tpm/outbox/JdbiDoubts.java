package coach.tpm.outbox;

import coach.tpm.message.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/// Table `outbox` as workers find out about posts whose answer never came. Whoever looks is the
/// worker of the message meanwhile, and only its result counts.
final class JdbiDoubts {

  private final Jdbi jdbi;

  JdbiDoubts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// Messages whose worker vanished: posts become uncertain, edits ready again. Returns how many.
  int recoverExpired(Instant now) {
    var sql =
        """
        update outbox
           set state = case when message_id is null then 'uncertain' else 'ready' end,
               not_before = :now, worker = null, lease_until = null,
               problem = 'the worker vanished'
         where state = 'sending' and lease_until < :now
        """;
    return jdbi.withHandle(handle -> handle.createUpdate(sql).bind("now", now).execute());
  }

  /// Takes messages whose delivery is uncertain and due for a look. Nobody else looks before `now +
  /// lease`.
  List<Owed> claimUncertain(String worker, Instant now, Duration lease, int most) {
    var sql =
        """
        update outbox o
           set worker = :worker, not_before = :leaseUntil
         where (o.workspace, o.id) in (
           select u.workspace, u.id
             from outbox u
             join workspace w on w.id = u.workspace and w.removed_at is null
            where u.state = 'uncertain' and u.not_before <= :now
            order by u.not_before, u.id
            limit :most
              for update of u skip locked)
        """
            + JdbiOwed.RETURNING;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("worker", worker)
            .bind("now", now)
            .bind("leaseUntil", now.plus(lease))
            .bind("most", most)
            .map(JdbiOwed::read)
            .list());
  }

  /// Found after all, by a look into the conversation. It is edited once more when it was refreshed
  /// meanwhile, or when it is `unfinished`.
  void found(String worker, Owed owed, Receipt receipt, boolean unfinished, Instant now) {
    var sql =
        """
        update outbox
           set state = case when wanted > 1 or :unfinished then 'ready' else 'settled' end,
               done = 1, conversation = :conversation, message_id = :messageId,
               posted_at = coalesce(posted_at, :now), worker = null, lease_until = null,
               not_before = :now, attempts = 0, problem = null
         where workspace = :workspace and id = :id and state = 'uncertain' and worker = :worker
        """;
    write(
        sql,
        worker,
        owed,
        update ->
            update
                .bind("conversation", receipt.conversation())
                .bind("messageId", receipt.messageId())
                .bind("now", now)
                .bind("unfinished", unfinished));
  }

  /// Not found by a look into the conversation: it may be sent again.
  void notFound(String worker, Owed owed, Instant now) {
    var sql =
        """
        update outbox
           set state = 'ready', not_before = :now, worker = null
         where workspace = :workspace and id = :id and state = 'uncertain' and worker = :worker
        """;
    write(sql, worker, owed, update -> update.bind("now", now));
  }

  /// The conversation could not be read. True the first time.
  boolean stillUncertain(String worker, Owed owed, Instant lookAgainAt, String why) {
    var sql =
        """
        update outbox o
           set not_before = :at, worker = null, problem = :why
          from (select workspace, id, problem as before
                  from outbox
                 where workspace = :workspace and id = :id) old
         where o.workspace = old.workspace and o.id = old.id
           and o.state = 'uncertain' and o.worker = :worker
        returning old.before is distinct from :why as news
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("at", lookAgainAt)
            .bind("why", why)
            .bind("workspace", owed.workspace().value())
            .bind("id", owed.id())
            .bind("worker", worker)
            .mapTo(Boolean.class)
            .findOne()
            .orElse(false));
  }

  private void write(String sql, String worker, Owed owed, UnaryOperator<Update> values) {
    jdbi.useHandle(handle ->
        values
            .apply(handle.createUpdate(sql))
            .bind("workspace", owed.workspace().value())
            .bind("id", owed.id())
            .bind("worker", worker)
            .execute());
  }
}
