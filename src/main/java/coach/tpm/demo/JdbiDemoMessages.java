package coach.tpm.demo;

import coach.tpm.message.Message;
import coach.tpm.message.MessageJson;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/// Table `demo_message`. The demo is one workspace, so that its rows name none.
final class JdbiDemoMessages {

  private static final String COLUMNS =
      """
      select m.id, m.conversation, m.author, m.only_for, m.parent, m.body, m.at,
             m.edited_at is not null as edited,
             (select count(*) from demo_message r where r.parent = m.id) as replies
        from demo_message m
      """;

  private final Jdbi jdbi;

  JdbiDemoMessages(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// The message's id. A key that was used before brings back the message that has it.
  long add(Draft draft, Instant at) {
    var sql =
        """
        insert into demo_message (conversation, author, only_for, parent, key, body, at)
        values (:room, :author, :onlyFor, :parent, :key, cast(:body as jsonb), :at)
        on conflict (key) do update set key = excluded.key
        returning id
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("room", draft.room().value())
            .bind("author", draft.author().map(MemberId::value))
            .bind("onlyFor", draft.onlyFor().map(MemberId::value))
            .bind("parent", draft.parent())
            .bind("key", draft.key())
            .bind("body", MessageJson.write(draft.message()))
            .bind("at", at)
            .mapTo(Long.class)
            .one());
  }

  /// False when there is no such message of the coach.
  boolean edit(long id, Message message, Instant at) {
    var sql =
        """
        update demo_message
           set body = cast(:body as jsonb), edited_at = :at
         where id = :id and author is null
        """;
    return jdbi.withHandle(handle ->
        handle
                .createUpdate(sql)
                .bind("id", id)
                .bind("body", MessageJson.write(message))
                .bind("at", at)
                .execute()
            == 1);
  }

  Optional<Posted> find(long id) {
    var sql = COLUMNS + "where m.id = :id";
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).bind("id", id).map(JdbiDemoMessages::toPosted).findOne());
  }

  Optional<Posted> find(UUID key) {
    var sql = COLUMNS + "where m.key = :key";
    return jdbi.withHandle(handle ->
        handle.createQuery(sql).bind("key", key).map(JdbiDemoMessages::toPosted).findOne());
  }

  /// The newest messages before one, newest first, as one person sees them.
  List<Posted> before(ChannelId room, MemberId person, long before, int most) {
    var sql =
        COLUMNS
            + """
             where m.conversation = :room and m.parent is null and m.id < :before
               and (m.only_for is null or m.only_for = :person)
             order by m.id desc
             limit :most
            """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("room", room.value())
            .bind("person", person.value())
            .bind("before", before)
            .bind("most", most)
            .map(JdbiDemoMessages::toPosted)
            .list());
  }

  /// Replies to a message, oldest first.
  List<Posted> replies(long parent) {
    var sql = COLUMNS + "where m.parent = :parent order by m.id";
    return jdbi.withHandle(handle ->
        handle.createQuery(sql).bind("parent", parent).map(JdbiDemoMessages::toPosted).list());
  }

  /// How many messages of others a person has not read.
  int unread(ChannelId room, MemberId person) {
    var sql =
        """
        select count(*)
          from demo_message m
         where m.conversation = :room and m.parent is null
           and m.author is distinct from :person
           and (m.only_for is null or m.only_for = :person)
           and m.id > coalesce((select r.up_to
                                  from demo_read r
                                 where r.person = :person and r.conversation = :room), 0)
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("room", room.value())
            .bind("person", person.value())
            .mapTo(Integer.class)
            .one());
  }

  void read(ChannelId room, MemberId person, long upTo) {
    var sql =
        """
        insert into demo_read (person, conversation, up_to)
        values (:person, :room,
                least(:upTo, (select coalesce(max(id), 0) from demo_message)))
        on conflict (person, conversation) do update
           set up_to = greatest(demo_read.up_to, excluded.up_to)
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("person", person.value())
            .bind("room", room.value())
            .bind("upTo", upTo)
            .execute());
  }

  private static Posted toPosted(ResultSet row, StatementContext context) throws SQLException {
    return new Posted(
        row.getLong("id"),
        new ChannelId(row.getString("conversation")),
        Optional.ofNullable(row.getString("author")).map(MemberId::new),
        Optional.ofNullable(row.getString("only_for")).map(MemberId::new),
        Optional.ofNullable(row.getObject("parent", Long.class)),
        MessageJson.read(row.getString("body")),
        row.getTimestamp("at").toInstant(),
        row.getBoolean("edited"),
        row.getInt("replies"));
  }
}
