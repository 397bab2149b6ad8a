package coach.tpm.journal;

import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/// Table `journal`.
final class JdbiJournal implements Journal {

  private final Jdbi jdbi;

  JdbiJournal(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void append(WorkspaceId workspace, Entry entry) {
    var sql =
        """
        insert into journal (workspace, program, at, actor, event, subject, detail)
        values (:workspace, :program, :at, :actor, :event, :subject, :detail)
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", workspace.value())
            .bind("program", entry.program())
            .bind("at", entry.at())
            .bind("actor", entry.actor().value())
            .bind("event", entry.event())
            .bind("subject", entry.subject())
            .bind("detail", entry.detail())
            .execute());
  }

  @Override
  public List<Entry> of(WorkspaceId workspace, long program, String subject) {
    var sql =
        """
        select program, at, actor, event, subject, detail
          from journal
         where workspace = :workspace and program = :program and subject = :subject
         order by id
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program)
            .bind("subject", subject)
            .map(JdbiJournal::toEntry)
            .list());
  }

  @Override
  public List<Entry> between(WorkspaceId workspace, long program, Instant since, Instant until) {
    var sql =
        """
        select program, at, actor, event, subject, detail
          from journal
         where workspace = :workspace and program = :program and at >= :since and at < :until
         order by id
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program)
            .bind("since", since)
            .bind("until", until)
            .map(JdbiJournal::toEntry)
            .list());
  }

  private static Entry toEntry(ResultSet row, StatementContext context) throws SQLException {
    return new Entry(
        row.getLong("program"),
        row.getTimestamp("at").toInstant(),
        new MemberId(row.getString("actor")),
        row.getString("event"),
        row.getString("subject"),
        row.getString("detail"));
  }
}
