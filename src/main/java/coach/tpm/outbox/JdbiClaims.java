package coach.tpm.outbox;

import coach.tpm.message.Address;
import coach.tpm.message.Address.InThread;
import coach.tpm.message.Address.ToChannel;
import coach.tpm.message.Address.ToMember;
import coach.tpm.message.MessageJson;
import coach.tpm.message.Receipt;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/// Table `outbox` as workers see it, with `lane` and `pace`, which only they touch.
final class JdbiClaims implements Claims {

  private static final int PER_LANE = 20;

  /// Ends a statement that begins with `with over as (`: lets the conversation take its next.
  private static final String FREE_CONVERSATION =
      """
        returning workspace, coalesce(to_channel, to_member) as conversation)
      update pace p
         set next_at = :free
        from over o
       where p.workspace = o.workspace and p.conversation = o.conversation
      """;

  /// The message in whose thread `o` belongs, as long as it is there.
  private static final String PARENT =
      """
      ,
                  o.thread is not null as threaded,
                  (select t.message_id
                     from outbox t
                    where t.workspace = o.workspace and t.kind = o.thread
                      and t.subject = o.subject and t.period = o.period
                      and t.state <> 'cancelled') as parent
      """;

  private final Jdbi jdbi;

  JdbiClaims(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Owed> claimReady(
      String worker, Instant now, Duration lease, Duration pace, int most) {
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
                and not exists (
                  select 1 from pace p
                   where p.workspace = o.workspace
                     and p.conversation = coalesce(o.to_channel, o.to_member)
                     and p.next_at > :now)
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
        returning o.workspace, o.id, o.key, o.kind, o.subject, o.period, o.to_member, o.to_channel,
                  o.body, o.conversation, o.message_id, o.wanted, o.attempts, o.first_try_at
        """
            + PARENT;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("worker", worker)
            .bind("now", now)
            .bind("leaseUntil", now.plus(lease))
            .bind("free", now.plus(lease).plus(pace))
            .bind("perLane", PER_LANE)
            .bind("most", most)
            .map(JdbiClaims::toOwed)
            .list());
  }

  @Override
  public List<Owed> claimUncertain(String worker, Instant now, Duration lease, int most) {
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
        returning o.workspace, o.id, o.key, o.kind, o.subject, o.period, o.to_member, o.to_channel,
                  o.body, o.conversation, o.message_id, o.wanted, o.attempts, o.first_try_at
        """
            + PARENT;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("worker", worker)
            .bind("now", now)
            .bind("leaseUntil", now.plus(lease))
            .bind("most", most)
            .map(JdbiClaims::toOwed)
            .list());
  }

  @Override
  public int recoverExpired(Instant now) {
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

  @Override
  public void settle(String worker, Owed owed, Receipt receipt, Instant now, Instant free) {
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

  @Override
  public void unfinished(
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

  @Override
  public void found(String worker, Owed owed, Receipt receipt, boolean unfinished, Instant now) {
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
        update -> delivered(update, receipt, now).bind("unfinished", unfinished));
  }

  @Override
  public void postpone(String worker, Owed owed, Instant at, String why, Instant free) {
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

  @Override
  public void uncertain(String worker, Owed owed, String why) {
    var sql =
        """
        update outbox
           set state = 'uncertain', not_before = lease_until, worker = null, lease_until = null,
               problem = :why
         where workspace = :workspace and id = :id and state = 'sending' and worker = :worker
        """;
    write(sql, worker, owed, update -> update.bind("why", why));
  }

  @Override
  public void notFound(String worker, Owed owed, Instant now) {
    var sql =
        """
        update outbox
           set state = 'ready', not_before = :now, worker = null
         where workspace = :workspace and id = :id and state = 'uncertain' and worker = :worker
        """;
    write(sql, worker, owed, update -> update.bind("now", now));
  }

  @Override
  public boolean stillUncertain(String worker, Owed owed, Instant lookAgainAt, String why) {
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

  @Override
  public void refuse(String worker, Owed owed, String why, Instant free, Runnable tell) {
    jdbi.useTransaction(_ -> {
      giveUp("refused", worker, owed, why, free);
      tell.run();
    });
  }

  @Override
  public void cancel(String worker, Owed owed, String why, Instant free) {
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

  @Override
  public void pauseLane(Owed owed, Instant until) {
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

  private static Owed toOwed(ResultSet row, StatementContext context) throws SQLException {
    return new Owed(
        new WorkspaceId(row.getString("workspace")),
        row.getLong("id"),
        row.getObject("key", UUID.class),
        row.getString("kind"),
        row.getString("subject"),
        row.getString("period"),
        address(row),
        row.getBoolean("threaded") && row.getString("parent") == null,
        Optional.ofNullable(row.getString("body")).map(MessageJson::read),
        receipt(row),
        row.getInt("wanted"),
        row.getInt("attempts"),
        row.getTimestamp("first_try_at").toInstant());
  }

  private static Address address(ResultSet row) throws SQLException {
    var member = row.getString("to_member");
    if (member != null) {
      return new ToMember(new MemberId(member));
    }
    var channel = new ChannelId(row.getString("to_channel"));
    var parent = row.getString("parent");
    return parent == null ? new ToChannel(channel) : new InThread(channel, parent);
  }

  private static Optional<Receipt> receipt(ResultSet row) throws SQLException {
    var messageId = row.getString("message_id");
    return messageId == null
        ? Optional.empty()
        : Optional.of(new Receipt(row.getString("conversation"), messageId));
  }
}
