package coach.tpm.risk;

import coach.tpm.program.Program;
import coach.tpm.program.ProgramId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/// Table `risk`.
final class JdbiRisks {

  private final Jdbi jdbi;

  JdbiRisks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// Holds the program until the transaction ends, so that one register changes at a time; whether
  /// the program is still open.
  boolean lockOpen(Program program) {
    var sql =
        """
        select closed_at is null as open
          from program
         where workspace = :workspace and id = :program
           for no key update
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .mapTo(Boolean.class)
            .findOne()
            .orElse(false));
  }

  int nextNumber(Program program) {
    var sql =
        """
        select coalesce(max(number), 0) + 1
          from risk
         where workspace = :workspace and program = :program
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .mapTo(Integer.class)
            .one());
  }

  void add(Program program, int number, RiskReport report, MemberId reporter, Instant at) {
    var sql =
        """
        insert into risk (workspace, program, number, statement, likelihood, days_lost, owner,
                          reporter, task, help_from, source_link, raised_at, changed_at)
        values (:workspace, :program, :number, :statement, :likelihood, :daysLost, :owner,
                :reporter, :task, :helpFrom, :sourceLink, :at, :at)
        """;
    jdbi.useHandle(handle ->
        reported(handle.createUpdate(sql), program, number, report)
            .bind("reporter", reporter.value())
            .bind("at", at)
            .execute());
  }

  void change(Program program, int number, RiskReport report, Instant at) {
    var sql =
        """
        update risk
           set statement = :statement, likelihood = :likelihood, days_lost = :daysLost,
               owner = :owner, task = :task, help_from = :helpFrom, source_link = :sourceLink,
               changed_at = :at
         where workspace = :workspace and program = :program and number = :number
        """;
    jdbi.useHandle(handle ->
        reported(handle.createUpdate(sql), program, number, report).bind("at", at).execute());
  }

  void own(Program program, int number, Optional<MemberId> owner, Instant at) {
    var sql =
        """
        update risk
           set owner = :owner, changed_at = :at
         where workspace = :workspace and program = :program and number = :number
        """;
    jdbi.useHandle(handle ->
        named(handle.createUpdate(sql), program, number)
            .bind("owner", owner.map(MemberId::value))
            .bind("at", at)
            .execute());
  }

  /// Closes at an instant, or opens again when there is none.
  void close(
      Program program, int number, Optional<Instant> closedAt, Optional<String> note, Instant at) {
    var sql =
        """
        update risk
           set closed_at = :closedAt, close_note = :note, changed_at = :at
         where workspace = :workspace and program = :program and number = :number
        """;
    jdbi.useHandle(handle ->
        named(handle.createUpdate(sql), program, number)
            .bind("closedAt", closedAt)
            .bind("note", note)
            .bind("at", at)
            .execute());
  }

  Optional<Risk> find(WorkspaceId workspace, ProgramId program, int number) {
    var sql =
        """
        select number, statement, likelihood, days_lost, owner, reporter, task, help_from,
               source_link, raised_at, changed_at, closed_at
          from risk
         where workspace = :workspace and program = :program and number = :number
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program.value())
            .bind("number", number)
            .map(JdbiRisks::toRisk)
            .findOne());
  }

  /// All risks of a program, by number.
  List<Risk> all(WorkspaceId workspace, ProgramId program) {
    var sql =
        """
        select number, statement, likelihood, days_lost, owner, reporter, task, help_from,
               source_link, raised_at, changed_at, closed_at
          from risk
         where workspace = :workspace and program = :program
         order by number
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program.value())
            .map(JdbiRisks::toRisk)
            .list());
  }

  /// Open risks of a program, oldest first.
  List<Risk> open(WorkspaceId workspace, ProgramId program) {
    var sql =
        """
        select number, statement, likelihood, days_lost, owner, reporter, task, help_from,
               source_link, raised_at, changed_at, closed_at
          from risk
         where workspace = :workspace and program = :program and closed_at is null
         order by raised_at, number
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program.value())
            .map(JdbiRisks::toRisk)
            .list());
  }

  private static Update reported(Update update, Program program, int number, RiskReport report) {
    return named(update, program, number)
        .bind("statement", report.statement())
        .bind("likelihood", report.likelihood())
        .bind("daysLost", report.daysLost())
        .bind("owner", report.owner().map(MemberId::value))
        .bind("task", report.task())
        .bind("helpFrom", report.helpFrom())
        .bind("sourceLink", report.sourceLink());
  }

  private static Update named(Update update, Program program, int number) {
    return update
        .bind("workspace", program.workspace().value())
        .bind("program", program.id().value())
        .bind("number", number);
  }

  private static Risk toRisk(ResultSet row, StatementContext context) throws SQLException {
    return new Risk(
        row.getInt("number"),
        row.getString("statement"),
        row.getInt("likelihood"),
        row.getInt("days_lost"),
        Optional.ofNullable(row.getString("owner")).map(MemberId::new),
        new MemberId(row.getString("reporter")),
        Optional.ofNullable(row.getObject("task", Integer.class)),
        Optional.ofNullable(row.getString("help_from")),
        Optional.ofNullable(row.getString("source_link")),
        row.getTimestamp("raised_at").toInstant(),
        row.getTimestamp("changed_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant));
  }
}
