package coach.tpm.outbox;

import coach.tpm.message.Address;
import coach.tpm.message.Address.InThread;
import coach.tpm.message.Address.ToChannel;
import coach.tpm.message.Address.ToMember;
import coach.tpm.message.Message;
import coach.tpm.message.MessageJson;
import coach.tpm.message.Receipt;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Table `outbox`, as features see it; [JdbiClaims], [JdbiOutcomes] and [JdbiDoubts] are how
/// workers see it.
final class JdbiOutbox implements Outbox {

  private static final String ONCE = "on conflict (workspace, kind, subject, period) do nothing";

  private final Jdbi jdbi;

  JdbiOutbox(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void owe(WorkspaceId workspace, Debt debt, Instant now) {
    insert(workspace, debt, null, now, ONCE);
  }

  @Override
  public void oweAnew(WorkspaceId workspace, Debt debt, Instant now) {
    insert(
        workspace,
        debt,
        null,
        now,
        """
        on conflict (workspace, kind, subject, period) do update
           set wanted = held.wanted + 1,
               attempts = case when held.state in ('settled', 'refused') then 0
                               else held.attempts end,
               not_before = case when held.state in ('settled', 'refused') then excluded.not_before
                                 else held.not_before end,
               state = case when held.state in ('settled', 'refused') then 'ready'
                            else held.state end
         where held.state <> 'cancelled'
        """);
  }

  @Override
  public void owe(WorkspaceId workspace, Debt debt, Message words, Instant now) {
    insert(workspace, debt, MessageJson.write(words), now, ONCE);
  }

  @Override
  public void refresh(
      WorkspaceId workspace, String kind, String subject, String period, Instant now) {
    refresh(workspace, kind, subject, List.of(period), now);
  }

  @Override
  public void refresh(
      WorkspaceId workspace, String kind, String subject, List<String> periods, Instant now) {
    var sql =
        """
        update outbox
           set wanted = wanted + 1,
               attempts = case when state in ('settled', 'refused') then 0 else attempts end,
               not_before = case when state in ('settled', 'refused') then :now else not_before end,
               state = case when state in ('settled', 'refused') then 'ready' else state end
         where workspace = :workspace and kind = :kind and subject = :subject
           and period = any(cast(:periods as text[]))
           and state <> 'cancelled'
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", workspace.value())
            .bind("kind", kind)
            .bind("subject", subject)
            .bindArray("periods", String.class, periods)
            .bind("now", now)
            .execute());
  }

  @Override
  public Optional<Receipt> receipt(
      WorkspaceId workspace, String kind, String subject, String period) {
    var sql =
        """
        select conversation, message_id
          from outbox
         where workspace = :workspace and kind = :kind and subject = :subject and period = :period
           and message_id is not null
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("kind", kind)
            .bind("subject", subject)
            .bind("period", period)
            .map(
                (row, _) -> new Receipt(row.getString("conversation"), row.getString("message_id")))
            .findOne());
  }

  @Override
  public Optional<Instant> lastPosted(WorkspaceId workspace, Address to) {
    var sql =
        """
        select max(posted_at)
          from outbox
         where workspace = :workspace and (to_member = :member or to_channel = :channel)
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("member", member(to))
            .bind("channel", channel(to))
            .mapTo(Instant.class)
            .findOne());
  }

  @Override
  public boolean isWanted(WorkspaceId workspace, String kind, String subject, String period) {
    var sql =
        """
        select exists (select 1
                         from outbox
                        where workspace = :workspace and kind = :kind and subject = :subject
                          and period = :period and state <> 'cancelled')
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("kind", kind)
            .bind("subject", subject)
            .bind("period", period)
            .mapTo(Boolean.class)
            .one());
  }

  private void insert(
      WorkspaceId workspace, Debt debt, @Nullable String body, Instant now, String again) {
    var sql =
        """
        insert into outbox as held (workspace, kind, subject, period, to_member, to_channel, thread,
                            body, state, not_before, owed_at, requested)
        values (:workspace, :kind, :subject, :period, :member, :channel, :thread,
                cast(:body as jsonb), 'ready', :notBefore, :now, :requested)
        """
            + again;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", workspace.value())
            .bind("kind", debt.kind())
            .bind("subject", debt.subject())
            .bind("period", debt.period())
            .bind("member", member(debt.to()))
            .bind("channel", channel(debt.to()))
            .bind("thread", debt.thread())
            .bind("body", body)
            .bind("notBefore", debt.notBefore())
            .bind("now", now)
            .bind("requested", debt.requested())
            .execute());
  }

  private static @Nullable String member(Address to) {
    return switch (to) {
      case ToMember(var member) -> member.value();
      case ToChannel _, InThread _ -> null;
    };
  }

  private static @Nullable String channel(Address to) {
    return switch (to) {
      case ToMember _ -> null;
      case ToChannel(var channel) -> channel.value();
      case InThread _ -> throw new IllegalArgumentException("a thread is named by its kind");
    };
  }
}
