package coach.tpm.risk;

import coach.tpm.program.Program;
import coach.tpm.program.ProgramId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/// Table `risk_nudge`.
final class JdbiNudges {

  private final Jdbi jdbi;

  JdbiNudges(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// Whether this was not asked before.
  boolean add(Program program, Nudge nudge, Instant at) {
    var sql =
        """
        insert into risk_nudge (workspace, program, number, kind, period, member, at, until, trigger)
        values (:workspace, :program, :number, :kind, :period, :member, :at, :until, :trigger)
        on conflict do nothing
        """;
    return jdbi.withHandle(handle ->
        handle
                .createUpdate(sql)
                .bind("workspace", program.workspace().value())
                .bind("program", program.id().value())
                .bind("number", nudge.number())
                .bind("kind", nudge.kind().word())
                .bind("period", nudge.period())
                .bind("member", nudge.member().value())
                .bind("at", at)
                .bind("until", nudge.until())
                .bind("trigger", nudge.trigger())
                .execute()
            == 1);
  }

  /// What was asked about a risk and not answered yet, in the order in which it was asked.
  List<Nudge> unsettled(Program program, int number) {
    var sql =
        """
        select number, kind, period, member, until, trigger, settled
          from risk_nudge
         where workspace = :workspace and program = :program and number = :number and not settled
         order by at, kind, period
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("number", number)
            .map(JdbiNudges::toNudge)
            .list());
  }

  void settle(Program program, Nudge nudge) {
    var sql =
        """
        update risk_nudge
           set settled = true
         where workspace = :workspace and program = :program and number = :number
           and kind = :kind and period = :period
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("number", nudge.number())
            .bind("kind", nudge.kind().word())
            .bind("period", nudge.period())
            .execute());
  }

  Optional<Nudge> find(
      WorkspaceId workspace, ProgramId program, int number, Nudge.Kind kind, String period) {
    var sql =
        """
        select number, kind, period, member, until, trigger, settled
          from risk_nudge
         where workspace = :workspace and program = :program and number = :number
           and kind = :kind and period = :period
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program.value())
            .bind("number", number)
            .bind("kind", kind.word())
            .bind("period", period)
            .map(JdbiNudges::toNudge)
            .findOne());
  }

  private static Nudge toNudge(ResultSet row, StatementContext context) throws SQLException {
    return new Nudge(
        row.getInt("number"),
        Nudge.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("period"),
        new MemberId(row.getString("member")),
        Optional.ofNullable(row.getTimestamp("until")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getObject("trigger", LocalDate.class)),
        row.getBoolean("settled"));
  }
}
