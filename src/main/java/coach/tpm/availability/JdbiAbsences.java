package coach.tpm.availability;

import coach.tpm.program.ProgramId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/// Table `absence`.
final class JdbiAbsences {

  private final Jdbi jdbi;

  JdbiAbsences(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// False when just that was written down before.
  boolean add(
      WorkspaceId workspace,
      MemberId member,
      Optional<ProgramId> program,
      LocalDate first,
      LocalDate last,
      MemberId by,
      Instant at) {
    var sql =
        """
        insert into absence (workspace, member, program, first, last, made_by, made_at)
        select :workspace, :member, :program, :first, :last, :by, :at
         where not exists (select 1
                             from absence
                            where workspace = :workspace and member = :member
                              and program is not distinct from cast(:program as bigint)
                              and first = :first and last = :last)
        """;
    return jdbi.withHandle(handle ->
        handle
                .createUpdate(sql)
                .bind("workspace", workspace.value())
                .bind("member", member.value())
                .bind("program", program.map(ProgramId::value))
                .bind("first", first)
                .bind("last", last)
                .bind("by", by.value())
                .bind("at", at)
                .execute()
            == 1);
  }

  /// What ends today or later, earliest first.
  List<Absence> of(WorkspaceId workspace, MemberId member, LocalDate today) {
    var sql =
        """
        select id, member, program, first, last
          from absence
         where workspace = :workspace and member = :member and last >= :today
         order by first, id
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("member", member.value())
            .bind("today", today)
            .map(JdbiAbsences::toAbsence)
            .list());
  }

  /// Ends what holds on `today` with the day before; what begins today never was.
  void end(WorkspaceId workspace, Absence absence, LocalDate today) {
    if (absence.first().isBefore(today)) {
      shorten(workspace, absence, today.minusDays(1));
    } else {
      forget(workspace, absence);
    }
  }

  private void shorten(WorkspaceId workspace, Absence absence, LocalDate last) {
    var sql = "update absence set last = :last where workspace = :workspace and id = :id";
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", workspace.value())
            .bind("id", absence.id())
            .bind("last", last)
            .execute());
  }

  private void forget(WorkspaceId workspace, Absence absence) {
    var sql = "delete from absence where workspace = :workspace and id = :id";
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", workspace.value())
            .bind("id", absence.id())
            .execute());
  }

  private static Absence toAbsence(ResultSet row, StatementContext context) throws SQLException {
    return new Absence(
        row.getLong("id"),
        new MemberId(row.getString("member")),
        Optional.ofNullable(row.getObject("program", Long.class)).map(ProgramId::new),
        row.getObject("first", LocalDate.class),
        row.getObject("last", LocalDate.class));
  }
}
