package coach.tpm.note;

import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Message;
import coach.tpm.message.MessageJson;
import coach.tpm.message.Text;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// Table `note`.
final class JdbiNotes {

  /// As many lines as every platform shows in one message.
  static final int MOST = 12;

  private final Jdbi jdbi;

  JdbiNotes(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// The id of the line; nothing when the member was told this already.
  Optional<Long> add(WorkspaceId workspace, MemberId member, String key, Text line, Instant now) {
    var sql =
        """
        insert into note (workspace, key, member, line, told_at)
        values (:workspace, :key, :member, cast(:line as jsonb), :now)
        on conflict (workspace, key, member) do nothing
        returning id
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("key", key)
            .bind("member", member.value())
            .bind("line", MessageJson.write(Message.of(line)))
            .bind("now", now)
            .mapTo(Long.class)
            .findOne());
  }

  void forget(WorkspaceId workspace, String key, Instant before) {
    var sql = "delete from note where workspace = :workspace and key = :key and told_at < :before";
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", workspace.value())
            .bind("key", key)
            .bind("before", before)
            .execute());
  }

  /// The lines of the message `period`, in the order in which they were told. While it is being
  /// sent it also takes those that wait: lines that are in no message yet, or in one that has
  /// surely not arrived. A message that may have arrived takes no more.
  List<Text> take(WorkspaceId workspace, MemberId member, String period) {
    return jdbi.inTransaction(handle -> {
      var of = Map.of("workspace", workspace.value(), "member", member.value(), "period", period);
      handle
          .createUpdate(
              """
              update note
                 set sent_in = :period
               where (workspace, id) in (
                 select n.workspace, n.id
                   from note n
                   join outbox own
                     on own.workspace = n.workspace and own.kind = 'note'
                    and own.subject = n.member and own.period = :period
                   left join outbox other
                     on other.workspace = n.workspace and other.kind = 'note'
                    and other.subject = n.member and other.period = n.sent_in
                  where n.workspace = :workspace and n.member = :member
                    and own.state = 'sending' and own.message_id is null
                    and (n.sent_in is null or n.sent_in = :period
                         or (other.state = 'ready' and other.message_id is null))
                  order by n.id
                  limit :most)
              """)
          .bindMap(of)
          .bind("most", MOST)
          .execute();
      return handle
          .createQuery(
              """
              select line
                from note
               where workspace = :workspace and member = :member and sent_in = :period
               order by id
              """)
          .bindMap(of)
          .mapTo(String.class)
          .map(JdbiNotes::line)
          .list();
    });
  }

  void sweep(Instant before) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate("delete from note where told_at < :before and sent_in is not null")
            .bind("before", before)
            .execute());
  }

  private static Text line(String json) {
    var block = MessageJson.read(json).blocks().getFirst();
    if (block instanceof Paragraph(var text)) {
      return text;
    }
    throw new IllegalStateException("a line is no " + block);
  }
}
