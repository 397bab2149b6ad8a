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
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/// A claimed row of table `outbox`, read.
final class JdbiOwed {

  /// Ends an update of `outbox o` that claims.
  static final String RETURNING =
      """
        returning o.workspace, o.id, o.key, o.kind, o.subject, o.period, o.to_member, o.to_channel,
                  o.requested, o.body, o.conversation, o.message_id, o.wanted, o.attempts,
                  o.first_try_at, o.thread is not null as threaded,
                  (select t.message_id
                     from outbox t
                    where t.workspace = o.workspace and t.kind = o.thread
                      and t.subject = o.subject and t.period = o.period
                      and t.state <> 'cancelled') as parent
      """;

  private JdbiOwed() {}

  static Owed read(ResultSet row, StatementContext context) throws SQLException {
    return new Owed(
        new WorkspaceId(row.getString("workspace")),
        row.getLong("id"),
        row.getObject("key", UUID.class),
        row.getString("kind"),
        row.getString("subject"),
        row.getString("period"),
        address(row),
        row.getBoolean("requested"),
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
