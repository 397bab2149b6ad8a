package coach.tpm.outbox;

import coach.tpm.message.Receipt;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/// Table `outbox` as workers write down what became of a message. Every result is guarded by the
/// worker that claimed the message: a result that comes after the lease ended and somebody else
/// took over changes nothing.
final class JdbiOutcomes {

  /// Ends a statement that begins with `with over as (`: lets the conversation take its next.
  private static final String FREE_CONVERSATION =
      """
        returning workspace, coalesce(to_channel, to_member) as conversation)
      update pace p
         set next_at = :free
        from over o
       where p.workspace = o.workspace and p.conversation = o.conversation
      """;

  private final Jdbi jdbi;

  JdbiOutcomes(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// Delivered. Refreshed meanwhile, it is edited once more.
  void settle(String worker, Owed owed, Receipt receipt, Instant now, Instant free) {
    var sql =
        """
        with over as (
          update outbox
             set state = case when wanted > :wanted then 'ready' else 'settled' end,
                 done = :wanted, conversation = :conversation, message_id = :messageId,
                 posted_at = coalesce(posted_at, :now), worker = null, lease_until = null,
                 not_before = :now, attempts = 0, problem = null
           where workspace = :workspace and id = :id and state = 'sending' and worker = :worker
        """
            + FREE_CONVERSATION;
    write(
        sql,
        worker,
        owed,
        update -> delivered(update, receipt, now).bind("wanted", owed.wanted()).bind("free", free));
  }

  /// Delivered, and to be edited once more at `at`.
  void unfinished(
      String worker, Owed owed, Receipt receipt, Instant now, Instant at, Instant free) {
    var sql =
        """
        with over as (
          update outbox
             set state = 'ready', done = :wanted, conversation = :conversation,
                 message_id = :messageId, posted_at = coalesce(posted_at, :now), worker = null,
                 lease_until = null, not_before = :at, attempts = 0, problem = null
           where workspace = :workspace and id = :id and state = 'sending' and worker = :worker
        """
            + FREE_CONVERSATION;
    write(
        sql,
        worker,
        owed,
        update ->
            delivered(update, receipt, now)
                .bind("wanted", owed.wanted())
                .bind("at", at)
                .bind("free", free));
  }

  /// Back to ready, not before `at`; nothing was delivered.
  void postpone(String worker, Owed owed, Instant at, String why, Instant free) {
    var sql =
        """
        with over as (
          update outbox
             set state = 'ready', not_before = :at, worker = null, lease_until = null,
                 problem = :why
           where workspace = :workspace and id = :id and state = 'sending' and worker = :worker
        """
            + FREE_CONVERSATION;
    write(sql, worker, owed, update -> update.bind("at", at).bind("why", why).bind("free", free));
  }

  /// Back to ready, not before `at`, as if it had not been claimed: its turn has not come. Another
  /// message may take the conversation from `now` on.
  void hold(String worker, Owed owed, Instant at, Instant now) {
    var sql =
        """
        with over as (
          update outbox
             set state = 'ready', not_before = :at, worker = null, lease_until = null,
                 attempts = attempts - 1,
                 first_try_at = case when attempts > 1 then first_try_at end
           where workspace = :workspace and id = :id and state = 'sending' and worker = :worker
        """
            + FREE_CONVERSATION;
    write(sql, worker, owed, update -> update.bind("at", at).bind("free", now));
  }

  /// Nobody knows when it arrives, so the conversation waits as if there were no outcome.
  void uncertain(String worker, Owed owed, String why) {
    var sql =
        """
        update outbox
           set state = 'uncertain', not_before = lease_until, worker = null, lease_until = null,
               problem = :why
         where workspace = :workspace and id = :id and state = 'sending' and worker = :worker
        """;
    write(sql, worker, owed, update -> update.bind("why", why));
  }

  /// Gives the message up, and has it told in the same transaction.
  void refuse(String worker, Owed owed, String why, Instant free, Runnable tell) {
    jdbi.useTransaction(_ -> {
      giveUp("refused", worker, owed, why, free);
      tell.run();
    });
  }

  void cancel(String worker, Owed owed, String why, Instant free) {
    giveUp("cancelled", worker, owed, why, free);
  }

  private void giveUp(String state, String worker, Owed owed, String why, Instant free) {
    var sql =
        """
        with over as (
          update outbox
             set state = :state, worker = null, lease_until = null, problem = :why
           where workspace = :workspace and id = :id and state = 'sending' and worker = :worker
        """
            + FREE_CONVERSATION;
    write(
        sql,
        worker,
        owed,
        update -> update.bind("state", state).bind("why", why).bind("free", free));
  }

  private static Update delivered(Update update, Receipt receipt, Instant now) {
    return update
        .bind("conversation", receipt.conversation())
        .bind("messageId", receipt.messageId())
        .bind("now", now);
  }

  /// Every result names the worker that claimed the message.
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
